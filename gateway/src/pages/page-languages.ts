import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { PageLanguage } from './page-language.js';
import { pageWords, type PageWords } from './page-words.js';

/** Every language that pages speak: those of the widgets. */
export class PageLanguages {
  /** @param all in the order of their links, English first */
  private constructor(private readonly all: readonly PageLanguage[]) {}

  /**
   * Reads what the build of the widgets wrote.
   * @param widgetFolder where the widget files are
   * @throws Error when words are missing, English ones or some of a language
   */
  static async load(widgetFolder: string): Promise<PageLanguages> {
    const folder = join(widgetFolder, 'words');
    const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
    const read = await Promise.all(files.sort().map((file) => readWords(join(folder, file))));
    const english = read.find(({ tag }) => tag === 'en');
    if (!english) throw new Error(`${folder} has no English words. Build the widgets first.`);
    const all: PageLanguage[] = [];
    for (const words of [english, ...read.filter((each) => each !== english)])
      all.push(new PageLanguage(words, all));
    return new PageLanguages(all);
  }

  /** English, which is always there. */
  get english(): PageLanguage {
    return this.all[0] as PageLanguage;
  }

  /** The language of an answer: the one that its address names, else the first that the browser asks for, else English. */
  of(request: FastifyRequest): PageLanguage {
    const { lang } = request.query as { lang?: unknown };
    const wanted = [lang, ...preferred(request.headers['accept-language'])];
    for (const tag of wanted) {
      const found = typeof tag === 'string' && this.#find(tag.toLowerCase());
      if (found) return found;
    }
    return this.english;
  }

  /** The very language, else the same of no region: `en-x-easy` and `cy` for `en-GB-x-easy` and `cy-GB`. */
  #find(wanted: string): PageLanguage | undefined {
    const anywhere = wanted.replace(/^([a-z]+)-[a-z]{2}(?=-|$)/, '$1');
    return [wanted, anywhere, wanted.split('-')[0]]
      .map((each) => this.all.find(({ tag }) => tag === each))
      .find((each) => each !== undefined);
  }
}

async function readWords(file: string): Promise<PageWords> {
  const words = pageWords.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!words.success) throw new Error(`${file} lacks words: ${words.error.message}`);
  return words.data;
}

/** The languages of an `Accept-Language` header, the most wanted first. */
const preferred = (header = ''): string[] =>
  header
    .split(',')
    .map((each) => {
      const [tag = '', ...parameters] = each.split(';').map((part) => part.trim());
      const quality = parameters.find((part) => part.startsWith('q='))?.slice(2) ?? '1';
      return { tag, quality: Number(quality) || 0 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
