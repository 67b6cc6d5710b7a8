import { anonymous, roles } from '@wesaid/shared/identity';
import { system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MembershipRegister, personOf } from '../membership/membership.register.js';
import { hasRealFiles, realFile } from '../testing/real-files.js';
import { startOrganisations, type TestOrganisations } from '../testing/start-organisations.js';
import { importTrusts } from '../trust/trust.import.js';
import { demonstrationTrusts, serviceIdOf } from './demonstration-data.js';
import { DemonstrationService } from './demonstration.service.js';

const publicUrl = 'http://localhost:4000';
const issuer = `${publicUrl}/dev/identity`;
let organisations: TestOrganisations;
let superuser: Client;
beforeAll(async () => {
  organisations = await startOrganisations();
  superuser = new Client({ connectionString: organisations.database.superuserUrl });
  await superuser.connect();
  await lay();
});
afterAll(async () => {
  await superuser.end();
  await organisations.stop();
});

const lay = (url = publicUrl) => organisations.asSystem().get(DemonstrationService).lay(url);
const keyInForce = async (key: string) => {
  const query = 'query ($key: String!) { embedKeyInForce(key: $key) { trust origins widgets testMode } }';
  return (await organisations.execute<{ embedKeyInForce: { origins: string[] } }>(system, query, { key }))
    .data.embedKeyInForce;
};

/** Everything that is stored, as one text. */
const everything = async (): Promise<string> => {
  const tables = [
    'trust',
    'trust_name',
    'trust_board',
    'trust_listing',
    'integrated_care_board',
    'site',
    'service',
    'service_name',
    'embed_key',
    'membership',
  ];
  const parts = tables.map((table) => `(select json_agg(t order by t::text) from ${table} t)`);
  const { rows } = await superuser.query<{ all: unknown }>(
    `select json_build_array(${parts.join(', ')}) as all`,
  );
  return JSON.stringify(rows[0]?.all);
};

