import type { CareSetting, ServiceKind } from './service-kind.js';

/** What a source says of a service. */
export interface ServiceListing {
  readonly trustCode: string;
  readonly name: string;
  readonly kind: ServiceKind;
  readonly setting: CareSetting;
  /** Null when it is tied to no one place. */
  readonly siteId: string | null;
  /** Name of the service that it is part of; null when it is part of none. */
  readonly parentName: string | null;
  /** Name that it had before `validFrom`; null when it was not renamed. */
  readonly formerName: string | null;
  /** Name of the service that it takes over from; null when it does not. */
  readonly replaces: string | null;
  /** First day of the service, or of its new name; null when it is not known. */
  readonly validFrom: string | null;
}

/** A service as it is stored. */
export interface StoredService {
  readonly id: string;
  readonly trustCode: string;
  readonly siteId: string | null;
  readonly parentId: string | null;
  readonly kind: ServiceKind;
  readonly setting: CareSetting;
  readonly name: string;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
}

/** A service that took over from another. */
export interface Succession {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly fromDay: string;
}
