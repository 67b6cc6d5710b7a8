import { SubgraphClient } from '@wesaid/shared/delivery';
import type { Viewer } from '@wesaid/shared/identity';
import type { TestSubgraph } from '@wesaid/shared/testing';
import { specialist } from './start-safety.js';

export const meetingFields = `id title startsAt endsAt place url version synthetic committee { id name }
  agenda { id position title lead minutes } papers { id title fileName contentType bytes addedOn agendaItem scan }`;

export const scheduleMeeting = `mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { __typename
  ... on Meeting { ${meetingFields} } ... on ValidationProblem { problems { path code } } } }`;

export const setAgenda = `mutation ($input: SetAgendaInput!) { setAgenda(input: $input) { __typename
  ... on Meeting { ${meetingFields} } ... on ValidationProblem { problems { path code } } } }`;

export const addPaper = `mutation ($input: AddPaperInput!) { addPaper(input: $input) { __typename
  ... on Paper { id title fileName contentType bytes agendaItem scan link linkExpiresAt meeting { id } }
  ... on ValidationProblem { problems { path code } } } }`;

export const createSafetyMeasure = `mutation ($input: CreateSafetyMeasureInput!) { createSafetyMeasure(input: $input) { __typename
  ... on SafetyMeasure { id name unit betterWhen version theme { code } committee { id } chart { variation points { on } } }
  ... on ValidationProblem { problems { path code } } } }`;

export const recordMeasurePoints = `mutation ($input: RecordMeasurePointsInput!) { recordMeasurePoints(input: $input) { __typename
  ... on SafetyMeasure { id version chart { mean variation sentence points { on value signals } } }
  ... on ValidationProblem { problems { path code } } } }`;

export const askCommitteeQuestion = `mutation ($input: AskCommitteeQuestionInput!) { askCommitteeQuestion(input: $input) { __typename
  ... on CommitteeQuestion { id words state mine version askedOn answer committee { id } }
  ... on ValidationProblem { problems { path code } } } }`;

export const answerCommitteeQuestion = `mutation ($input: AnswerCommitteeQuestionInput!) { answerCommitteeQuestion(input: $input) { __typename
  ... on CommitteeQuestion { id state answer answeredOn version mine }
  ... on ValidationProblem { problems { path code } } } }`;

/** A meeting to hold, with a key of its own. */
export const meetingOf = (committee: string, over: object = {}) => ({
  idempotencyKey: crypto.randomUUID(),
  committee,
  title: 'Meeting of the month',
  startsAt: '2999-03-02T10:00:00.000Z',
  endsAt: '2999-03-02T12:00:00.000Z',
  place: 'Room 4',
  ...over,
});

/** A measure to set up, with a key of its own. */
export const measureOf = (committee: string, over: object = {}) => ({
  idempotencyKey: crypto.randomUUID(),
  committee,
  name: 'Falls',
  unit: 'per 1,000 bed days',
  betterWhen: 'LOWER',
  ...over,
});

/** Runs a mutation that must succeed, and gives what it made. */
export async function make<Made = { id: string }>(
  safety: TestSubgraph,
  viewer: Viewer,
  mutation: string,
  input: object,
): Promise<Made> {
  const { data, errors } = await safety.execute<Record<string, Made>>(viewer, mutation, { input });
  const [made] = Object.values(data ?? {});
  if (errors || !made || !('id' in (made as object))) throw new Error(JSON.stringify({ data, errors }));
  return made;
}

/** What a route beside GraphQL answered. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** Sends a request to a route beside GraphQL in the name of a viewer, signed as the gateway would. */
export async function send(
  safety: TestSubgraph,
  viewer: Viewer,
  path: `/${string}`,
  body: Buffer | string,
  headers: Record<string, string> = { 'content-type': 'application/octet-stream' },
): Promise<RawAnswer> {
  const { url } = safety.subgraph;
  const client = new SubgraphClient({ name: 'safety', url, signingKey: safety.signingKey }, 20_000);
  try {
    const answer = await client.fetch(viewer, path, body, headers);
    const chunks: Buffer[] = [];
    for await (const chunk of answer.body) chunks.push(chunk as Buffer);
    const known = Object.entries(answer.headers).map(
      ([name, value]) => [name, String(value)] as [string, string],
    );
    return { status: answer.status, headers: new Headers(known), body: Buffer.concat(chunks) };
  } finally {
    await client.close();
  }
}

/** Uploads a file in the name of a viewer. @returns its identifier */
export async function upload(
  safety: TestSubgraph,
  viewer: Viewer,
  content: string,
  name = 'Notes.txt',
): Promise<string> {
  const headers = {
    'content-type': 'application/octet-stream',
    'x-wesaid-file-name': encodeURIComponent(name),
  };
  const { body } = await send(safety, viewer, '/uploads', Buffer.from(content), headers);
  return (JSON.parse(body.toString()) as { upload: string }).upload;
}

/** Adds a paper to a meeting of a trust. @returns its identifier */
export async function paperFor(
  safety: TestSubgraph,
  trust: string,
  meeting: string,
  content: string,
): Promise<string> {
  const file = await upload(safety, specialist(trust), content);
  const input = { idempotencyKey: crypto.randomUUID(), meeting, title: 'Notes', upload: file };
  return (await make(safety, specialist(trust), addPaper, input)).id;
}

/** Opens the paper of a link in the name of a viewer. */
export const open = (safety: TestSubgraph, viewer: Viewer, link: string): Promise<RawAnswer> =>
  send(safety, viewer, '/files', JSON.stringify({ token: link.split('/').at(-1) }));

const linkOf = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Paper { link } } }`;

/** The link to a paper that a viewer is given. */
export async function linkFor(safety: TestSubgraph, viewer: Viewer, id: string): Promise<string> {
  const { data } = await safety.execute<{ _entities: { link: string }[] }>(viewer, linkOf, {
    of: [{ __typename: 'Paper', id }],
  });
  return data._entities[0]?.link ?? '';
}
