import { placesOfDanger } from '../feedback/words-of-danger.js';
import { criticalityOf } from './criticality.js';
import { FindingKind } from './finding.enums.js';
import type { Found } from './found.js';
import { languageOf } from './language.js';
import { namesIn } from './names.js';
import { personalPlaces } from './personal-places.js';

/** Name of these rules, kept with everything that they find. */
export const rulesVersion = 'rules-1';

/** How sure the words of danger are: they name rather one too many. */
const dangerConfidence = 0.5;

/** Looks through a text before any person does. Everything that it finds waits for a person to confirm it. */
export function firstPass(text: string): Found[] {
  const language = languageOf(text);
  const danger = placesOfDanger(text).map(({ start, end }) => ({
    kind: FindingKind.SAFEGUARDING,
    start,
    end,
    value: null,
    confidence: dangerConfidence,
  }));
  const criticality = criticalityOf(text);
  return [
    ...personalPlaces(text),
    ...namesIn(text),
    ...danger,
    ...(criticality ? [criticality] : []),
    ...(language
      ? [
          {
            kind: FindingKind.LANGUAGE,
            start: null,
            end: null,
            value: language.language,
            confidence: language.confidence,
          },
        ]
      : []),
  ];
}
