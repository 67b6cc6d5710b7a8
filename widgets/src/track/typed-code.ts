/**
 * A receipt code from what a person typed or pasted, also from a link that ends in one: capitals in groups of four, and 0
 * and 1 for what looks like them. Empty for what has no letter or figure.
 */
export function typedCode(typed: string): string {
  const signs = (typed.split('#').pop() as string)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return signs.match(/.{1,4}/g)?.join('-') ?? '';
}
