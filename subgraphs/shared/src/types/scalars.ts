import { GraphQLScalarType, Kind } from 'graphql';
import { DomainError } from '../errors/index.js';
import { calendarDay } from './days.js';
import { isText } from './text.js';

/**
 * Makes a scalar of texts that have a form.
 * @param hint what to give, as the rest of the sentence that refuses a value
 */
export function textScalar(
  name: string,
  description: string,
  accepts: (value: string) => boolean,
  hint: string,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && isText(value) && accepts(value)) return value;
    throw new DomainError('BAD_USER_INPUT', `${name}: ${hint}`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** Earlier ones are slips of the pen: nothing here is that old. */
const firstDay = '1900-01-01';

function isLocalDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return Boolean(year && month && day && calendarDay(year, month, day)) && value >= firstDay;
}

/** Code of an organisation. Opaque: compare it for equality only. */
export const OdsCode = textScalar(
  'OdsCode',
  'Code of an organisation of the Organisation Data Service, such as `RT5`. Opaque and of varying length: compare it for equality only.',
  (value) => value.length >= 1 && value.length <= 20,
  'give the code of an organisation, such as RT5.',
);

/** A day without time or zone. */
export const LocalDate = textScalar(
  'LocalDate',
  'A day in the United Kingdom, as YYYY-MM-DD, for example `2026-11-03`.',
  isLocalDate,
  'give a day from 1900 on as YYYY-MM-DD, such as 2026-11-03.',
);

/** Code of a theme within its taxonomy. */
export const ThemeCode = textScalar(
  'ThemeCode',
  'Code of a theme of the taxonomy, such as `staff-manner`. Stable across versions as long as the meaning stays.',
  (value) => /^[a-z0-9-]{1,80}$/.test(value),
  'give the code of a theme, such as parking.',
);
