import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { signingKey } from '../environment/index.js';
import { CreateNote, createTestDatabase, type TestDatabase } from '../testing/index.js';
import { demonstrationTrusts, runSeed } from './run-seed.js';
import { runSubgraph } from './run-subgraph.js';

const environment = { variables: { RECEIPT_SECRET: signingKey } };
const parts = { name: 'chassis', slices: [], environment };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('chassis', [CreateNote]);
});
afterAll(() => database.drop());

/** Keeps what the process writes, and keeps it from ending. */
function watchProcess() {
  const written: string[] = [];
  const write = (text: string | Uint8Array, done?: unknown): boolean => {
    written.push(String(text));
    if (typeof done === 'function') done();
    return true;
  };
  vi.spyOn(process.stderr, 'write').mockImplementation(write);
  vi.spyOn(process.stdout, 'write').mockImplementation(write);
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  return { written, exit };
}
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('the process of a subgraph', () => {
  it('ends with code 1 and every problem at once when its environment does not fit', async () => {
    const { written, exit } = watchProcess();
    runSubgraph(parts);
    await vi.waitFor(() => expect(exit).toHaveBeenCalledExactlyOnceWith(1));
    expect(written.join('')).toBe(
      'The environment is not complete:\n  - CHASSIS_DATABASE_URL is missing\n' +
        '  - CHASSIS_SIGNING_KEY is missing\n  - RECEIPT_SECRET is missing\n',
    );
  });
});

describe('the command that seeds', () => {
  const seedNotes = () => {
    vi.stubEnv('CHASSIS_DATABASE_URL', database.url);
    vi.stubEnv('CHASSIS_SIGNING_KEY', 'k'.repeat(32));
    vi.stubEnv('RECEIPT_SECRET', 'r'.repeat(32));
    runSeed(parts, 'notes', (context, trust, { RECEIPT_SECRET }) =>
      context.work(async (em) => {
        await em.execute('insert into note values (gen_random_uuid(), ?, ?)', [trust, RECEIPT_SECRET]);
        return 2;
      }),
    );
  };

  it('gives every demonstration trust its data in the name of the system, and says how much', async () => {
    vi.spyOn(process, 'argv', 'get').mockReturnValue(['node', 'command.js', 'seed']);
    const { written } = watchProcess();
    seedNotes();
    await vi.waitFor(() => expect(written).not.toHaveLength(0), { timeout: 20_000 });
    expect(written.join('')).toBe(`chassis: ${demonstrationTrusts.length * 2} demonstration notes added\n`);
  });

  it('knows no other word', async () => {
    vi.spyOn(process, 'argv', 'get').mockReturnValue(['node', 'command.js', 'sow']);
    const { written, exit } = watchProcess();
    seedNotes();
    await vi.waitFor(() => expect(exit).toHaveBeenCalledExactlyOnceWith(1));
    expect(written.join('')).toBe('There is one command here: seed.\n');
  });
});
