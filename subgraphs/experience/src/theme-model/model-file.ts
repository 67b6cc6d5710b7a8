import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { Features, firstTermColumn, type Terms } from './features.js';
import { labels } from './labels.js';
import { ThemeModel, type Calibration } from './theme-model.js';

/** The model that ships with the product. */
export const shippedModel = fileURLToPath(new URL('../../model/themes.model', import.meta.url));

/** A model that is read from a file. */
export interface NamedModel {
  readonly model: ThemeModel;
  /** Name and version: `themes-` and the first twelve hexadecimal digits of the SHA-256 of its file. */
  readonly version: string;
}

interface Head {
  readonly format: 1;
  readonly labels: readonly string[];
  readonly words: readonly string[];
  readonly characters: readonly string[];
  /** What each term weighs, in the order of `words` and `characters`. */
  readonly termWeights: readonly number[];
  readonly scales: readonly number[];
  readonly calibrations: readonly Calibration[];
  readonly threshold: number;
}

/** The bytes of a model: a line of JSON and then its weights, compressed. The same model gives the same bytes. */
export function modelBytes({ parts }: ThemeModel): Buffer {
  const { words, characters } = parts.features;
  const head: Head = {
    format: 1,
    labels: labels.map(({ code }) => code),
    words: [...words.keys()],
    characters: [...characters.keys()],
    termWeights: [...words.values(), ...characters.values()].map(({ weight }) => weight),
    scales: [...parts.scales],
    calibrations: parts.calibrations,
    threshold: parts.threshold,
  };
  const plain = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), Buffer.from(parts.weights.buffer)]);
  return brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

/**
 * Reads a model.
 * @throws Error when the file cannot be read, or holds the model of other themes
 */
export async function readModel(path: string = shippedModel): Promise<NamedModel> {
  const bytes = await readFile(path);
  const plain = brotliDecompressSync(bytes);
  const end = plain.indexOf('\n');
  const head = JSON.parse(plain.subarray(0, end).toString()) as Head;
  const codes = labels.map(({ code }) => code);
  if ((head.format as number) !== 1 || head.labels.join() !== codes.join())
    throw new Error(`${path} is a model of other themes. Train it anew.`);
  const words = terms(head.words, head.termWeights, 0);
  const characters = terms(head.characters, head.termWeights, head.words.length);
  const weights = new Int8Array(plain.subarray(end + 1));
  const model = new ThemeModel({
    features: new Features(words, characters),
    weights,
    scales: Float64Array.from(head.scales),
    calibrations: head.calibrations,
    threshold: head.threshold,
  });
  return { model, version: `themes-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}` };
}

const terms = (names: readonly string[], weights: readonly number[], from: number): Terms =>
  new Map(
    names.map((name, index) => [
      name,
      { column: firstTermColumn + from + index, weight: weights[from + index] ?? 0 },
    ]),
  );
