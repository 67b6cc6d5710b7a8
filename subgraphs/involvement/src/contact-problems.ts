import { tidyText, type Problems } from '@wesaid/shared/types';
import { z } from 'zod';

/** How a person can be reached, and what they need to take part. */
export interface ContactInput {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly telephone?: string | null;
  readonly accessNeeds?: string | null;
}

const mostTags = 20;
const tagLength = 100;
const email = z.email();
const telephone = /^\+?[\d ()./-]{5,30}$/;

/** Notes what is wrong with a name, an address, a number or access needs, where they are given. */
export function needContact(problems: Problems, input: ContactInput): void {
  problems.needText('name', input.name ?? '', 200);
  problems.needText('email', input.email ?? '', 254);
  problems.needText('telephone', input.telephone ?? '', 30);
  problems.needText('accessNeeds', input.accessNeeds ?? '', 2_000);
  const [address, number] = [tidyText(input.email), tidyText(input.telephone)];
  const isAddress = address === null || email.safeParse(address).success;
  problems.need(isAddress, 'email', 'EMAIL_INVALID', 'Give an e-mail address such as name@example.org.');
  const isNumber = number === null || telephone.test(number);
  problems.need(isNumber, 'telephone', 'TELEPHONE_INVALID', 'Give a telephone number in figures.');
}

/** Notes what is wrong with lists of interests and skills: at most 20 each, of at most 100 characters. */
export function needTags(problems: Problems, path: string, tags: readonly string[] | null | undefined): void {
  if (!tags) return;
  const name = path.toUpperCase();
  problems.need(tags.length <= mostTags, path, `${name}_TOO_MANY`, `Give at most ${mostTags}.`);
  for (const tag of tags.slice(0, mostTags)) problems.needText(path, tag, tagLength);
}

/** Interests or skills as they are kept and matched: in small letters, without doubles, in order. */
export const tidyTags = (tags: readonly string[] | null | undefined): string[] =>
  [...new Set((tags ?? []).flatMap((tag) => tidyText(tag)?.toLowerCase() ?? []))].sort();
