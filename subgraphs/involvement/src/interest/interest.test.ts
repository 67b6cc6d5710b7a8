import { RequestContext } from '@wesaid/shared/server';
import { member, system } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  answerInterest,
  closeOpportunity,
  codeOf,
  everythingStored,
  express,
  interestIn,
  interestsOf,
  publishOpportunity,
  registerOf,
  team,
  type ListedInterest,
} from '../testing/operations.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { startInvolvement, type TestInvolvement } from '../testing/start-involvement.js';
import { daysUntilErased, eraseContacts } from './erase-contacts.js';

let mailbox: Mailbox;
let involvement: TestInvolvement;
beforeAll(async () => {
  mailbox = await startMailbox();
  involvement = await startInvolvement(mailbox.server);
});
afterAll(async () => {
  await involvement.stop();
  await mailbox.stop();
});

/** Somebody who came forward in a trust, alone there. */
async function somebody(trust: string, over: Record<string, unknown> = {}): Promise<ListedInterest> {
  const opportunity = await publishOpportunity(involvement, trust, { title: `Read letters in ${trust}` });
  await express(involvement, trust, interestIn(opportunity, over));
  const selection = over['website'] ? 'HELD' : 'ORDINARY';
  const [interest] = await interestsOf(involvement, trust, { selection });
  return interest as ListedInterest;
}

interface Answered {
  readonly answerInterest: ListedInterest & { readonly problems?: readonly { readonly code: string }[] };
}
const answer = (interest: string, over: Record<string, unknown> = {}, viewer = team('RT5')) =>
  involvement.execute<Answered>(viewer, answerInterest, {
    input: {
      idempotencyKey: crypto.randomUUID(),
      interest,
      expectedVersion: 1,
      text: 'Welcome: we meet on Monday at ten.',
      ...over,
    },
  });
const messagesFor = async (id: string): Promise<number> => {
  const sql = 'select count(*)::int n from outgoing_message where about = $1';
  const { rows } = await involvement.outside.query<{ n: number }>(sql, [`interest|${id}`]);
  return rows[0]?.n ?? 0;
};
const mailTo = (address: string) => mailbox.received.filter(({ to }) => to.includes(address));

