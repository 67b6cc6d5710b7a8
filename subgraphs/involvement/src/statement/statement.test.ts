import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, everythingStored, publishOpportunity, team } from '../testing/operations.js';
import { startInvolvement, type TestInvolvement } from '../testing/start-involvement.js';

let involvement: TestInvolvement;
beforeAll(async () => {
  involvement = await startInvolvement();
});
afterAll(() => involvement.stop());

interface Recorded {
  readonly recordStatement: {
    readonly id: string;
    readonly problems?: readonly { readonly path: string; readonly code: string }[];
  };
}
const record = (trust: string, over: Record<string, unknown> = {}, viewer: Viewer = team(trust)) =>
  involvement.execute<Recorded>(
    viewer,
    `mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { __typename
      ... on Statement { id words sentiment saidOn synthetic themes { code } opportunity { id } event { id } trust { odsCode } }
      ... on ValidationProblem { problems { path code } } } }`,
    {
      input: {
        idempotencyKey: crypto.randomUUID(),
        trust,
        words: 'Nobody told us what happens next.',
        themes: ['discharge', 'discharge', 'parking'],
        sentiment: 4,
        saidOn: todayInLondon(),
        ...over,
      },
    },
  );

describe('what people told a trust', () => {
  it('R042 is recorded once with its themes and where it was said, and the words are sealed', async () => {
    const opportunity = await publishOpportunity(involvement, 'RT5');
    const over = { idempotencyKey: crypto.randomUUID(), opportunity };
    const answers = await Promise.all([record('RT5', over), record('RT5', over)]);
    expect(answers[0]?.data).toEqual(answers[1]?.data);
    expect(answers[0]?.data.recordStatement).toMatchObject({
      words: 'Nobody told us what happens next.',
      themes: [{ code: 'discharge' }, { code: 'parking' }],
      sentiment: 4,
      saidOn: todayInLondon(),
      opportunity: { id: opportunity },
      event: null,
      synthetic: false,
      trust: { odsCode: 'RT5' },
    });
    expect(await everythingStored(involvement)).not.toContain('what happens next');
    const { data } = await involvement.execute<{ statements: { nodes: object[] } }>(
      team('RT5'),
      '{ statements(trust: "RT5", first: 50) { nodes { words } } }',
    );
    expect(data.statements.nodes).toEqual([{ words: 'Nobody told us what happens next.' }]);
  });

  it('cannot be tied to an event or opportunity of another trust', async () => {
    const foreign = await publishOpportunity(involvement, 'RXN');
    const { data } = await record('RT5', { opportunity: foreign, event: crypto.randomUUID() });
    expect(data.recordStatement.problems).toMatchObject([
      { path: 'event', code: 'EVENT_UNKNOWN' },
      { path: 'opportunity', code: 'OPPORTUNITY_UNKNOWN' },
    ]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['WORDS_MISSING', { words: ' ' }],
    ['THEME_UNKNOWN', { themes: ['no-such-theme'] }],
    ['SENTIMENT_OUT_OF_RANGE', { sentiment: 6 }],
    ['SAID_ON_FUTURE', { saidOn: '2999-01-01' }],
  ])('says %s of what does not fit', async (code, over) => {
    expect((await record('RT5', over)).data.recordStatement.problems).toMatchObject([{ code }]);
  });

  it.each<[string, Viewer, string]>([
    ['the team of another trust', team('RXN'), 'FORBIDDEN'],
    ['the experience team', member('experience-team', 'RT5'), 'FORBIDDEN'],
    ['a page of the trust', publicPage('RT5'), 'UNAUTHENTICATED'],
    ['nobody in particular', anonymous, 'UNAUTHENTICATED'],
  ])('is not recorded by %s', async (_who, viewer, code) => {
    expect(codeOf(await record('RT5', {}, viewer))).toBe(code);
  });

  it('is not acknowledged while the themes cannot be looked up', async () => {
    const lonely = await startInvolvement();
    try {
      await lonely.organisations.stop();
      const { errors } = await lonely.execute(
        team('RT5'),
        'mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { __typename } }',
        {
          input: {
            idempotencyKey: crypto.randomUUID(),
            trust: 'RT5',
            words: 'words',
            themes: ['parking'],
            saidOn: todayInLondon(),
          },
        },
      );
      expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
    } finally {
      await lonely.stop();
    }
  });
});
