/** A service of the stand-in for organisations. */
export interface StandInServiceRow {
  readonly id: string;
  readonly name: string;
  readonly trust: string;
  /** Identifier of the service that it is part of; none by default. */
  readonly parent?: string;
}

/** What somebody may be at a trust, as the stand-in tells it. */
export interface StandInGrantRow {
  readonly role: string;
  readonly organisation: string;
  readonly services: string[] | null;
}

const wardsOf = (trust: string, ...letters: string[]): StandInServiceRow[] =>
  letters.map((letter) => ({
    id: `ward-${letter}-of-${trust}`,
    name: `Ward ${letter.toUpperCase()}`,
    trust,
  }));

/** What the stand-in for organisations knows. It forgets what was added when it stops. */
export class StandInData {
  readonly trusts = new Set(['RXN', 'R1H', 'RT5', 'REN', 'RT1', 'RX6', 'RHA']);
  readonly services: StandInServiceRow[] = [...wardsOf('RT5', 'a', 'b'), ...wardsOf('RXN', 'a')];

  /** What people may be, by their subject. */
  readonly grants = new Map<string, readonly StandInGrantRow[]>();

  /** The services of a trust with these names; those that are missing are made when asked. */
  byName(trust: string, names: readonly string[], create: boolean): StandInServiceRow[] {
    for (const name of new Set(create ? names : [])) {
      const id = `${name.toLowerCase().replace(/\W+/g, '-')}-of-${trust}`;
      if (!this.services.some((service) => service.id === id)) this.services.push({ id, name, trust });
    }
    const wanted = new Set(names.map((name) => name.toLowerCase()));
    return this.services.filter(
      (service) => service.trust === trust && wanted.has(service.name.toLowerCase()),
    );
  }
}

/** A theme of the stand-in: its code, its name, the versions that have it, and what became of it. */
export interface StandInThemeRow {
  readonly code: string;
  readonly name: string;
  readonly sinceVersion: number;
  readonly untilVersion: number | null;
  readonly ranked: boolean;
  readonly status: string | null;
  readonly became: string | null;
  readonly parent: StandInThemeRow | null;
}

const theme = (
  code: string,
  name: string,
  since: number,
  until: number | null = null,
  status: string | null = since === 6 ? 'SAME' : null,
  became: string | null = status === 'SAME' ? code : null,
  parent: StandInThemeRow | null = null,
): StandInThemeRow => ({
  code,
  name,
  sinceVersion: since,
  untilVersion: until,
  ranked: code !== 'labelling-not-possible',
  status,
  became,
  parent,
});

const staff = theme('staff', 'Staff', 7);

/** The themes that the stand-in knows, in versions 6 and 7. */
export const standInThemes: readonly StandInThemeRow[] = [
  theme('parking', 'Parking', 6),
  staff,
  theme('staff-manner', 'Staff manner & personal attributes', 6, null, 'SAME', 'staff-manner', staff),
  theme('timeliness-of-care', 'Timeliness of care', 6),
  theme('positive-experience', 'Positive experience & gratitude', 6),
  theme('continuity-of-care', 'Continuity of care', 7),
  theme('labelling-not-possible', 'Labelling not possible', 6),
  theme('care-plans', 'Care plans', 6, 6, 'MERGED', 'continuity-of-care'),
  theme('patient-records', 'Patient records', 6, 6, 'PARTIAL', 'continuity-of-care'),
  theme('not-assigned', 'Not assigned', 6, 6, 'UNMAPPABLE'),
];
