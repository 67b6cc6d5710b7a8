import { readFile } from 'node:fs/promises';
import { ImportError } from '@wesaid/shared/import';
import { z } from 'zod';
import { CareSetting } from '../reference/care-setting.js';

const column = z.string().trim().min(1).max(200);

/** What the columns of a list of people mean who may be asked. `README.md` explains it to who writes one. */
export const eligibleMappingSchema = z.strictObject({
  /** The column that names the service. */
  service: column,
  /** The column with the day on which the person was there, or left. */
  day: column,
  /** The order in which that day is written; YYYY-MM-DD is always understood. */
  dayOrder: z.enum(['day-first', 'month-first']),
  /** The column with the mobile number. */
  mobile: column,
  /** The column with where the care was given, in the words of the API or in those of `settings`; null for none. */
  setting: column.nullable(),
  /** What is meant where no setting stands. */
  otherwise: z.enum(CareSetting),
  /** Further words for settings, in small letters. */
  settings: z.record(z.string(), z.enum(CareSetting)),
  /** The column that says why somebody must not be asked; null for a list from which they were taken out before. */
  exclusion: column.nullable(),
  /** Words of that column, in small letters, and the rules that they stand for; codes of rules are understood too. */
  exclusions: z.record(z.string(), z.string().regex(/^[A-Z_]{1,40}$/)),
  /** Words of that column that stand for no reason, such as `no`. */
  none: z.array(z.string()),
});

/** What the columns of a list mean. */
export type EligibleMapping = z.infer<typeof eligibleMappingSchema>;

/** What is meant while a trust has said nothing else. */
export const ordinaryMapping: EligibleMapping = {
  service: 'Service',
  day: 'Contact day',
  dayOrder: 'day-first',
  mobile: 'Mobile',
  setting: 'Setting',
  otherwise: CareSetting.OTHER,
  settings: {
    inpatient: CareSetting.INPATIENT,
    'in-patient': CareSetting.INPATIENT,
    outpatient: CareSetting.OUTPATIENT,
    'out-patient': CareSetting.OUTPATIENT,
    'a&e': CareSetting.EMERGENCY,
    'mental health': CareSetting.MENTAL_HEALTH,
    community: CareSetting.COMMUNITY,
  },
  exclusion: 'Exclusion',
  exclusions: {
    died: 'DEATH',
    deceased: 'DEATH',
    death: 'DEATH',
    miscarriage: 'MISCARRIAGE_OR_STILLBIRTH',
    stillbirth: 'MISCARRIAGE_OR_STILLBIRTH',
    termination: 'MISCARRIAGE_OR_STILLBIRTH',
    safeguarding: 'SAFEGUARDING',
  },
  none: ['no', 'n', 'none', '-', '0'],
};

const fileSchema = eligibleMappingSchema.extend({
  /** The trust of the whole list, by its code. */
  trust: z.string().min(1).max(20),
});

/**
 * Reads a mapping file, which names the trust of the list too.
 * @throws ImportError that names everything in it that does not fit
 */
export async function readEligibleMapping(
  path: string,
): Promise<{ readonly trust: string; readonly mapping: EligibleMapping }> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ImportError(`The mapping ${path} cannot be read. Check its name and that you may read it.`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ImportError(`The mapping ${path} is no JSON.`);
  }
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path: place, message }) => `${place.join('.') || 'the file'}: ${message}`,
    );
    throw new ImportError(`The mapping ${path} does not fit. ${problems.join('; ')}.`);
  }
  const { trust, ...mapping } = parsed.data;
  return { trust, mapping };
}

/** Every column that a mapping reads. */
export const columnsOfEligible = (mapping: EligibleMapping): string[] => [
  ...new Set(
    [mapping.service, mapping.day, mapping.mobile, mapping.setting, mapping.exclusion].filter(
      (name) => name !== null,
    ),
  ),
];
