import { createHmac } from 'node:crypto';
import { createChallenge, randomInt, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** How long a challenge can be solved and used. */
export const challengeSeconds = 600;

/** Tries that solving takes: about a tenth of a second on a desk and under two seconds on an old telephone. */
const tries = { least: 100, most: 300 };
const algorithm = 'PBKDF2/SHA-256';
const cost = 2_000;

const secretsOf = (secret: string) => ({
  hmacSignatureSecret: createHmac('sha256', secret).update('challenge').digest('hex'),
  hmacKeySignatureSecret: createHmac('sha256', secret).update('challenge key').digest('hex'),
});

/** Makes a challenge that is good for one embed key, as JSON text. */
export async function makeChallenge(embedKey: string, secret: string): Promise<string> {
  const challenge = await createChallenge({
    algorithm,
    cost,
    counter: randomInt(tries.most, tries.least),
    deriveKey,
    data: { embedKey },
    expiresAt: new Date(Date.now() + challengeSeconds * 1_000),
    ...secretsOf(secret),
  });
  return JSON.stringify(challenge);
}

function payloadOf(text: string): Payload | null {
  try {
    const payload = JSON.parse(Buffer.from(text, 'base64').toString()) as Partial<Payload> | null;
    return payload?.challenge?.parameters && payload.solution ? (payload as Payload) : null;
  } catch {
    return null;
  }
}

/**
 * Checks a solved challenge (base64 of its JSON), but not whether it was used before.
 * @returns the signature, by which the challenge is known; null when it is not ours, expired, wrong or for another key
 */
export async function solvedChallenge(
  text: string,
  embedKey: string,
  secret: string,
): Promise<string | null> {
  const payload = text.length > 4_096 ? null : payloadOf(text);
  if (!payload) return null;
  const challenge = payload.challenge as Challenge;
  if (challenge.parameters.data?.['embedKey'] !== embedKey || challenge.parameters.cost !== cost) return null;
  try {
    const { verified } = await verifySolution({
      challenge,
      solution: payload.solution,
      deriveKey,
      ...secretsOf(secret),
    });
    return verified && challenge.signature ? challenge.signature : null;
  } catch {
    return null;
  }
}
