import type { FieldProblem } from '@wesaid/shared/types';
import { clinicalWordsIn } from './clinical-words.js';

/** What may stand in a message in place of something. */
const places = ['{trust}', '{service}', '{link}'] as const;

/** Most characters of a message when everything stands in it: three parts of a text message. */
export const maxMessageLength = 459;

/** What a message says when a trust has written nothing of its own. */
export const defaultWords =
  'From {trust}: thank you for coming to {service}. How was it? Tell us in a minute, without your name: {link} ' +
  'Your care stays the same whatever you say. To get no more of these messages, reply STOP.';

/** What stands in place of a service whose name must not be told. */
export const unnamedService = 'our service';

/** A service whose name may stand in a message, and what it is called there. */
export interface NamedService {
  readonly service: string;
  readonly name: string;
}

/** What decides the words of a message. */
export interface MessageParts {
  readonly senderName: string;
  readonly words: string;
  readonly namedServices: readonly NamedService[];
}

/** Where the link of a message leads: to the form of a service, and that it came by text message; nothing else. */
export const linkTo = (publicUrl: string, service: string): string =>
  new URL(`/f/${encodeURIComponent(service)}?via=sms`, publicUrl).href;

/** The message to somebody who used a service. It is the same for all of them. */
export function messageFor(
  { senderName, words, namedServices }: MessageParts,
  service: string,
  publicUrl: string,
): string {
  const name = namedServices.find((named) => named.service === service)?.name ?? unnamedService;
  // By functions: a name with a dollar sign must stay as it is.
  return words
    .replaceAll('{trust}', () => senderName)
    .replaceAll('{service}', () => name)
    .replaceAll('{link}', () => linkTo(publicUrl, service));
}

/** What to put right before a message may be sent to anybody. */
export function messageProblems(parts: MessageParts, publicUrl: string): FieldProblem[] {
  const { senderName, words } = parts;
  const problems: FieldProblem[] = [];
  const need = (fits: boolean, path: string, code: string, message: string): void => {
    if (!fits) problems.push({ path, code, message });
  };
  need(
    words.includes('{link}'),
    'words',
    'WORDS_WITHOUT_LINK',
    'Write {link} where the address should stand.',
  );
  need(
    /\bSTOP\b/.test(words),
    'words',
    'WORDS_WITHOUT_STOP',
    'Say how to get no more messages: “reply STOP”.',
  );
  const unknown = [...words.matchAll(/\{[^{}]*\}|[{}]|\(\(|\)\)/g)].filter(
    ([found]) => !places.some((place) => place === found),
  );
  need(
    unknown.length === 0,
    'words',
    'WORDS_WITH_UNKNOWN_PLACE',
    `Use ${places.join(', ')} only, and no other brackets of this kind.`,
  );
  need(
    !/https?:|www\./i.test(words),
    'words',
    'WORDS_WITH_ADDRESS',
    'Use {link} in place of an address: it leads to the form of the service, and tells nothing about the person.',
  );
  for (const [path, text] of [
    ['words', words],
    ['senderName', senderName],
  ] as const) {
    const [clinical] = clinicalWordsIn(text);
    need(
      clinical === undefined,
      path,
      'CLINICAL_DETAIL',
      `Leave out “${clinical}”: whoever sees the telephone would learn about the person's health.`,
    );
  }
  const names = [unnamedService, ...parts.namedServices.map(({ name }) => name)];
  const longest = Math.max(
    ...names.map((name) => {
      const service = '00000000-0000-4000-8000-000000000000';
      return messageFor({ senderName, words, namedServices: [{ service, name }] }, service, publicUrl).length;
    }),
  );
  need(
    longest <= maxMessageLength,
    'words',
    'WORDS_TOO_LONG',
    `Use fewer words: with everything in it the message has ${longest} characters, and ${maxMessageLength} fit.`,
  );
  return problems;
}
