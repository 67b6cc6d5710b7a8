import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { FeelingWeights } from './feeling.js';
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
  readonly format: 2;
  readonly labels: readonly string[];
  /** The terms of each sort, and what each weighs. */
  readonly terms: readonly (readonly string[])[];
  readonly termWeights: readonly (readonly number[])[];
  readonly scales: readonly number[];
  readonly calibrations: readonly Calibration[];
  readonly threshold: number;
  readonly feeling: FeelingWeights;
}

/** The bytes of a model: a line of JSON and then its weights, compressed. The same model gives the same bytes. */
export function modelBytes({ parts }: ThemeModel): Buffer {
  const { terms } = parts.features;
  const head: Head = {
    format: 2,
    labels: labels.map(({ code }) => code),
    terms: terms.map((sort) => [...sort.keys()]),
    termWeights: terms.map((sort) => Array.from(sort.values(), ({ weight }) => weight)),
    scales: [...parts.weights.scales],
    calibrations: parts.calibrations,
    threshold: parts.threshold,
    feeling: parts.feeling,
  };
  const plain = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    Buffer.from(parts.weights.numbers.buffer),
  ]);
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
  if ((head.format as number) !== 2 || head.labels.join() !== codes.join())
    throw new Error(`${path} is a model of other themes. Train it anew.`);
  const model = new ThemeModel({
    features: new Features(termsOf(head)),
    weights: {
      numbers: new Int8Array(plain.subarray(end + 1)),
      scales: Float64Array.from(head.scales),
    },
    calibrations: head.calibrations,
    threshold: head.threshold,
    feeling: head.feeling,
  });
  return { model, version: `themes-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}` };
}

function termsOf({ terms, termWeights }: Head): Terms[] {
  let column = firstTermColumn;
  return terms.map((names, sort) => {
    const first = column;
    column += names.length;
    return new Map(
      names.map((name, index) => [name, { column: first + index, weight: termWeights[sort]?.[index] ?? 0 }]),
    );
  });
}
