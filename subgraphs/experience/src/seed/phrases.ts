import type { TrustKind } from './demonstration-trusts.js';

/** A sentence that an invented person might write. `{a|b}` stands for one of its alternatives. */
export interface Phrase {
  readonly theme: string;
  readonly text: string;
  /** Only where this kind of trust fits; everywhere when it is absent. */
  readonly kind?: TrustKind;
}

const of = (theme: string, ...texts: string[]): Phrase[] => texts.map((text) => ({ theme, text }));
const only = (kind: TrustKind, theme: string, ...texts: string[]): Phrase[] =>
  texts.map((text) => ({ theme, text, kind }));

/** What people who were content say. All written for this project. */
export const goodPhrases: readonly Phrase[] = [
  ...of(
    'staff-manner',
    'Everyone was {kind|friendly|patient|cheerful} from the {door|desk|start} to the end.',
    'The {nurse|receptionist|student nurse|doctor} had a {warm|calm|lovely} way about {her|him}.',
    'I never felt rushed, even though they were clearly {busy|short of time|run off their feet}.',
    'They treated my {mum|dad|husband|wife|son} with real respect.',
    'Staff {smiled|said hello|told me their names} and that made me feel at ease.',
  ),
  ...of(
    'listening-and-involving',
    'They {listened|really listened} and asked what mattered to me.',
    'I had a say in what happened next.',
    'For once somebody let me {finish|explain it in my own words}.',
    'We made the plan together and I have a copy of it.',
  ),
  ...of(
    'information-during-care',
    'Everything was explained in {plain words|words I could follow} before it was done.',
    'The {doctor|nurse|therapist} drew me a picture so I understood.',
    'My questions were answered, also the {silly|small} ones.',
  ),
  ...of(
    'being-kept-informed',
    'They {rang|phoned|called} me when the appointment had to move.',
    'I was told how long the wait would be, and it was right.',
  ),
  ...of(
    'timeliness-of-care',
    'I was seen {on time|early|within ten minutes|straight away}.',
    'From the letter to the appointment took only {two|three} weeks.',
    'Quick, and still careful.',
  ),
  ...of(
    'competence-and-training',
    'They clearly knew what they were doing.',
    'The {blood test|injection|dressing} was done so well that I hardly felt it.',
    'I trusted the team completely.',
  ),
  ...of(
    'cleanliness',
    'The {ward|clinic|waiting room|bathroom} was spotless.',
    'I saw staff wash their hands every time.',
  ),
  ...of(
    'appointment-arrangements',
    'They found me a time that fits round my {work|caring|school run}.',
    'Booking was easy and I got a reminder.',
  ),
  ...of(
    'positive-experience',
    'Could not have been better.',
    'Thank you to the whole team.',
    'Excellent care, as always.',
    'I would be happy for my family to come here.',
    'I came in worried and went home {relieved|reassured|feeling lighter}.',
  ),
  ...of('family-and-carers', 'My {daughter|son|partner} was made welcome and was included in the talk.'),
  ...of('feeling-safe', 'I felt safe the whole time I was there.'),
  ...of(
    'continuity-of-care',
    'I saw the same {person|nurse|doctor} each time, so I did not have to start again.',
  ),
  ...only(
    'acute',
    'food-and-drink',
    'The food was {hot|tasty|better than I expected} and there was a choice.',
  ),
  ...only('acute', 'discharge', 'Going home was well planned and my tablets were ready.'),
  ...only('acute', 'pain-management', 'They kept on top of the pain and checked often.'),
  ...only(
    'mental-health',
    'activities-and-fresh-air',
    'The {gardening|art|walking} group was the best part of my week.',
    'I could get outside every day and that helped.',
  ),
  ...only(
    'mental-health',
    'listening-and-involving',
    'My {support worker|community nurse} gets me and does not judge.',
  ),
  ...only(
    'mental-health',
    'timeliness-of-care',
    'When I rang on a bad day somebody rang back the same afternoon.',
  ),
  ...only(
    'cancer',
    'information-during-care',
    'The booklet about side effects told me just what to look out for.',
  ),
  ...only(
    'cancer',
    'staff-manner',
    'The radiographers played my music and {joked|chatted} with me to the last session.',
    'The volunteers bring tea, and a bit of normal life.',
  ),
];

/** What people say who were not content, or not with everything. All written for this project. */
export const poorPhrases: readonly Phrase[] = [
  ...of(
    'timeliness-of-care',
    'I waited {an hour|two hours|over two hours|all morning} past my appointment.',
    'It took {four|five|seven} months to be seen.',
    'The clinic always runs late and nobody plans for it.',
  ),
  ...of(
    'being-kept-informed',
    'Nobody told us why we were waiting or how long it would be.',
    'The board said twenty minutes all afternoon.',
    'I only heard that it was cancelled when I {got there|stood at the desk}.',
  ),
  ...of(
    'contacting-services',
    'You cannot get through on the phone. I tried {six|ten|a dozen} times.',
    'I left two messages and nobody rang back.',
  ),
  ...of(
    'parking',
    'There is never a {space|blue badge space} and the machine {takes only coins|was out of order}.',
    'Parking took longer than the appointment.',
  ),
  ...of(
    'information-during-care',
    'I went home not knowing what happens next.',
    'Too many long words. I nodded but did not follow it.',
  ),
  ...of(
    'listening-and-involving',
    'I felt that it was all decided before I came in.',
    'I had to say the same thing to {three|four} people.',
    'They looked at the screen and not at me.',
  ),
  ...of(
    'staff-manner',
    'The person at the desk was {short|abrupt|rude} with me.',
    'One member of staff talked over my head as if I was not there.',
  ),
  ...of(
    'staffing-and-responsiveness',
    'Lovely staff but far too few of them.',
    'I rang the bell and it was {twenty|thirty} minutes before someone came.',
  ),
  ...of(
    'facilities-and-equipment',
    'The waiting room is cold and the chairs are {hard|broken}.',
    'The lift was out of order again.',
    'The signs sent us round in a circle.',
  ),
  ...of('appointment-arrangements', 'Two letters came with two different times.'),
  ...of('continuity-of-care', 'A different {doctor|person} every time, and none had read my notes.'),
  ...of('transport', 'The bus goes once an hour and the appointment was over in five minutes.'),
  ...of('cleanliness', 'The toilet {was not clean|had no soap|had no paper} both times I went.'),
  ...only(
    'acute',
    'food-and-drink',
    'The food was cold and there was nothing for {vegetarians|people with diabetes}.',
  ),
  ...only(
    'acute',
    'discharge',
    'I was told I could go home at {nine|ten} and left at {five|six} because of my tablets.',
  ),
  ...only('acute', 'sensory-experience', 'The ward is so noisy and bright at night that nobody sleeps.'),
  ...only('mental-health', 'activities-and-fresh-air', 'There is nothing to do on the ward at weekends.'),
  ...only('mental-health', 'continuity-of-care', 'My worker left and I was not told who comes next.'),
  ...only(
    'mental-health',
    'electronic-entertainment',
    'The wifi on the ward does not work, so I cannot talk to my family.',
  ),
  ...only('cancer', 'parking', 'Coming every day for weeks, the car park is the hardest part.'),
  ...only('cancer', 'timeliness-of-care', 'Waiting for the scan result was the worst ten days.'),
];
