/** The address if a browser may be sent there (`http` or `https`); undefined for `javascript:` and all else. */
export function safeWebAddress(address: string | null | undefined): string | undefined {
  return address && /^https?:\/\//i.test(address) ? address : undefined;
}
