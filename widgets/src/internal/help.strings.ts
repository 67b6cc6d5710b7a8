import type { TemplateResult } from 'lit';

/** A sentence with a link in it. */
type Sentence = (string | TemplateResult)[];

/** Words of the help for people in danger. */
export interface HelpStrings {
  helpTitle: string;
  helpEmergency: (call: TemplateResult) => Sentence;
  helpUrgent: (call: TemplateResult) => Sentence;
  helpNotHere: string;
  helpMore: string;
  helpPeople: string;
}

/** English. */
export const strings: HelpStrings = {
  helpTitle: 'If someone is in danger now',
  helpEmergency: (call) => ['Call ', call, ' if a life is at risk.'],
  helpUrgent: (call) => ['Call ', call, ' for urgent medical help. Choose option 2 for mental health.'],
  helpNotHere: 'We cannot send help through this form.',
  helpMore: 'Crisis lines and other help',
  helpPeople:
    'Talk to any member of staff, or ask for the Patient Advice and Liaison Service (PALS), which helps with worries and questions.',
};
