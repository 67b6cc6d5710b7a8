import { DomainError } from '@wesaid/shared/errors';
import type { TrustedDocument } from './trusted-documents.js';

/** What a code, a day or a cursor is made of. Anything else, free text above all, must not stand in an address. */
const plain = /^[\w.:~@+/=-]{0,512}$/;

const isPlain = (value: unknown): boolean =>
  value === null ||
  typeof value === 'boolean' ||
  Number.isSafeInteger(value) ||
  (typeof value === 'string' && plain.test(value));

/**
 * Reads the variables of a public read from the address.
 * @throws DomainError BAD_USER_INPUT when they are no JSON object of codes, days, numbers and cursors
 */
export function readAddressVariables(
  text: string | undefined,
  document: TrustedDocument,
): Record<string, unknown> {
  const variables = parseObject(text ?? '{}');
  for (const [name, value] of Object.entries(variables)) {
    if (!document.variables.has(name) || !isPlain(value)) {
      throw new DomainError(
        'BAD_USER_INPUT',
        'Only codes, days, numbers and cursors that the document names may stand in `variables`.',
      );
    }
  }
  return variables;
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // The same answer as for any other JSON that is no object.
  }
  throw new DomainError('BAD_USER_INPUT', 'Give `variables` as a JSON object.');
}
