import { inject, onTestFinished } from 'vitest';
import type { PeerTrust, Submission } from './gateway-peer.js';
import type { PeerMember } from './member-peer.js';
import type { WidgetExample } from './widget-example.js';
import { sees } from './person.js';

/** Opens a trust of its own at the gateway peer; gives the embed key. */
export async function openTrust(trust: Partial<PeerTrust> = {}): Promise<string> {
  const response = await fetch(`${inject('gatewayUrl')}/trusts`, {
    method: 'POST',
    body: JSON.stringify(trust),
  });
  return response.json();
}

/** Signs a person in at the gateway peer; gives the place where the API answers them. */
export async function signIn(member: Partial<PeerMember>): Promise<string> {
  const gatewayUrl = inject('gatewayUrl');
  const response = await fetch(`${gatewayUrl}/members`, { method: 'POST', body: JSON.stringify(member) });
  return gatewayUrl + (await response.text());
}

/** What reached the gateway through an embed key. */
export async function submissionsOf(embedKey: string): Promise<Submission[]> {
  const response = await fetch(`${inject('gatewayUrl')}/submissions?embedKey=${embedKey}`);
  return response.json();
}

/** Puts a widget on the page as an embedder would, until the test ends. */
export function mount<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  embedKey: string,
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[Tag] {
  const page = document.createElement('main');
  const widget = document.createElement(tag);
  const all = { api: inject('gatewayUrl'), 'embed-key': embedKey, ...attributes };
  for (const [name, value] of Object.entries(all)) widget.setAttribute(name, value);
  page.append(Object.assign(document.createElement('h1'), { textContent: 'A page of a trust' }), widget);
  document.body.append(page);
  onTestFinished(() => page.remove());
  return widget;
}

/** Brings an example about and waits until it is there. */
export async function show<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { trust, member, attributes, data, steps, shows }: WidgetExample,
): Promise<HTMLElementTagNameMap[Tag]> {
  const widget = member
    ? mount(tag, '', { api: await signIn(member), ...attributes })
    : mount(tag, await openTrust(trust), attributes);
  if (data) Object.assign(widget, { data });
  await steps?.(widget as HTMLElement);
  await sees(widget as HTMLElement, shows);
  return widget;
}
