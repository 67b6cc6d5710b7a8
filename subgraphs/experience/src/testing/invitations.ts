import { text } from 'node:stream/consumers';
import { randomUUID } from 'node:crypto';
import { SubgraphClient } from '@wesaid/shared/delivery';
import type { Viewer } from '@wesaid/shared/identity';
import { member } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import type { TestExperience } from './start-experience.js';

/** Decides how a trust invites. */
export const updateInvitationSettings = `mutation ($input: UpdateInvitationSettingsInput!) {
  updateInvitationSettings(input: $input) { __typename
    ... on InvitationSettings { senderName words capDays withinDays version namedServices { service name }
      columns { service day mobile exclusion exclusionWords { word rule } } }
    ... on ValidationProblem { problems { path code message } } } }`;

/** A list while it waits. */
export const eligibleUpload = `query ($id: ID!) { eligibleUpload(id: $id) {
  id state version rows rejected rejectedRows { line column reason } outcomes { outcome rule rows }
  messages { text people } } }`;

/** Sends the messages of a list. */
export const sendInvitations = `mutation ($input: SendInvitationsInput!) { sendInvitations(input: $input) { __typename
  ... on InvitationsQueued { upload people } ... on ValidationProblem { problems { path code } } } }`;

/** What a list holds while it waits. */
export interface ShownUpload {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly rows: number;
  readonly rejected: number;
  readonly rejectedRows: readonly {
    readonly line: number;
    readonly column: string;
    readonly reason: string;
  }[];
  readonly outcomes: readonly {
    readonly outcome: string;
    readonly rule: string | null;
    readonly rows: number;
  }[];
  readonly messages: readonly { readonly text: string; readonly people: number }[];
}

/** Input of {@link updateInvitationSettings}; the lead's first by default. */
export const settingsInput = (
  trust: string,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  trust,
  expectedVersion: 0,
  senderName: 'Leicestershire Partnership',
  words: '{trust}: how was {service}? {link} Reply STOP to stop.',
  columns: {
    service: 'Service',
    day: 'Contact day',
    dayOrder: 'DAY_FIRST',
    mobile: 'Mobile',
    setting: 'Setting',
    otherwise: 'OTHER',
    exclusion: 'Exclusion',
    exclusionWords: [{ word: 'Deceased', rule: 'DEATH' }],
  },
  ...more,
});

/** One row of a list; the rest is ordinary. */
export interface ListRow {
  readonly service?: string;
  readonly day?: string;
  readonly mobile?: string;
  readonly setting?: string;
  readonly exclusion?: string;
}

/** A list as a trust's system writes it. */
export const listOf = (rows: readonly ListRow[]): string =>
  [
    'Service,Contact day,Mobile,Setting,Exclusion',
    ...rows.map(({ service = 'Ward A', day = todayInLondon(), mobile = '', setting = '', exclusion = '' }) =>
      [service, day, mobile, setting, exclusion].join(','),
    ),
  ].join('\n');

/** A number that rings nowhere; there are a thousand. */
export const exampleNumber = (index: number): string => `07700900${String(index).padStart(3, '0')}`;

/** What lists are sent through in tests: the route of the subgraph, as the gateway uses it. */
export class ListSender {
  readonly #client: SubgraphClient;

  constructor(private readonly experience: TestExperience) {
    const { url } = experience.subgraph;
    this.#client = new SubgraphClient({ name: 'experience', url, signingKey: experience.signingKey }, 60_000);
  }

  /** Sends a list; gives the status, and the identifier or the words of the refusal. */
  async upload(
    list: string | Buffer,
    trust = 'RT5',
    viewer: Viewer = member('experience-team', trust),
  ): Promise<{ status: number; upload: string; message: string }> {
    const answer = await this.#client.fetch(viewer, '/eligible-lists', list, { 'x-wesaid-trust': trust });
    const body = JSON.parse(await text(answer.body)) as { upload?: string; errors?: { message: string }[] };
    return { status: answer.status, upload: body.upload ?? '', message: body.errors?.[0]?.message ?? '' };
  }

  /** Sends a list and shows what would become of it. */
  async preview(list: string | Buffer, trust = 'RT5'): Promise<ShownUpload> {
    const { upload, message } = await this.upload(list, trust);
    if (!upload) throw new Error(`The list was not taken: ${message}`);
    const { data, errors } = await this.experience.execute<{ eligibleUpload: ShownUpload }>(
      member('experience-team', trust),
      eligibleUpload,
      { id: upload },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.eligibleUpload;
  }

  /** Sends a list and its messages. */
  async invite(list: string | Buffer, trust = 'RT5'): Promise<ShownUpload> {
    const shown = await this.preview(list, trust);
    const { data, errors } = await this.experience.execute<{ sendInvitations: { __typename: string } }>(
      member('experience-team', trust),
      sendInvitations,
      { input: { upload: shown.id, expectedVersion: shown.version, idempotencyKey: randomUUID() } },
    );
    if (errors || data.sendInvitations.__typename !== 'InvitationsQueued')
      throw new Error(JSON.stringify(errors ?? data));
    return shown;
  }

  /** Hands on what Notify says, as the gateway does or as somebody else tries to. */
  async notify(viewer: Viewer, path: '/notify/delivery' | '/notify/received', body: object): Promise<number> {
    const answer = await this.#client.fetch(viewer, path, JSON.stringify(body));
    await text(answer.body);
    return answer.status;
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}
