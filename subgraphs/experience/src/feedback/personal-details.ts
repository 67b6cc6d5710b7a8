import { personalPlaces } from '../triage/personal-places.js';

/**
 * Whether a text may hold an e-mail address, a telephone number, a postcode or an NHS number. The words stay as they
 * are; such a text must not be shown outside the trust before a person has looked.
 */
export const holdsPersonalDetails = (text: string | null): boolean =>
  text !== null && personalPlaces(text).length > 0;
