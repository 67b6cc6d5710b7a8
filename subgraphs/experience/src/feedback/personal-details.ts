const email = /[^\s@]@[^\s@.]+\.[^\s@]/;
const telephone = /(?:\+44|\b0)(?:[ ()-]?\d){9,10}\b/;
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i;
const tenDigits = /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g;

/** Whether ten digits are an NHS number: the last one checks the others, modulo 11. */
function isNhsNumber(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/**
 * Whether a text may hold an e-mail address, a telephone number, a postcode or an NHS number. The words stay as they
 * are; such a text must not be shown outside the trust before a person has looked.
 */
export function holdsPersonalDetails(text: string | null): boolean {
  if (text === null) return false;
  if (email.test(text) || telephone.test(text) || postcode.test(text)) return true;
  return (text.match(tenDigits) ?? []).some((digits) => isNhsNumber(digits.replace(/\D/g, '')));
}
