import { describe, expect, it } from 'vitest';
import { localIssuerOf } from './local-issuer.js';
import { permit } from './permit.js';
import { anonymous, holds, holdsWhole, organisationsOf, type Viewer } from './viewer.js';

const viewer: Viewer = {
  kind: 'member',
  issuer: 'https://identity.test',
  subject: 'somebody',
  grants: [
    { role: 'complaints-team', organisation: 'RT5', services: null },
    { role: 'service-lead', organisation: 'RT5', services: ['ward'] },
    { role: 'service-lead', organisation: 'RXN', services: null },
  ],
};
const system: Viewer = { kind: 'system', part: 'test' };

describe('the roles of a viewer', () => {
  it('count at their own organisation alone', () => {
    expect(holds(viewer, 'RT5', 'complaints-team')).toBe(true);
    expect(holds(viewer, 'RXN', 'complaints-team')).toBe(false);
    expect(holdsWhole(viewer, 'RT5', 'web-team', 'complaints-team')).toBe(true);
    expect(holdsWhole(viewer, 'RXN', 'complaints-team')).toBe(false);
    expect(organisationsOf(viewer, 'service-lead')).toEqual(['RT5', 'RXN']);
  });

  it('cover the whole organisation only when they are not limited to services', () => {
    expect(holds(viewer, 'RT5', 'service-lead')).toBe(true);
    expect(holdsWhole(viewer, 'RT5', 'service-lead')).toBe(false);
    expect(holdsWhole(viewer, 'RXN', 'service-lead')).toBe(true);
  });

  it('are held by signed-in people only', () => {
    for (const other of [anonymous, system]) {
      expect(holds(other, 'RT5', 'complaints-team')).toBe(false);
      expect(holdsWhole(other, 'RT5', 'complaints-team')).toBe(false);
      expect(organisationsOf(other, 'complaints-team')).toEqual([]);
    }
  });
});

describe('permission', () => {
  it('is given to who is signed in and may', () => {
    expect(() => permit(viewer, true, 'open cases')).not.toThrow();
  });

  it('is refused to who may not, with what was refused', () => {
    expect(() => permit(viewer, false, 'open cases')).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN', message: 'Your roles do not allow you to open cases.' }),
    );
  });

  it('is refused to who is not signed in, whatever the policy says', () => {
    for (const other of [anonymous, system]) {
      expect(() => permit(other, true, 'open cases')).toThrow(
        expect.objectContaining({ code: 'UNAUTHENTICATED' }),
      );
    }
  });
});

describe('the issuer of the local OpenID provider', () => {
  it.each(['http://localhost:4000', 'http://localhost:4000/'])('stands below %s', (publicUrl) => {
    expect(localIssuerOf(publicUrl)).toBe('http://localhost:4000/dev/identity');
  });
});
