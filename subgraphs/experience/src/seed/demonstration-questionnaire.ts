import { QuestionKind, QuestionProvenance } from '../question/question.enums.js';
import type { QuestionWording } from '../question/question-wording.type.js';
import type { SurveyQuestion } from '../question/survey-question.entity.js';

type DemonstrationQuestion = Pick<SurveyQuestion, 'code' | 'kind' | 'provenance' | 'wordings'> &
  Partial<SurveyQuestion>;

const wording = (
  language: string,
  text: string,
  options: Readonly<Record<string, string>> = {},
): QuestionWording => ({
  language,
  text,
  hint: null,
  options: Object.entries(options).map(([code, words]) => ({ code, text: words, picture: null })),
  picture: null,
  audio: null,
  signLanguageVideo: null,
});

/** The questions of the demonstration's core set. */
export const demonstrationQuestions: readonly DemonstrationQuestion[] = [
  {
    code: 'felt-heard',
    kind: QuestionKind.ONE_OF,
    provenance: QuestionProvenance.LOCAL,
    optionCodes: ['YES', 'PARTLY', 'NO'],
    favourableCodes: ['YES'],
    wordings: [
      wording('en', 'Did you feel heard?', { YES: 'Yes', PARTLY: 'Partly', NO: 'No' }),
      wording('en-x-easy', 'Did we listen to you?', { YES: 'Yes', PARTLY: 'A bit', NO: 'No' }),
      wording('cy', 'Oeddech chi’n teimlo bod rhywun yn gwrando arnoch chi?', {
        YES: 'Oeddwn',
        PARTLY: 'I raddau',
        NO: 'Nac oeddwn',
      }),
    ],
    patientThemeCodes: ['staff-manner'],
    trustThemeCodes: ['staff-manner'],
  },
  {
    code: 'matters-to-me',
    kind: QuestionKind.FREE_TEXT,
    provenance: QuestionProvenance.CO_DESIGNED,
    designedWith: 'People who use the services of the pilot',
    designedOn: '2026-03-02',
    wordings: [
      wording('en', 'What matters to you?'),
      wording('en-x-easy', 'What is important to you?'),
      wording('cy', 'Beth sy’n bwysig i chi?'),
    ],
    patientThemeCodes: ['positive-experience'],
    trustThemeCodes: ['staff-manner'],
  },
];

/** What the demonstration says about its purpose and about what becomes of answers. */
export const demonstrationTexts = {
  purpose: 'To learn whether people feel heard and what matters to them',
  lawfulBasis: 'Public task (UK GDPR, article 6(1)(e))',
  retention: 'Two years, then answers are deleted',
  source: 'People who used a service, and who cares for them',
  capturedBy: 'The form on the trust’s pages and tablets',
  usedFor: 'Changes in the services, and the trust’s quality reports',
  informaticsOwner: 'Head of informatics',
  performanceOwner: 'Head of performance',
  directorateOwner: 'Director of nursing',
  shownWhere: 'On the trust’s page “We said, we did”',
};

/** What people who answer are told. */
export const demonstrationNotices = [
  { language: 'en', text: 'We do not ask who you are. We keep your answers for two years.' },
  { language: 'cy', text: 'Nid ydym yn gofyn pwy ydych chi. Rydym yn cadw eich atebion am ddwy flynedd.' },
];

/** What people of the demonstration say matters to them. */
export const demonstrationWishes = [
  'That somebody tells me what happens next.',
  'To see the same nurse each time.',
  'That my daughter can stay with me.',
  'A quiet place to wait.',
  'To be asked, and not only told.',
];