describe('the demonstration', () => {
  it('has five trusts with much data, marked as synthetic, each with its board and 8 to 12 services', async () => {
    const { data } = await organisations.execute<
      Record<
        string,
        {
          name: string;
          synthetic: boolean;
          integratedCareBoard: { odsCode: string };
          services: { nodes: { setting: string }[] };
        }
      >
    >(
      anonymous,
      `{ ${['RXN', 'R1H', 'RT5', 'REN', 'RT1']
        .map(
          (code) =>
            `${code}: trust(odsCode: "${code}") { name synthetic integratedCareBoard { odsCode } services(first: 50) { nodes { setting } } }`,
        )
        .join(' ')} }`,
    );
    expect(Object.values(data).map((trust) => trust.integratedCareBoard.odsCode)).toEqual([
      'QE1',
      'QMF',
      'QK1',
      'QYG',
      'QUE',
    ]);
    for (const trust of Object.values(data)) {
      expect(trust.synthetic).toBe(true);
      expect(trust.services.nodes.length).toBeGreaterThanOrEqual(8);
      expect(trust.services.nodes.length).toBeLessThanOrEqual(12);
    }
    expect(data['RT5']?.services.nodes.map((service) => service.setting)).toContain('MENTAL_HEALTH');
  });

  it('has four neighbours in the board of REN, so that there is something to ask across trusts', async () => {
    const { data } = await organisations.execute<{
      integratedCareBoard: { trusts: { nodes: { odsCode: string; services: { nodes: object[] } }[] } };
    }>(
      anonymous,
      `{ integratedCareBoard(odsCode: "QYG") { trusts(first: 50) { nodes { odsCode services(first: 5) { nodes { id } } } } } }`,
    );
    const { nodes } = data.integratedCareBoard.trusts;
    expect(nodes.map((trust) => trust.odsCode)).toEqual(['RBL', 'REM', 'REN', 'RJR', 'RW4']);
    for (const trust of nodes) expect(trust.services.nodes.length).toBeGreaterThanOrEqual(3);
  });

  it('brings a trust that was added later its services, and gives the others nothing back', async () => {
    await superuser.query(
      `delete from service_name where service_id in (select id from service where trust_code = 'RW4')`,
    );
    await superuser.query(`delete from service where trust_code = 'RW4'`);
    await superuser.query(`update service set name = 'Renamed' where name = 'Memory Clinic'`);
    await lay();
    const count = async (where: string) =>
      (await superuser.query(`select 1 from service where ${where}`)).rows.length;
    expect(await count(`trust_code = 'RW4'`)).toBe(3);
    expect(await count(`name = 'Renamed'`)).toBe(1);
    await superuser.query(`update service set name = 'Memory Clinic' where name = 'Renamed'`);
  });

  it('has services whose identifiers are the same on every machine', async () => {
    const id = serviceIdOf('RT5', 'Memory Clinic');
    const { data } = await organisations.execute(
      anonymous,
      `{ service(id: "${id}") { name trust { odsCode } } }`,
    );
    expect(data).toEqual({ service: { name: 'Memory Clinic', trust: { odsCode: 'RT5' } } });
  });

  it('has an embed key for each trust, for the pages of the platform alone, and one test key', async () => {
    const origins = ['http://localhost:4000', 'http://127.0.0.1:4000'];
    for (const { code } of demonstrationTrusts()) {
      expect(await keyInForce(`ek_live_demonstration_${code}`)).toEqual({
        trust: code,
        origins,
        widgets: [],
        testMode: false,
      });
    }
    expect(await keyInForce('ek_test_demonstration_RT5')).toMatchObject({ trust: 'RT5', testMode: true });
  });

  it('has a member for every role at every trust, and an analyst at every board', async () => {
    for (const { code, boardCode } of demonstrationTrusts()) {
      for (const role of roles) {
        const organisation = role === 'icb-analyst' ? boardCode : code;
        const { data } = await organisations.execute(
          system,
          'query ($issuer: String!, $subject: String!) { viewerGrants(issuer: $issuer, subject: $subject) { role organisation services } }',
          { issuer, subject: `${role}@${organisation}` },
        );
        expect(data).toEqual({ viewerGrants: [{ role, organisation, services: null }] });
      }
    }
  });

  it('changes nothing when it is laid again', async () => {
    const before = await everything();
    await lay();
    expect(await everything()).toBe(before);
  });

  it('gives nobody back a membership that was ended, and opens no key that was revoked', async () => {
    const person = { ...personOf('involvee@REN'), issuer };
    await organisations.asSystem().get(MembershipRegister).end(person);
    await superuser.query(`update embed_key set revoked_at = now() where key = 'ek_live_demonstration_REN'`);
    await lay();
    const { rows } = await superuser.query(
      `select from membership where subject = 'involvee@REN' and valid_to is null`,
    );
    expect(rows).toHaveLength(0);
    expect(await keyInForce('ek_live_demonstration_REN')).toBeNull();
  });

  it('adds a new address of the platform to the keys', async () => {
    await lay('http://localhost:4321');
    const { origins } = await keyInForce('ek_live_demonstration_RT5');
    expect(origins.sort()).toEqual(
      [
        'http://127.0.0.1:4000',
        'http://127.0.0.1:4321',
        'http://localhost:4000',
        'http://localhost:4321',
      ].sort(),
    );
  });

  it.skipIf(!hasRealFiles)('agrees with the real list of trusts in every name and board', async () => {
    const names = async () =>
      (
        await superuser.query(
          'select ods_code, name, synthetic, (select array_agg(board_code) from trust_board where trust_code = ods_code) as boards from trust where synthetic order by 1',
        )
      ).rows;
    const before = await names();
    await organisations.runImport(importTrusts, { file: realFile('etr.csv') });
    expect(before).toHaveLength(9);
    expect(await names()).toEqual(before);
  });
});
