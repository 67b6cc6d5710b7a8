/** What a signed-in person may be at an organisation. */
export const roles = [
  'experience-team',
  'experience-lead',
  'complaints-team',
  'involvement-team',
  'safety-specialist',
  'service-lead',
  'web-team',
  'safety-partner',
  'involvee',
  'icb-analyst',
] as const;

/** One of the roles. */
export type Role = (typeof roles)[number];

/** One membership in force: a role at an organisation, for some of its services or for all. */
export interface Grant {
  readonly role: Role;
  /** ODS code of the trust or integrated care board. */
  readonly organisation: string;
  /** The services it is limited to; null means the whole organisation. */
  readonly services: readonly string[] | null;
  /** The trusts of the integrated care board today, for a role at a board; null or absent for all other roles. */
  readonly trusts?: readonly string[] | null;
}

/** Who asks. Everything that decides what may be read or written derives from this alone. */
export type Viewer =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'public';
      /** ODS code of the trust that the embed key or hosted page names. */
      readonly trust: string;
      /** Identifier of the embed key; `hosted` for the gateway's own pages. */
      readonly embedKey: string;
      /** True when nothing of this may enter figures. */
      readonly testMode: boolean;
    }
  | {
      readonly kind: 'member';
      readonly issuer: string;
      readonly subject: string;
      readonly grants: readonly Grant[];
    }
  | {
      readonly kind: 'system';
      /** The part or command that acts, for example `gateway` or `import`. */
      readonly part: string;
    };

/** Nobody in particular. */
export const anonymous: Viewer = { kind: 'anonymous' };

/** True when the viewer holds one of the roles at the organisation, at least for one service. */
export const holds = (viewer: Viewer, organisation: string, ...wanted: Role[]): boolean =>
  viewer.kind === 'member' &&
  viewer.grants.some((grant) => grant.organisation === organisation && wanted.includes(grant.role));

/** True when the viewer holds one of the roles for the whole organisation, and not only for some of its services. */
export const holdsWhole = (viewer: Viewer, organisation: string, ...wanted: readonly Role[]): boolean =>
  viewer.kind === 'member' &&
  viewer.grants.some(
    (grant) => grant.organisation === organisation && grant.services === null && wanted.includes(grant.role),
  );

/** The organisations at which the viewer holds one of the roles. */
export const organisationsOf = (viewer: Viewer, ...wanted: Role[]): string[] =>
  viewer.kind === 'member'
    ? [
        ...new Set(
          viewer.grants.filter((grant) => wanted.includes(grant.role)).map((grant) => grant.organisation),
        ),
      ]
    : [];
