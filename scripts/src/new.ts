import { resolve } from 'node:path';
import { Command } from 'commander';
import { Refusal } from './new/refusal.js';
import { newSlice } from './new/slice.js';
import { newWidget } from './new/widget.js';
import { writeScaffold, type Scaffold } from './new/write-scaffold.js';

// What `npm run new` runs: scaffolds a concept of a subgraph, or a widget, and says what comes next.

const root = resolve(import.meta.dirname, '..', '..');

async function make(scaffold: Scaffold): Promise<void> {
  await writeScaffold(root, scaffold);
  const files = [...scaffold.files.keys()].map((path) => `  ${path}`);
  const registered = [...scaffold.edits.keys()].map((path) => `  ${path}`);
  const steps = scaffold.next.map((step, index) => `  ${index + 1}. ${step}`);
  process.stdout.write(
    ['Written:', ...files, '', 'Registered in:', ...registered, '', 'Next:', ...steps, ''].join('\n'),
  );
}

const program = new Command('npm run new --').description('Scaffolds a concept of a subgraph, or a widget.');

program
  .command('slice')
  .description('a concept of a subgraph: its folder, its migration and its registration')
  .argument('<subgraph>', 'such as complaints')
  .argument('<concept>', 'one thing of the field, in the singular, such as learning-point')
  .action(async (subgraph: string, concept: string) => make(await newSlice(root, subgraph, concept)));

program
  .command('widget')
  .description('a widget: its folder and its registration')
  .argument('<name>', 'the tag without wesaid-, such as opportunities')
  .action(async (name: string) => make(await newWidget(root, name)));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
