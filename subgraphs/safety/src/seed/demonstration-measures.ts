import { BetterWhen, XmrVariation } from '@wesaid/shared/xmr';
import { seatedCommittee } from '../committee/committee.examples.js';

/** An invented measure. All written for this project. */
export interface DemonstrationMeasure {
  readonly committee: string;
  readonly name: string;
  readonly description: string;
  readonly unit: string;
  readonly betterWhen: BetterWhen;
  readonly theme: string;
  readonly majorTheme: string;
  readonly source: string;
  /** About how much it is at the beginning. */
  readonly begins: number;
  /** About how much it goes up and down from month to month. */
  readonly swing: number;
  /** By how much it changes for good in the last eight months; 0 for not at all. */
  readonly change: number;
  /** What the whole series is to show. */
  readonly shows: XmrVariation;
}

/** The measures of the demonstration. */
export const demonstrationMeasures: readonly DemonstrationMeasure[] = [
  {
    committee: seatedCommittee,
    name: 'Falls with harm',
    description: 'Falls of inpatients that led to any harm, by the month in which they happened.',
    unit: 'per 1,000 bed days',
    betterWhen: BetterWhen.LOWER,
    theme: 'facilities-and-equipment',
    majorTheme: 'environment',
    source: 'Incident reports',
    begins: 6.6,
    swing: 0.9,
    change: -2.1,
    shows: XmrVariation.IMPROVING,
  },
  {
    committee: seatedCommittee,
    name: 'Medicines given late or left out',
    description: 'Doses of critical medicines that were given more than two hours late, or not at all.',
    unit: 'per 1,000 doses',
    betterWhen: BetterWhen.LOWER,
    theme: 'medication',
    majorTheme: 'medication-and-pain',
    source: 'Electronic prescribing',
    begins: 14,
    swing: 3,
    change: 0,
    shows: XmrVariation.COMMON_CAUSE,
  },
  {
    committee: seatedCommittee,
    name: 'Discharge letters sent after more than 24 hours',
    description: 'Letters to general practices that left the trust more than 24 hours after the discharge.',
    unit: '% of discharges',
    betterWhen: BetterWhen.LOWER,
    theme: 'discharge',
    majorTheme: 'patient-journey',
    source: 'Patient administration system',
    begins: 11,
    swing: 2.2,
    change: 5.5,
    shows: XmrVariation.CONCERNING,
  },
  {
    committee: seatedCommittee,
    name: 'Observations made on time',
    description: 'Observations of vital signs that were made when they were due.',
    unit: '% of observations',
    betterWhen: BetterWhen.HIGHER,
    theme: 'staffing-and-responsiveness',
    majorTheme: 'staff',
    source: 'Electronic observations',
    begins: 84,
    swing: 2.4,
    change: 6,
    shows: XmrVariation.IMPROVING,
  },
  {
    committee: seatedCommittee,
    name: 'Families told within ten working days',
    description: 'Incidents under duty of candour after which the family was told within ten working days.',
    unit: '% of incidents',
    betterWhen: BetterWhen.HIGHER,
    theme: 'family-and-carers',
    majorTheme: 'communication-and-involvement',
    source: 'Duty of candour register',
    begins: 91,
    swing: 4,
    change: 0,
    shows: XmrVariation.COMMON_CAUSE,
  },
  {
    committee: 'Quality and Safety Committee',
    name: 'Urgent referrals seen within the local target',
    description: 'Urgent referrals of which the first appointment was within the target of the service.',
    unit: '% of referrals',
    betterWhen: BetterWhen.HIGHER,
    theme: 'timeliness-of-care',
    majorTheme: 'access',
    source: 'Patient administration system',
    begins: 78,
    swing: 5,
    change: 0,
    shows: XmrVariation.COMMON_CAUSE,
  },
];
