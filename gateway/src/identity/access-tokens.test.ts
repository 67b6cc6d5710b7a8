import { createServer, type Server } from 'node:http';
import { createHmac, randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, now, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

/** An identity provider of somebody else: its address, its keys, and how often they were asked for. */
interface ForeignProvider {
  readonly issuer: string;
  readonly sign: (claims: object, header?: object) => Promise<string>;
  readonly publicKey: JWK;
  answering: boolean;
  keysAsked: number;
  close(): void;
}

async function startForeignProvider(): Promise<ForeignProvider> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'foreign', alg: 'RS256', use: 'sig' };
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const server: Server = createServer((request, response) => {
    if (!provider.answering) return void request.destroy();
    const isKeys = request.url === '/keys';
    if (isKeys) provider.keysAsked += 1;
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(
        isKeys
          ? { keys: [jwk] }
          : {
              issuer,
              jwks_uri: `${issuer}/keys`,
              authorization_endpoint: `${issuer}/a`,
              token_endpoint: `${issuer}/t`,
            },
      ),
    );
  }).listen(port, '127.0.0.1');
  const provider: ForeignProvider = {
    issuer,
    publicKey: jwk,
    answering: true,
    keysAsked: 0,
    sign: (claims, header = {}) =>
      new SignJWT({
        iss: issuer,
        aud: 'wesaid-api',
        sub: 'somebody',
        iat: now(),
        exp: now() + 600,
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'foreign', ...header })
        .sign(privateKey),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return provider;
}

let gateway: TestGateway;
let foreign: ForeignProvider;
let away: { issuer: string };
beforeAll(async () => {
  foreign = await startForeignProvider();
  away = { issuer: `http://localhost:${await freePort()}` };
  gateway = await startTestGateway({
    issuers: [foreign, away].map(({ issuer }) => ({
      issuer,
      clientId: 'wesaid',
      audience: 'wesaid-api',
      label: issuer,
    })),
  });
  gateway.world.join('experience-team', 'RT5');
});
afterAll(async () => {
  await gateway.stop();
  foreign.close();
});

const subject = 'experience-team@RT5';
const whoAmI = (authorization: string) => gateway.post({ query: '{ whoAmI }' }, { authorization });
const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const resign = (token: string, header: object, key: string): string => {
  const body = `${encode(header)}.${token.split('.')[1]}`;
  return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;
};

/** Tokens that must not be taken, by what is wrong with them. */
const forged: Record<string, () => Promise<string> | string> = {
  'no token at all': () => 'nonsense',
  'an empty token': () => '',
  'two tokens': async () => `${await gateway.token(subject)} ${await gateway.token(subject)}`,
  'no signature (alg none)': async () =>
    `${encode({ alg: 'none', typ: 'at+jwt' })}.${(await gateway.token(subject)).split('.')[1]}.`,
  'alg none in other letters': async () =>
    `${encode({ alg: 'nOnE', typ: 'at+jwt' })}.${(await gateway.token(subject)).split('.')[1]}.`,
  'the public key taken for a shared secret': async () =>
    resign(
      await foreign.sign({}),
      { alg: 'HS256', typ: 'at+jwt', kid: 'foreign' },
      JSON.stringify(foreign.publicKey),
    ),
  'a claim that was changed': async () => {
    const [header, , signature] = (await gateway.token(subject)).split('.');
    return `${header}.${encode({ iss: `${gateway.url}/dev/identity`, aud: 'wesaid-api', sub: 'icb-analyst@QK1', iat: now(), exp: now() + 60 })}.${signature}`;
  },
  'a signature that was changed': async () => `${(await gateway.token(subject)).slice(0, -4)}AAAA`,
  'a key of the sender’s own': async () => {
    const { privateKey } = await generateKeyPair('ES256');
    return new SignJWT({ sub: subject })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
      .setIssuer(`${gateway.url}/dev/identity`)
      .setAudience('wesaid-api')
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
  },
  'a key that the token brings along': async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    return new SignJWT({ sub: subject })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', jwk })
      .setIssuer(`${gateway.url}/dev/identity`)
      .setAudience('wesaid-api')
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
  },
  'an address of keys that the token brings along': () =>
    gateway.token(subject, {}, { kid: 'evil', jku: `${foreign.issuer}/keys` }),
  'a key identifier that leads elsewhere': () => gateway.token(subject, {}, { kid: '../../../../dev/null' }),
  'the key identifier of another issuer': () => gateway.token(subject, {}, { kid: 'foreign' }),
  'another issuer’s name over our own signature': () => gateway.token(subject, { iss: foreign.issuer }),
  'an issuer that nobody knows': () => gateway.token(subject, { iss: 'https://thief.example' }),
  'an issuer that only looks the same': () => gateway.token(subject, { iss: `${gateway.url}/dev/identity/` }),
  'another audience': () => gateway.token(subject, { aud: 'another-api' }),
  'no audience': () => gateway.token(subject, { aud: [] }),
  'no subject': () => gateway.token('', {}),
  'a time that is over': () => gateway.token(subject, { exp: now() - 31 }),
  'no end of its time': () => gateway.token(subject, { exp: undefined } as never),
  'a beginning in the future': () => gateway.token(subject, { iat: now() + 300 }),
  'a time that has not begun': () => gateway.token(subject, { nbf: now() + 300 }),
  'an age of days': () => gateway.token(subject, { iat: now() - 13 * 3_600 }),
  'the type of another kind of token': () => gateway.token(subject, {}, { typ: 'id_token+jwt' }),
  'no type': () => gateway.token(subject, {}, { typ: undefined } as never),
  'an extension that must be understood': () =>
    gateway.token(subject, {}, { crit: ['x-new'], 'x-new': 1 } as never),
  'more letters than any token has': () => randomBytes(5_000).toString('hex'),
};

