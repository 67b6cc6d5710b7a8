/**
 * The page of ours to which somebody goes after signing in.
 * @returns `/` for anything that is not clearly a path on this origin
 */
export function returnPath(wanted: unknown): string {
  if (
    typeof wanted !== 'string' ||
    wanted.length > 512 ||
    !/^\/(?![/\\])[\w\-.~/?&=%:@+,;!*'()#[\]]*$/.test(wanted)
  )
    return '/';
  const base = 'http://gateway.invalid';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  return url?.origin === base ? `${url.pathname}${url.search}${url.hash}` : '/';
}
