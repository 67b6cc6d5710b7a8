import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectPath } from '../paths.js';
import { PageLanguages } from './page-languages.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wesaid-words-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the words of the pages', () => {
  it('are needed before a gateway starts, and the message says what to do', async () => {
    await expect(PageLanguages.load(folder)).rejects.toThrow(
      'has no English words. Build the widgets first.',
    );
  });

  it('are all there in every language, or the message names the file and what it lacks', async () => {
    await cp(projectPath('widgets/dist/words'), join(folder, 'words'), { recursive: true });
    const file = join(folder, 'words', 'cy.json');
    const words = JSON.parse(await readFile(file, 'utf8')) as { feedbackForm: Record<string, unknown> };
    delete words.feedbackForm['question'];
    await writeFile(file, JSON.stringify(words));
    await expect(PageLanguages.load(folder)).rejects.toThrow(/cy\.json lacks words[\s\S]*question/);
  });

  it('begin with English in the links to other languages', async () => {
    const { english } = await PageLanguages.load(projectPath('widgets/dist'));
    expect(english.all[0]).toBe(english);
    expect(english.all.length).toBeGreaterThan(1);
  });
});