describe('control 23: a bearer token', () => {
  it('of a configured issuer stands for the person with their memberships', async () => {
    const { body } = await whoAmI(`Bearer ${await gateway.token(subject)}`);
    expect(JSON.parse(String(body.data?.['whoAmI']))).toEqual({
      kind: 'member',
      issuer: `${gateway.url}/dev/identity`,
      subject,
      grants: [{ role: 'experience-team', organisation: 'RT5', services: null, trusts: null }],
    });
  });

  it.each(['at+jwt', 'application/at+jwt', 'JWT'])('of the type %s is taken', async (typ) => {
    expect((await whoAmI(`Bearer ${await foreign.sign({}, { typ })}`)).status).toBe(200);
  });

  it('may be off by half a minute, because clocks are', async () => {
    expect((await whoAmI(`Bearer ${await gateway.token(subject, { exp: now() - 20 })}`)).status).toBe(200);
    expect((await whoAmI(`Bearer ${await gateway.token(subject, { iat: now() + 20 })}`)).status).toBe(200);
  });

  it.each(Object.keys(forged))('with %s is 401 and never nobody’s', async (what) => {
    const received = gateway.organisations.received.length;
    const { status, body } = await whoAmI(`Bearer ${await forged[what]?.()}`);
    expect([status, body.errors?.[0]?.extensions['code'], body.data ?? null]).toEqual([
      401,
      'UNAUTHENTICATED',
      null,
    ]);
    expect(gateway.organisations.received).toHaveLength(received);
  });

  it.each(['Basic dXNlcjpwYXNz', 'Bearer', 'bearer', 'Token x', ''])(
    '“%s” is no bearer token and 401 too',
    async (authorization) => {
      expect((await whoAmI(authorization)).status).toBe(401);
    },
  );

  it('is refused beside an embed key as well', async () => {
    gateway.world.embedKey('ek_live_one');
    const headers = {
      authorization: 'Bearer nonsense',
      'x-wesaid-embed-key': 'ek_live_one',
      origin: 'https://trust.example',
    };
    expect((await gateway.post({ documentId: gateway.id('SubmitFeedback') }, headers)).status).toBe(401);
  });
});

describe('control 24: the keys of an issuer', () => {
  it('are kept, so that the issuer may be away for a while', async () => {
    expect((await whoAmI(`Bearer ${await foreign.sign({})}`)).status).toBe(200);
    const asked = foreign.keysAsked;
    foreign.answering = false;
    expect((await whoAmI(`Bearer ${await foreign.sign({ sub: 'another' })}`)).status).toBe(200);
    foreign.answering = true;
    expect(foreign.keysAsked).toBe(asked);
  });

  it('that cannot be had let nobody in, and do not take the public’s access away', async () => {
    gateway.world.embedKey('ek_live_one');
    const claims = { iss: away.issuer, aud: 'wesaid-api', sub: 'x', iat: now(), exp: now() + 60 };
    const token = `${encode({ alg: 'RS256', typ: 'at+jwt', kid: 'k' })}.${encode(claims)}.AAAA`;
    expect(await whoAmI(`Bearer ${token}`)).toMatchObject({
      status: 503,
      body: { errors: [{ extensions: { code: 'UNAVAILABLE' } }] },
    });
    const read = { documentId: gateway.id('ActionFeed'), variables: '{"first":1}', embedKey: 'ek_live_one' };
    expect((await gateway.read(read, { origin: 'https://trust.example' })).status).toBe(200);
  });
});

describe('memberships', () => {
  it('are read in the gateway’s own name and kept for half a minute at most', async () => {
    const person = gateway.world.join('complaints-team', 'RXN');
    await gateway.ask(person, '{ whoAmI }');
    const reads = () =>
      gateway.organisations.received.filter(
        ({ body, viewer }) => body.query.includes('viewerGrants') && viewer.kind === 'system',
      ).length;
    const before = reads();
    await gateway.ask(person, '{ whoAmI }');
    expect(reads()).toBe(before);
  });

  it('that cannot be read let nobody in', async () => {
    const token = await gateway.token('web-team@RT5');
    gateway.organisations.answering = false;
    const answer = await whoAmI(`Bearer ${token}`);
    gateway.organisations.answering = true;
    expect(answer.status).toBe(503);
  });

  it('of a person without any are none: signed in, and allowed nothing', async () => {
    const { body } = await gateway.ask(
      'experience-team@NOBODY',
      '{ feedback(trust: "RT5", first: 1) { id } }',
    );
    expect(body.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