describe('answering who came forward', () => {
  it('delivers an e-mail to the person, and shows when it was sent', async () => {
    const { id } = await somebody('RT5', { email: 'delivered@example.org' });
    const { data } = await answer(id);
    expect(data.answerInterest).toMatchObject({
      state: 'ANSWERED',
      version: 2,
      answers: [{ answeredBy: 'involvement-team@RT5', text: 'Welcome: we meet on Monday at ten.' }],
    });
    await vi.waitFor(() => expect(mailTo('delivered@example.org')).toHaveLength(1), 15_000);
    const [mail] = mailTo('delivered@example.org');
    expect(mail?.raw).toContain('Subject: Read letters in RT5');
    expect(mail?.raw).toContain('Welcome: we meet on Monday at ten.');
    await vi.waitFor(async () => {
      const [listed] = await interestsOf(involvement, 'RT5', { state: 'ANSWERED' });
      expect(listed?.answers[0]?.sentAt).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    }, 15_000);
    expect(await everythingStored(involvement)).not.toContain('we meet on Monday');
  });

  it('sends one e-mail however often it is repeated, and none when it was changed meanwhile', async () => {
    const { id } = await somebody('REN', { email: 'once@example.org' });
    const same = { idempotencyKey: crypto.randomUUID() };
    const answers = await Promise.all(Array.from({ length: 8 }, () => answer(id, same, team('REN'))));
    expect(new Set(answers.map(({ data }) => data.answerInterest.id))).toEqual(new Set([id]));
    expect(codeOf(await answer(id, {}, team('REN')))).toBe('CONFLICT');
    expect(codeOf(await answer(id, { ...same, text: 'Another' }, team('REN')))).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
    expect(await messagesFor(id)).toBe(1);
    await answer(id, { expectedVersion: 2, text: 'One more thing.' }, team('REN'));
    expect(await messagesFor(id)).toBe(2);
    await vi.waitFor(() => expect(mailTo('once@example.org')).toHaveLength(2), 15_000);
  });

  it('keeps what was said to a person without an address, and sends nothing', async () => {
    const { id } = await somebody('R1H', { email: null, telephone: '01234 567890' });
    const { data } = await answer(id, { text: 'Rang: comes on Monday.' }, team('R1H'));
    expect(data.answerInterest).toMatchObject({
      state: 'ANSWERED',
      answers: [{ text: 'Rang: comes on Monday.', sentAt: null }],
    });
    expect(await messagesFor(id)).toBe(0);
  });

  it('is refused for what may come from a robot, and with nothing written', async () => {
    const { id } = await somebody('RT1', { website: 'https://spam.example' });
    const held = await answer(id, {}, team('RT1'));
    expect(held.data.answerInterest.problems).toMatchObject([{ code: 'INTEREST_HELD' }]);
    const empty = await answer(id, { text: ' ' }, team('RT1'));
    expect(empty.data.answerInterest.problems).toMatchObject([{ code: 'TEXT_MISSING' }]);
    expect(await messagesFor(id)).toBe(0);
    const { rows } = await involvement.outside.query('select state, version from interest where id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ state: 'NEW', version: 1 }]);
  });

  it('is for the team of the trust alone', async () => {
    const { id } = await somebody('RX6');
    expect(codeOf(await answer(id, {}, team('RT5')))).toBe('NOT_FOUND');
    for (const viewer of [member('complaints-team', 'RX6'), member('involvement-team', 'RX6', ['ward'])]) {
      expect(codeOf(await answer(id, {}, viewer))).toBe('FORBIDDEN');
    }
    expect(await messagesFor(id)).toBe(0);
  });
});

describe('the contact of who came forward', () => {
  const dayAfter = (days: number): string =>
    new Date(Date.parse(`${todayInLondon()}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const erase = (today: string) =>
    eraseContacts(new RequestContext(system, involvement.subgraph.process), today);

  it('is erased half a year after the opportunity closed, with words and answers, and not a day earlier', async () => {
    const interest = await somebody('RXX', { message: 'my words' });
    await answer(interest.id, {}, team('RXX'));
    const { id } = interest['opportunity'] as { id: string };
    expect(await erase(dayAfter(10_000))).toBe(0);
    await closeOpportunity(involvement, id, team('RXX'));
    expect(await erase(dayAfter(daysUntilErased))).toBe(0);
    expect(await erase(dayAfter(daysUntilErased + 1))).toBe(1);
    const [left] = await interestsOf(involvement, 'RXX');
    expect(left).toMatchObject({ state: 'ANSWERED', contact: null, message: null, answers: [] });
    const late = await answer(interest.id, { expectedVersion: 2 }, team('RXX'));
    expect(late.data.answerInterest.problems).toMatchObject([{ code: 'CONTACT_ERASED' }]);
  });

  it('stays while the person is on the register, and is erased with them half a year after they left', async () => {
    const interest = await somebody('RYY', { joinRegister: true });
    await closeOpportunity(involvement, (interest['opportunity'] as { id: string }).id, team('RYY'));
    expect(await erase(dayAfter(400))).toBe(0);
    const [person] = await registerOf(involvement, 'RYY');
    await involvement.execute(
      team('RYY'),
      'mutation ($input: ChangeInvolveeInput!) { changeInvolvee(input: $input) { __typename } }',
      { input: { involvee: person?.['id'], expectedVersion: 1, state: 'LEFT' } },
    );
    expect(await erase(dayAfter(daysUntilErased))).toBe(0);
    expect(await erase(dayAfter(daysUntilErased + 1))).toBe(2);
    expect(await registerOf(involvement, 'RYY')).toEqual([]);
    expect((await interestsOf(involvement, 'RYY'))[0]).toMatchObject({ contact: null });
  });
});
