/**
 * Words by which people tell of danger to themselves or somebody else. The list is there to bring an answer to the top
 * of a person's pile, so it would rather name one too many. It decides nothing.
 */
const wordsOfDanger = [
  'suicide',
  'suicidal',
  'kill myself',
  'killing myself',
  'kill himself',
  'kill herself',
  'kill themselves',
  'end my life',
  'ending my life',
  'take my own life',
  'took his own life',
  'took her own life',
  'want to die',
  'wanted to die',
  'wish i was dead',
  'better off dead',
  'no reason to live',
  'self harm',
  'self harmed',
  'self harming',
  'hurt myself',
  'hurting myself',
  'cut myself',
  'cutting myself',
  'overdose',
  'overdosed',
  'abuse',
  'abused',
  'abusing',
  'abuser',
  'assault',
  'assaulted',
  'rape',
  'raped',
  'molested',
  'groomed',
  'grooming',
  'sexually touched',
  'touched me inappropriately',
  'inappropriate touching',
  'hit me',
  'hits me',
  'hitting me',
  'punched me',
  'kicked me',
  'slapped me',
  'beat me',
  'beats me',
  'beaten up',
  'strangled',
  'choked me',
  'domestic violence',
  'afraid of my husband',
  'afraid of my wife',
  'afraid of my partner',
  'afraid to go home',
  'scared to go home',
  'scared of my husband',
  'scared of my wife',
  'scared of my partner',
  'threatened to kill',
  'threatened me',
  'neglected',
  'left in urine',
  'left in faeces',
  'soiled for hours',
  'unexplained bruises',
  'bruises all over',
  'bruised all over',
  'restrained me',
  'locked me in',
  'trafficked',
  'forced marriage',
  'female genital mutilation',
  'fgm',
  'forced to work',
  'stolen from me',
  'stealing my money',
  'took my money',
  'safeguarding',
  'not safe at home',
  'unsafe at home',
  'child is in danger',
  'in danger',
] as const;

/** Letters and figures only, in lower case, with single spaces: so that punctuation and line breaks hide nothing. */
const plain = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

const listed = wordsOfDanger.map((words) => ` ${words} `);

/** Whether a text names danger, so that a person should read it first. */
export function namesDanger(text: string | null): boolean {
  if (text === null) return false;
  const words = plain(text);
  return listed.some((danger) => words.includes(danger));
}
