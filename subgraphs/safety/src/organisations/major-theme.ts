import { UnavailableError } from '@wesaid/shared/errors';
import type { RequestContext } from '@wesaid/shared/server';

interface Answer {
  readonly themes: readonly { readonly code: string; readonly parent: { readonly code: string } | null }[];
}

/**
 * The major theme that a theme belongs to, or is itself.
 * @returns null when the taxonomy that is in force has no such theme
 * @throws UnavailableError when organisations does not answer
 */
export async function majorThemeOf(request: RequestContext, code: string): Promise<string | null> {
  const organisations = request.process.subgraphs['organisations'];
  if (!organisations) throw new UnavailableError();
  const { themes } = await organisations.call<Answer>('safety', '{ themes { code parent { code } } }', {});
  const theme = themes.find((each) => each.code === code);
  return theme ? (theme.parent?.code ?? theme.code) : null;
}
