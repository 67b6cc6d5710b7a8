import { DomainError } from '@wesaid/shared/errors';
import { isText } from '@wesaid/shared/types';

/**
 * A text that a list is filtered by; null when the list is not filtered by it.
 * @param name the argument, as the caller knows it
 * @throws DomainError BAD_USER_INPUT when it is no text, which PostgreSQL would refuse
 */
export function filterText(name: string, value: string | null | undefined): string | null {
  if (value === null || value === undefined || value.trim() === '') return null;
  if (isText(value)) return value.normalize('NFC').trim();
  throw new DomainError('BAD_USER_INPUT', `${name}: remove the characters that are no text.`);
}
