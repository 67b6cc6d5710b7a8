import { StoryFormatKind, StoryKind, StoryResponseKind, Storyteller } from '../story/story.enums.js';

/** A made-up story, as a trust of the demonstration has it. */
export interface DemonstrationStory {
  readonly kind: StoryKind;
  readonly teller: Storyteller;
  readonly title: string;
  readonly words: string | null;
  readonly transcript?: string;
  /** File of the recording, at an address that belongs to nobody. */
  readonly recording?: string;
  readonly pictures?: readonly { readonly code: string; readonly feeling: number }[];
  readonly formats?: readonly { readonly kind: StoryFormatKind; readonly text: string }[];
  readonly themes: readonly string[];
  /** How many days ago it came in. */
  readonly age: number;
  readonly responses: readonly {
    readonly kind: StoryResponseKind;
    readonly text: string;
    readonly waiting?: boolean;
  }[];
}

/** Stories of every kind, which everybody reads. */
export const publishedStories: readonly DemonstrationStory[] = [
  {
    kind: StoryKind.TEXT,
    teller: Storyteller.PATIENT,
    title: 'The night the lights went off',
    words:
      'I stayed on the ward for nine nights. For the first three I could not sleep, because the lights were on and people talked at the desk.\n\nI told the night nurse. She asked the others, and the next night the lights were off at ten. I slept. It helped me more than any pill.',
    formats: [
      {
        kind: StoryFormatKind.EASY_READ,
        text: 'I was in hospital. It was too bright to sleep. I told a nurse. They turned off the lights. I slept well.',
      },
      {
        kind: StoryFormatKind.TRANSLATION,
        text: 'Ni allwn i gysgu ar y ward. Dywedais wrth y nyrs. Y noson wedyn roedd y goleuadau wedi’u diffodd.',
      },
    ],
    themes: ['staff-manner'],
    age: 40,
    responses: [
      {
        kind: StoryResponseKind.CHANGE_MADE,
        text: 'Thank you for telling us. The lights on all our wards now go off at ten, unless somebody needs them.',
      },
      {
        kind: StoryResponseKind.REPLY,
        text: 'We read this story at the start of our team meeting. Thank you.',
      },
    ],
  },
  {
    kind: StoryKind.PICTURES,
    teller: Storyteller.PATIENT,
    title: 'My day at the clinic',
    words: null,
    pictures: [
      { code: 'waiting', feeling: 2 },
      { code: 'listening', feeling: 5 },
      { code: 'home', feeling: 4 },
    ],
    themes: ['timeliness-of-care'],
    age: 25,
    responses: [
      {
        kind: StoryResponseKind.CHANGE_PLANNED,
        text: 'You waited too long. From next month a screen tells you how long it will take.',
      },
    ],
  },
  {
    kind: StoryKind.AUDIO,
    teller: Storyteller.CARER,
    title: 'They asked me, too',
    words: null,
    recording: 'they-asked-me-too.mp3',
    transcript:
      'I look after my brother. He finds it hard to talk to people he does not know. The doctor asked him first, and then she asked me. Nobody had done that before.',
    themes: ['staff-manner'],
    age: 18,
    responses: [{ kind: StoryResponseKind.REPLY, text: 'Thank you. We will go on asking both of you.' }],
  },
  {
    kind: StoryKind.VIDEO,
    teller: Storyteller.PARENT,
    title: 'A room to play in',
    words: null,
    recording: 'a-room-to-play-in.mp4',
    transcript:
      'My daughter is four. While we waited she played in the little room with the fish. She did not want to go home.',
    themes: ['positive-experience'],
    age: 11,
    responses: [],
  },
];

/** Stories that people of the trust still have to read. */
export const storiesInWork: readonly DemonstrationStory[] = [
  {
    kind: StoryKind.TEXT,
    teller: Storyteller.RELATIVE,
    title: 'Nobody could tell us where he was',
    words:
      'My father was moved to another ward in the night. In the morning nobody could tell us where he was. We looked for him for an hour.',
    themes: ['timeliness-of-care'],
    age: 6,
    responses: [
      {
        kind: StoryResponseKind.CHANGE_MADE,
        text: 'We are sorry. A nurse now rings the family before anybody moves at night.',
        waiting: true,
      },
    ],
  },
  {
    kind: StoryKind.TEXT,
    teller: Storyteller.PATIENT,
    title: 'The tea lady',
    words: 'She came by each day and knew how I like my tea. It made me feel at home.',
    themes: [],
    age: 1,
    responses: [],
  },
];
