import { CaseKind } from '../case/case.enums.js';

/** What an invented person might say about a theme. `{a|b}` stands for one of its alternatives. */
export interface Phrase {
  readonly theme: string;
  readonly text: string;
}

const of = (theme: string, ...texts: string[]): Phrase[] => texts.map((text) => ({ theme, text }));

const worries: readonly Phrase[] = [
  ...of(
    'timeliness-of-care',
    'My {appointment|operation|scan} was put off {twice|three times} and I have no new date.',
    'I waited {four|five|six} hours and was told nothing while I waited.',
    'It took {eleven|fourteen} weeks to get a first appointment.',
  ),
  ...of(
    'being-kept-informed',
    'Nobody told the family that {he|she} had been moved to another ward.',
    'We asked every day what the plan was, and got a different answer each time.',
    'I was promised a call with the result and it never came.',
  ),
  ...of(
    'staff-manner',
    'The person at the desk was {short|rude} with me in front of everybody.',
    'One member of staff talked about me as if I was not there.',
    'I was made to feel that I was wasting their time.',
  ),
  ...of(
    'contacting-services',
    'Nobody answers the number on the letter. I have tried for {days|two weeks}.',
    'I have left {three|four} messages and nobody rang back.',
  ),
  ...of(
    'listening-and-involving',
    'I said that the tablets make me ill, and nobody wrote it down.',
    'The decision was made before we were asked.',
  ),
  ...of(
    'information-during-care',
    'The form was put in front of me to sign without a word about the risks.',
    'I went home without knowing what to look out for.',
  ),
  ...of(
    'appointment-arrangements',
    'The letter came {two days|a week} after the appointment that it was about.',
    'Two letters came with two different times.',
  ),
  ...of(
    'discharge',
    'My {mother|father} was sent home {late at night|without her tablets} and nobody had told us.',
    'There was no care in place when {he|she} came home.',
  ),
  ...of('continuity-of-care', 'I see somebody new each time, and none of them has read my notes.'),
  ...of(
    'staffing-and-responsiveness',
    'The bell was answered after {twenty|forty} minutes, twice in one night.',
  ),
  ...of(
    'pain-management',
    'I asked for something against the pain at {ten|eleven} and got it at {two|three}.',
  ),
  ...of('competence-and-training', 'It took {four|five} tries to take blood, and nobody else was called.'),
  ...of('cleanliness', 'The bathroom on the ward was not cleaned for {two|three} days.'),
  ...of('parking', 'I missed my appointment because there was no {space|blue badge space} to park.'),
  ...of('food-and-drink', '{He|She} cannot eat alone, and the tray was taken away untouched.'),
  ...of('transport', 'The ambulance home came {five|six} hours late.'),
  ...of('medication', 'I was given {another patient’s tablets|the wrong dose} and noticed it myself.'),
  ...of('family-and-carers', 'I am the carer and was asked to wait outside when it mattered.'),
  ...of('feeling-safe', 'Another patient came into my room at night and nobody noticed.'),
];

const praise: readonly Phrase[] = [
  ...of(
    'staff-manner',
    'The {night staff|nurses|receptionist} could not have been kinder to {my mother|my husband|me}.',
    'Everybody told us their name and had time for us.',
  ),
  ...of(
    'listening-and-involving',
    'For the first time somebody listened to the whole story.',
    'We made the plan together, and it works.',
  ),
  ...of('information-during-care', 'Everything was explained in words that I could follow.'),
  ...of('competence-and-training', 'They knew exactly what they were doing, and it showed.'),
  ...of('timeliness-of-care', 'I was seen on time and home by noon.'),
  ...of('positive-experience', 'Thank you all. I will not forget it.'),
  ...of('family-and-carers', 'They looked after the family as much as after the patient.'),
];

const suggestions: readonly Phrase[] = [
  ...of('facilities-and-equipment', 'A second bench at the bus stop would help many people.'),
  ...of('parking', 'Please let us pay for parking after the visit.'),
  ...of('information-and-guidance', 'A map with the letter would save a lot of asking.'),
  ...of('appointment-method', 'A video call would have done for a two minute check.'),
  ...of('food-and-drink', 'Could the café open before eight, when the first clinics start?'),
];

/** What people say with each kind of case. All written for this project. */
export const phrases: Readonly<Record<CaseKind, readonly Phrase[]>> = {
  [CaseKind.CONCERN]: worries,
  [CaseKind.COMPLAINT]: worries,
  [CaseKind.COMPLIMENT]: praise,
  [CaseKind.COMMENT]: suggestions,
};

/** What teams write when they close a case. */
export const findings: Readonly<Record<CaseKind, readonly string[]>> = {
  [CaseKind.COMPLAINT]: [
    'The person met the matron. We explained what went wrong, said sorry and told them what changes.',
    'The notes show what was done and when. We wrote to the person about each of their points.',
    'The person had our letter with what we found and with the right to go to the Ombudsman.',
  ],
  [CaseKind.CONCERN]: [
    'We rang the clinic and the person has a new date.',
    'Settled on the telephone with the ward manager.',
  ],
  [CaseKind.COMPLIMENT]: ['Passed on to the team with thanks.'],
  [CaseKind.COMMENT]: ['Passed on to the service.'],
};
