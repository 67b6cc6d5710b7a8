import { chooseWording } from './choose-wording.js';
import type { AskedQuestion } from './asked-question.js';
import { AskIf, LiveOption, LiveQuestion, LiveQuestionnaire } from './live-questionnaire.type.js';
import type { Notice } from './questionnaire.types.js';

/** A version that is asked now. */
export interface AskedVersion {
  readonly id: string;
  readonly privacyNotices: readonly Notice[];
}

/** A question in the nearest language that it has. */
function questionIn(question: AskedQuestion, language: string): LiveQuestion[] {
  const wording = chooseWording(question.wordings, language);
  if (!wording) return [];
  const { id, code, kind, askIf } = question;
  return [
    Object.assign(new LiveQuestion(), {
      id,
      code,
      kind,
      language: wording.language,
      text: wording.text,
      hint: wording.hint,
      options: wording.options.map((option) => Object.assign(new LiveOption(), option)),
      askIf: askIf && Object.assign(new AskIf(), askIf),
      picture: wording.picture,
      audio: wording.audio,
      // Signing is not tied to the language that a page is written in.
      signLanguageVideo:
        wording.signLanguageVideo ??
        question.wordings.find(({ signLanguageVideo }) => signLanguageVideo !== null)?.signLanguageVideo ??
        null,
    }),
  ];
}

/** What a form asks in a language; null when it asks nothing more. */
export function questionnaireIn(
  versions: readonly AskedVersion[],
  asked: readonly AskedQuestion[],
  language: string,
): LiveQuestionnaire | null {
  const questions = asked.flatMap((question) => questionIn(question, language));
  const [first] = questions;
  if (!first) return null;
  const notices = versions.flatMap(({ privacyNotices }) => {
    const notice = chooseWording(privacyNotices, language);
    return notice ? [notice] : [];
  });
  const texts = [...new Set(notices.map(({ text }) => text))];
  return Object.assign(new LiveQuestionnaire(), {
    id: versions.map(({ id }) => id).join('.'),
    language: questions.find((question) => question.language === language)?.language ?? first.language,
    questions,
    privacyNotice: texts.length > 0 ? texts.join('\n\n') : null,
    privacyNoticeLanguage: notices[0]?.language ?? null,
  });
}
