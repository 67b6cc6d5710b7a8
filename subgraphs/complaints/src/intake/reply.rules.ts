import { tidyText, type Problems } from '@wesaid/shared/types';
import { CaseKind, ReplyChannel } from '../case/case.enums.js';
import type { CaseBehalfInput, CaseReplyInput } from './reply.input.js';

const maxLineCharacters = 200;
const maxEmailCharacters = 254;
const maxTextCharacters = 500;

/** What must be given to be answered in each way, and what to say when it is missing. */
const needed = {
  EMAIL: ['email', 'Write your e-mail address, so that we can answer you.'],
  TELEPHONE: ['telephone', 'Write your telephone number, so that we can answer you.'],
  LETTER: ['address', 'Write your address, so that we can answer you.'],
  NONE: null,
} as const satisfies Record<ReplyChannel, readonly [keyof CaseReplyInput, string] | null>;

/** Notes what is wrong with how somebody wants to be answered. */
export function checkReply(problems: Problems, reply: CaseReplyInput, kind: CaseKind): void {
  const wantsAnswer = reply.channel !== ReplyChannel.NONE;
  problems.need(
    wantsAnswer || kind !== CaseKind.COMPLAINT,
    'reply.channel',
    'REPLY_CHANNEL_MISSING',
    'Choose how you want to be answered: every complaint is answered.',
  );
  const [field, missing] = needed[reply.channel] ?? [];
  const sizes = {
    name: maxLineCharacters,
    email: maxEmailCharacters,
    telephone: maxLineCharacters,
    address: maxTextCharacters,
    language: maxLineCharacters,
    needs: maxTextCharacters,
  } as const;
  for (const [name, most] of Object.entries(sizes)) {
    const text = reply[name as keyof typeof sizes] ?? '';
    const whenMissing = name === 'name' && wantsAnswer ? 'Write your name.' : undefined;
    checkText(problems, `reply.${name}`, text, most, name === field ? missing : whenMissing);
  }
  const email = tidyText(reply.email);
  problems.need(
    email === null || /^[^\s@,;<>"]+@[^\s@,;<>".]+(?:\.[^\s@,;<>".]+)+$/.test(email),
    'reply.email',
    'REPLY_EMAIL_INVALID',
    'Write an e-mail address such as name@example.org.',
  );
  const telephone = tidyText(reply.telephone);
  problems.need(
    telephone === null || (telephone.match(/\d/g) ?? []).length >= 5,
    'reply.telephone',
    'REPLY_TELEPHONE_INVALID',
    'Write a telephone number such as 01632 960001.',
  );
}

/** Notes what is wrong with the person for whom somebody acts. */
export function checkBehalf(problems: Problems, { name, relationship }: CaseBehalfInput): void {
  checkText(problems, 'behalf.name', name, maxLineCharacters, 'Write the name of the person it is about.');
  const missing = 'Write what you are to this person, such as daughter.';
  checkText(problems, 'behalf.relationship', relationship, maxLineCharacters, missing);
}

/** As `Problems.needText`, for a field within another: the code has a line where the path has a dot. */
function checkText(problems: Problems, path: string, text: string, most: number, missing?: string): void {
  const before = problems.found.length;
  problems.needText(path, text, most, missing);
  for (const problem of problems.found.slice(before)) problem.code = problem.code.replaceAll('.', '_');
}
