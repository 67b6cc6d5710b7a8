import { solveChallenge } from 'altcha-lib';
import { deriveKey as deriveByPbkdf2 } from 'altcha-lib/algorithms/web/pbkdf2';
import { deriveKey as deriveBySha } from 'altcha-lib/algorithms/web/sha';
import type { Challenge } from 'altcha-lib/types';
import { RequestError } from './request-error.js';

/**
 * Does the work that a busy API asks for before it takes an answer, and returns the value of the
 * `x-wesaid-challenge` header. Web Crypto works off the main thread already, and a worker from another origin
 * would need one more line in a trust's content security policy, so there is none.
 *
 * @throws RequestError `CHALLENGE_FAILED` when the work takes more than 90 seconds or cannot be done here.
 */
export async function answerChallenge(challenge: unknown): Promise<string> {
  const { parameters, signature } = challenge as Challenge;
  const deriveKey = parameters.algorithm.startsWith('PBKDF2') ? deriveByPbkdf2 : deriveBySha;
  const solution = await solveChallenge({ challenge: { parameters }, deriveKey }).catch(() => null);
  if (!solution) throw new RequestError('CHALLENGE_FAILED');
  const payload = new TextEncoder().encode(
    JSON.stringify({ challenge: { parameters, signature }, solution }),
  );
  return btoa(String.fromCharCode(...payload));
}
