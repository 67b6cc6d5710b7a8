import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';

/** Numbers that Ofcom keeps free for films and examples: they ring nowhere, and the demonstration data uses them. */
const keptForExamples = /^\+447700900\d{3}$/;

/**
 * A mobile number of the United Kingdom in its one form, such as `+447700900123`, however it was typed.
 * @returns null when it is none: a landline, a number of another country, or a slip of the pen
 */
export function mobileNumber(text: string): string | null {
  const number = parsePhoneNumberFromString(text, { defaultCountry: 'GB', extract: false });
  if (!number || number.ext || number.countryCallingCode !== '44') return null;
  return number.isValid() || keptForExamples.test(number.number) ? number.number : null;
}
