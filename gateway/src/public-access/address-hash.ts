import { createHmac } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';

/** The groups of an IPv6 address, as many as are written before the gap is filled with zeros. */
function groupsOf(address: string): string[] {
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const gap = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...gap, ...right].map((group) => Number.parseInt(group, 16).toString(16));
}

/** The network that an address belongs to: the first 24 bits of IPv4, 48 of IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIPv6(plain)) return `${groupsOf(plain).slice(0, 3).join(':')}::/48`;
  return 'unknown';
}

/**
 * A name for the network that a request comes from, for quotas. It cannot be turned back into an address, and it is
 * another one every day, so that nobody can be followed. Never logged.
 */
export function hashAddress(address: string, secret: string, day: Date = new Date()): string {
  const keyOfDay = createHmac('sha256', secret)
    .update(`address ${day.toISOString().slice(0, 10)}`)
    .digest();
  return createHmac('sha256', keyOfDay).update(networkOf(address)).digest('base64url');
}
