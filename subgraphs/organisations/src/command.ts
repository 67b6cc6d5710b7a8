import 'reflect-metadata';
import {
  ImportError,
  summaryLine,
  terminalProgress,
  type ImportSummary,
  type Progress,
} from '@wesaid/shared/import';
import { runPart, withSystemContext, type RequestContext } from '@wesaid/shared/server';
import { LocalDate, todayInLondon } from '@wesaid/shared/types';
import { Command } from 'commander';
import { DemonstrationService } from './demonstration/demonstration.service.js';
import { environment } from './environment.js';
import { importBoards } from './integrated-care-board/integrated-care-board.import.js';
import { MembershipRegister, personOf } from './membership/membership.register.js';
import { importServices } from './service/service.import.js';
import { importWards } from './service/ward.import.js';
import { slices } from './slices.js';
import { importTrusts } from './trust/trust.import.js';

type Import = (
  context: RequestContext,
  files: { readonly file: string; readonly rejects: string },
  progress: Progress,
  asOf: string,
) => Promise<ImportSummary>;

const imports: Readonly<Record<string, Import>> = {
  ods: importTrusts,
  icbs: importBoards,
  wards: importWards,
  services: importServices,
};

const organisations = { name: 'organisations', slices, environment };
const program = new Command('organisations').description('Commands of the organisations subgraph');

program
  .command('import')
  .description('imports a CSV file; safe to repeat')
  .argument('<kind>', Object.keys(imports).join(', '))
  .argument('<file>')
  .requiredOption('--rejects <file>', 'CSV file for the rows that do not fit')
  .option('--as-of <day>', 'day from which differences hold, YYYY-MM-DD', todayInLondon())
  .action(async (kind: string, file: string, options: { rejects: string; asOf: string }) => {
    const run = imports[kind];
    if (!run)
      throw new ImportError(`There is no import "${kind}". Known are: ${Object.keys(imports).join(', ')}.`);
    const asOf = String(LocalDate.parseValue(options.asOf));
    const files = { file, rejects: options.rejects };
    const summary = await withSystemContext(organisations, 'import', (context) =>
      run(context, files, terminalProgress(kind), asOf),
    );
    process.stdout.write(`${summaryLine(kind, summary, options.rejects)}\n`);
  });

program
  .command('seed')
  .description('lays the reference data of the demonstration; safe to repeat')
  .action(async () => {
    await withSystemContext(organisations, 'seed', (context, { PUBLIC_URL }) =>
      context.get(DemonstrationService).lay(PUBLIC_URL),
    );
    process.stdout.write('organisations: the demonstration is in place\n');
  });

program
  .command('grant')
  .description('gives a person of the local OpenID provider their membership')
  .argument('<person>', '<role>@<code>, such as experience-team@RT5')
  .requiredOption('--issuer <url>', 'address of the OpenID provider')
  .action(async (name: string, { issuer }: { issuer: string }) => {
    await withSystemContext(organisations, 'grant', (context) =>
      context.get(MembershipRegister).grant({ ...personOf(name), issuer }),
    );
    process.stdout.write(`${name} has the membership\n`);
  });

program
  .command('end')
  .description('ends the membership of a person')
  .argument('<person>', '<role>@<code>, such as experience-team@RT5')
  .requiredOption('--issuer <url>', 'address of the OpenID provider')
  .action(async (name: string, { issuer }: { issuer: string }) => {
    await withSystemContext(organisations, 'end', (context) =>
      context.get(MembershipRegister).end({ ...personOf(name), issuer }),
    );
    process.stdout.write(`${name} has no such membership any more\n`);
  });

runPart(async () => void (await program.parseAsync()));
