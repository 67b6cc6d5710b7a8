import type { ReceiptCodeStrings } from '../internal/receipt-code.js';

/** Words of the form in which people come forward. */
export interface InterestFormStrings extends ReceiptCodeStrings {
  before: string;
  name: string;
  reach: string;
  email: string;
  telephone: string;
  message: string;
  messageHint: string;
  accessNeeds: string;
  accessNeedsHint: string;
  mayContact: string;
  joinRegister: string;
  joinRegisterHint: string;
  interests: string;
  interestsHint: string;
  skills: string;
  skillsHint: string;
  thanks: string;
  next: string;
  nextRegister: string;
  follow: string;
}

/** English. Other languages have these words in the same module as the rest. */
export const strings: InterestFormStrings = {
  before: 'Coming forward binds you to nothing. Only the involvement team reads this.',
  name: 'Your name',
  reach: 'Give an e-mail address or a telephone number, or both.',
  email: 'Your e-mail address',
  telephone: 'Your telephone number',
  message: 'Is there anything you want to say or ask? (optional)',
  messageHint: 'Please leave out your health, unless you want to tell us.',
  accessNeeds: 'What do you need to take part? (optional)',
  accessNeedsHint: 'Such as step-free access, an interpreter, easy read, or help with travel.',
  mayContact: 'Yes, you may contact me about this',
  joinRegister: 'Also keep my details, and tell me about other things I could join',
  joinRegisterHint: 'You can change your mind at any time.',
  interests: 'What are you interested in? (optional)',
  interestsHint: 'Put commas between, such as: mental health, older people, food',
  skills: 'What can you do? (optional)',
  skillsHint: 'Put commas between, such as: speaking in public, Urdu, taking notes',
  thanks: 'Thank you for coming forward.',
  next: 'The involvement team gets in touch with you.',
  nextRegister: 'They also ask you what else you would like to join.',
  follow: 'See whether we have answered',
  code: 'Your code',
  keepCode: 'Write it down or take a picture. Say it when you ask us about this.',
  copy: 'Copy code',
  copied: 'Code copied',
};

/** English for what is wrong, by code: how to put it right. */
export const sentences = {
  NAME_MISSING: 'Write your name',
  CONTACT_MISSING: 'Give an e-mail address or a telephone number',
  EMAIL_INVALID: 'Write an e-mail address such as name@example.org',
  TELEPHONE_INVALID: 'Write a telephone number such as 01632 960001',
  MAY_CONTACT_NEEDED: 'Tick that we may contact you: without it nobody can answer you',
  INTERESTS_TOO_MANY: 'Give at most 20 interests',
  SKILLS_TOO_MANY: 'Give at most 20 skills',
  OPPORTUNITY_NOT_OPEN: 'This is no longer open. Choose another one',
};
