import { ImportError, terminalProgress } from '@wesaid/shared/import';
import { Command } from 'commander';
import { readComments, type FileComment } from './comments-file.js';
import { crossScored, decisionsFrom } from './cross-validation.js';
import { crossEvaluate, evaluate } from './evaluate.js';
import { writtenExamples } from './examples.js';
import { distinct } from './folds.js';
import { labels } from './labels.js';
import { modelBytes, readModel, type NamedModel } from './model-file.js';
import { csvLines, outputFile } from './output-file.js';
import { report } from './report.js';
import { modelParts, ThemeModel } from './theme-model.js';
import { train } from './train.js';

const defaultSeed = 1;

const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new ImportError(`"${text}" is no whole number.`);
  return number;
};

/** Fewer labelled comments than this teach a model nothing that holds. To test one that is there, one is enough. */
const leastToLearn = 200;

const warn = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/** The model of a file, or the one that ships. */
const modelOf = (path?: string): Promise<NamedModel> =>
  readModel(path).catch((failure: NodeJS.ErrnoException) => {
    const { syscall, code, name } = failure;
    if (path === undefined || (!code && name === 'Error')) throw failure;
    const problem = syscall ? 'cannot be read' : 'holds no model';
    throw new ImportError(`${path} ${problem}. Name a file that \`themes train\` wrote.`);
  });

async function labelledComments(file: string, least: number): Promise<FileComment[]> {
  const comments: FileComment[] = [];
  for await (const comment of readComments(file, warn)) if (comment.labelled) comments.push(comment);
  if (comments.length < least)
    throw new ImportError(
      `${file} holds ${comments.length} labelled comments. At least ${least} ${least === 1 ? 'is' : 'are'} needed, each with 1 in a column that is named as a theme.`,
    );
  return comments;
}

async function trainModel(file: string, { out, seed }: { out: string; seed: number }): Promise<void> {
  const result = await outputFile(out, file);
  const comments = distinct(await labelledComments(file, leastToLearn));
  const progress = terminalProgress('train');
  const examples = await writtenExamples();
  const scored = crossScored(comments, examples, seed, (share) => progress.update(share));
  const model = new ThemeModel(modelParts(train(comments, examples), decisionsFrom(scored)));
  const bytes = modelBytes(model);
  await result.write([bytes]);
  progress.stop();
  const { version } = await readModel(out);
  process.stdout.write(`${version}: ${comments.length} comments, ${bytes.length} bytes, written to ${out}\n`);
}

async function evaluateModel(file: string, { model, seed }: { model?: string; seed: number }): Promise<void> {
  const named = model === undefined ? null : await modelOf(model);
  const comments = await labelledComments(file, named ? 1 : leastToLearn);
  if (named) {
    process.stdout.write(report(evaluate(named.model, named.version, comments)));
    return;
  }
  const progress = terminalProgress('evaluate');
  const evaluation = crossEvaluate(comments, await writtenExamples(), seed, (share) =>
    progress.update(share),
  );
  progress.stop();
  process.stdout.write(report(evaluation));
}

async function predict(file: string, { model: path, out }: { model?: string; out: string }): Promise<void> {
  const result = await outputFile(out, file);
  const { model, version } = await modelOf(path);
  let count = 0;
  async function* rows(): AsyncGenerator<(string | number)[]> {
    for await (const { id, text, kind } of readComments(file, warn)) {
      const { themes: found, sentiment } = model.predict(text, kind);
      count += 1;
      yield [id, found.map(({ label }) => labels[label]?.name ?? '').join('|'), sentiment];
    }
  }
  await result.write(csvLines(['comment_id', 'themes', 'sentiment'], rows()));
  process.stdout.write(`${version}: ${count} comments, written to ${out}\n`);
}

/** `themes train`, `themes evaluate` and `themes predict`: work on files alone, without a database. */
export const themes = new Command('themes')
  .description('trains and tests the model that finds themes and sentiment in comments')
  .addCommand(
    new Command('train')
      .description('learns from a file of labelled comments; the same file and seed give the same bytes')
      .argument('<file>')
      .requiredOption('--out <file>', 'where the model is written')
      .option('--seed <number>', 'says which comments are tested together', wholeNumber, defaultSeed)
      .action(trainModel),
  )
  .addCommand(
    new Command('evaluate')
      .description(
        'says how well themes and sentiment are found, cross-validated on a file of labelled comments',
      )
      .argument('<file>')
      .option('--model <file>', 'tests this model as it is, on comments that it has not seen')
      .option('--seed <number>', 'says which comments are tested together', wholeNumber, defaultSeed)
      .action(evaluateModel),
  )
  .addCommand(
    new Command('predict')
      .description('writes themes and sentiment of each comment of a file, in its order')
      .argument('<file>')
      .requiredOption('--out <file>', 'CSV file: comment_id, themes (joined by |), sentiment (1 to 5)')
      .option('--model <file>', 'another model than the one that ships with WeSaid')
      .action(predict),
  );
