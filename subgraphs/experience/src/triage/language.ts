import { eld } from 'eld/small';
import { phrasesOf, placesOf } from './phrases.js';

/** Frequent words of Welsh, which the detector does not know. */
const welsh = phrasesOf(
  `a ac am ar at bod chi cael da dda diolch ddim ddiolch eich ein ei eu ers fawr fel fi fod fy gan gwnaeth gyda hi hir
  hyn i iawn idd ii mae mewn mor mynd nad nhw ni nid o oedd oeddwn oedden ond roedd roeddwn roedden rwy rydw rydyn
  sydd staff wedi wnaeth y yn yna yr ysbyty ystafell`.split(/\s+/),
);

/** Words of the Welsh list that other languages have too: they count only beside others. */
const shared = new Set(['a', 'am', 'at', 'i', 'o', 'y', 'da', 'fi', 'ni', 'hi', 'mor', 'staff', 'ar', 'yn']);

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

function mayBeWelsh(text: string): boolean {
  const words = text.match(/[\p{L}'’]+/gu)?.length ?? 0;
  const found = placesOf(welsh, text).map(({ start, end }) => text.slice(start, end).toLowerCase());
  const own = found.filter((word) => !shared.has(word)).length;
  return own > 0 && words >= 2 && found.length / words >= 0.4;
}

/**
 * So few words are taken for another language only when it is ahead of English by this much: "Excellent service" could be
 * French, and it is what people write most.
 */
const fewWords = 3;
const clearlyAhead = 0.1;

/** A language that was found, and how sure that is. */
export interface FoundLanguage {
  readonly language: string;
  readonly confidence: number;
}

/**
 * The language of a text (BCP 47), by its words alone: the language of the page says little about them. Null when the
 * text is too short to say.
 */
export function languageOf(text: string): FoundLanguage | null {
  if (mayBeWelsh(text)) return { language: 'cy', confidence: 0.8 };
  if (letters(text) < 8) return null;
  const detected = eld.detect(text);
  if (!detected.language || !detected.isReliable()) return null;
  const scores = detected.getScores();
  const confidence = scores[detected.language] ?? 0.5;
  const few = (text.match(/[\p{L}'’]+/gu)?.length ?? 0) <= fewWords;
  const mayBeEnglish = detected.language !== 'en' && confidence - (scores['en'] ?? 0) < clearlyAhead;
  return few && mayBeEnglish ? null : { language: detected.language, confidence };
}

const otherScript = /[^\P{L}\p{Script=Latin}]/u;

/**
 * Whether a person should say what a text means in English: its words are of another language, or are too few to know
 * but came in another writing or from a page in another language.
 */
export function mayNeedTranslation(text: string, page: string | null): boolean {
  const found = languageOf(text);
  if (found) return found.language !== 'en';
  const pageIsEnglish = page === null || /^en\b/i.test(page);
  return otherScript.test(text) || (!pageIsEnglish && letters(text) > 0);
}
