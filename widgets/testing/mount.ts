import 'accessibility-checker-engine/ace-window.js';
import type { Checker } from 'accessibility-checker-engine/v4/checker/Checker.js';
import axe from 'axe-core';
import { expect, inject, onTestFinished } from 'vitest';
import type { PeerTrust, Submission } from './gateway-peer.js';
import type { PeerMember } from './member-peer.js';
import type { WidgetExample } from './widget-example.js';
import { sees } from './person.js';

declare global {
  interface Window {
    /** The IBM checker, which is a script of its own. */
    ace_ibma: { Checker: typeof Checker };
  }
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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

/** Fails with a list of what axe or the IBM checker finds wrong on the page, WCAG 2.2 AA and best practice. */
export async function expectNoViolations(): Promise<void> {
  expect(await foundByAxe()).toEqual([]);
  expect(await foundByIbm()).toEqual([]);
}

/** What axe finds wrong on the page. */
export async function foundByAxe(): Promise<string[]> {
  const { violations } = await axe.run(document, { runOnly: rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What the IBM checker finds wrong on the page; what it only wants a person to look at is left out. */
export async function foundByIbm(): Promise<string[]> {
  const { results } = await new window.ace_ibma.Checker().check(document, ['WCAG_2_2']);
  const failed = results.filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL');
  return failed.map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`);
}
