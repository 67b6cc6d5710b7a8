import { StoryFindingKind } from './story-finding.type.js';

const month =
  'january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const feast = "(?:christmas|boxing|new year[’']?s)(?: eve| day)?|easter|ramadan|eid|diwali|hanukkah";
const hour = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})';
const decade = '(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\\d0s)';

/** What is found by its form, in the order in which an earlier pattern wins over a later one. */
export const patterns: readonly (readonly [kind: StoryFindingKind, pattern: RegExp, instead: string])[] = [
  [StoryFindingKind.CONTACT, /[^\s@<>()]+@[^\s@.]+(?:\.[^\s@.]+)+/gu, '[contact]'],
  [StoryFindingKind.CONTACT, /(?:\+44|\b0)(?:[ ()-]?\d){9,10}\b/gu, '[contact]'],
  [StoryFindingKind.CONTACT, /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gu, '[contact]'],
  [StoryFindingKind.CONTACT, /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/gu, '[contact]'],
  [StoryFindingKind.DATE, /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b/gu, '[date]'],
  [
    StoryFindingKind.DATE,
    new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${month}|may)(?:,? \\d{4})?\\b`, 'giu'),
    '[date]',
  ],
  [
    StoryFindingKind.DATE,
    new RegExp(`\\b(?:${month}|may) \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?\\b`, 'giu'),
    '[date]',
  ],
  [StoryFindingKind.DATE, new RegExp(`\\b(?:${month}|may) \\d{4}\\b|\\b(?:${month})\\b`, 'giu'), '[date]'],
  [StoryFindingKind.DATE, new RegExp(`\\b(?:(?:last|next|on|this) )?${weekday}\\b`, 'giu'), '[date]'],
  [StoryFindingKind.DATE, new RegExp(`\\b(?:${feast})\\b`, 'giu'), '[date]'],
  [StoryFindingKind.DATE, /\b(?:19|20)\d{2}\b/gu, '[date]'],
  [StoryFindingKind.TIME, /\b\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\b)?|\b\d{1,2} ?[ap]\.?m\b/giu, '[time]'],
  [
    StoryFindingKind.TIME,
    new RegExp(`\\b(?:half past|quarter (?:past|to)|\\d{1,2} (?:past|to)) ${hour}\\b`, 'giu'),
    '[time]',
  ],
  [
    StoryFindingKind.TIME,
    new RegExp(`\\b${hour} o[’']?clock\\b|\\b(?:midnight|midday|noon)\\b`, 'giu'),
    '[time]',
  ],
  [
    StoryFindingKind.AGE,
    /\b\d{1,3}(?:[ -]?(?:year|month|week|day)s?[ -]old|(?:st|nd|rd|th) birthday)\b/giu,
    '[age]',
  ],
  [
    StoryFindingKind.AGE,
    /\b(?:aged?|i am|i’m|i'm|who is) \d{1,3}\b(?! (?:hour|minute|day|week|month|mile))/giu,
    '[age]',
  ],
  [
    StoryFindingKind.AGE,
    new RegExp(`\\bin (?:my|his|her|their) (?:(?:early|mid|late)[ -])?${decade}`, 'giu'),
    '[age]',
  ],
];
