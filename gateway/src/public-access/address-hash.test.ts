import { describe, expect, it } from 'vitest';
import { hashAddress, networkOf } from './address-hash.js';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.1', '192.0.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:0DB8:0001::9', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['::1', '0:0:0::/48'],
    ['nonsense', 'unknown'],
  ])('%s belongs to %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('the hash of an address', () => {
  const secret = 'a secret of the test';
  const day = new Date('2026-11-03T10:00:00Z');

  it('is the same within a network on a day, and another for another network, day or secret', () => {
    const hash = hashAddress('192.0.2.1', secret, day);
    expect(hashAddress('192.0.2.200', secret, new Date('2026-11-03T23:59:59Z'))).toBe(hash);
    expect(hashAddress('192.0.3.1', secret, day)).not.toBe(hash);
    expect(hashAddress('192.0.2.1', secret, new Date('2026-11-04T00:00:00Z'))).not.toBe(hash);
    expect(hashAddress('192.0.2.1', 'another secret', day)).not.toBe(hash);
    expect(hash).not.toContain('192');
  });
});
