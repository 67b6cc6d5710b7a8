import type { Evaluation, PartFit } from './evaluate.js';

const share = (value: number): string => value.toFixed(3);

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
};

const parts = (title: string, fits: readonly PartFit[]): string =>
  table([
    [title, 'comments', 'micro F1', 'exact match', 'sentiment of 3'],
    ...fits.map(({ name, fit }) => [
      name,
      String(fit.comments),
      share(fit.microF1),
      share(fit.exactMatch),
      share(fit.sentimentThree),
    ]),
  ]);

/** What `themes evaluate` prints. */
export function report({ how, fit, services, lengths, ...errors }: Evaluation): string {
  const weakest = fit.labels.filter(({ support, f1 }) => support > 0 && f1 < 0.5).map(({ name }) => name);
  return [
    `Themes and sentiment, ${how}.`,
    '',
    table([
      [`Themes, ${fit.comments} comments`, ''],
      ['micro F1', share(fit.microF1)],
      ['macro F1 (themes with at least 10 comments)', share(fit.macroF1)],
      ['exact match', share(fit.exactMatch)],
      ['Hamming loss', fit.hammingLoss.toFixed(4)],
      ['calibration error, every theme of every comment', share(errors.calibrationError)],
      ['calibration error, themes that are found', share(errors.foundCalibrationError)],
      [`Sentiment, ${fit.withSentiment} comments`, ''],
      ['accuracy of five points', share(fit.sentimentFive)],
      ['accuracy of three points', share(fit.sentimentThree)],
      ['F1 of positive', share(fit.sentimentF1[0])],
      ['F1 of neutral or mixed', share(fit.sentimentF1[1])],
      ['F1 of negative', share(fit.sentimentF1[2])],
    ]),
    '',
    table([
      ['Theme', 'support', 'precision', 'recall', 'F1'],
      ...fit.labels.map(({ name, support, precision, recall, f1 }) => [
        name,
        String(support),
        share(precision),
        share(recall),
        share(f1),
      ]),
    ]),
    '',
    parts('Service', services),
    '',
    parts('Length', lengths),
    '',
    weakest.length === 0 ? 'No theme is weak.' : `Weak (F1 below 0.5): ${weakest.join('; ')}.`,
    '',
  ].join('\n');
}
