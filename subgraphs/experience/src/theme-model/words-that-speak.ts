import { statementsOf, type QuestionKind } from './text.js';
import type { ThemeModel } from './theme-model.js';

/** No more than this many words are tried: beyond them nobody reads why. */
const mostWords = 300;
/** A word that moves the score by less says nothing; nor does one that moves it by less than this share of the first. */
const leastChange = 0.1;
const leastShare = 0.3;
const mostShown = 5;

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}'’]*/gu;

/**
 * The words of a text that spoke most for a theme, in the order of the text: those without which the model would be less
 * sure. Each is left out in turn, which says what the model did and not what one of its weights happens to be.
 */
export function wordsThatSpeakFor(
  model: ThemeModel,
  text: string,
  kind: QuestionKind,
  label: number,
): string[] {
  const statement = surest(model, text, kind, label);
  const whole = model.scores(statement, kind).themes[label] ?? 0;
  const words = Array.from(statement.matchAll(wordPattern))
    .slice(0, mostWords)
    .map(({ 0: word, index }) => {
      const without = `${statement.slice(0, index)} ${statement.slice(index + word.length)}`;
      return { word, index, change: whole - (model.scores(without, kind).themes[label] ?? 0) };
    })
    .sort((a, b) => b.change - a.change);
  const least = Math.max(leastChange, leastShare * (words[0]?.change ?? 0));
  return words
    .filter(({ change }) => change >= least)
    .slice(0, mostShown)
    .sort((a, b) => a.index - b.index)
    .map(({ word }) => word);
}

/** The statement of a text in which the theme stands most clearly. */
function surest(model: ThemeModel, text: string, kind: QuestionKind, label: number): string {
  const scored = statementsOf(text).map((statement) => ({
    statement,
    score: model.scores(statement, kind).themes[label] ?? 0,
  }));
  return scored.reduce(
    (best, one) => (one.score > best.score ? one : best),
    scored[0] ?? { statement: text, score: 0 },
  ).statement;
}
