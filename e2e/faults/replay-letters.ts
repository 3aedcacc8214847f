import { setTimeout as sleep } from 'node:timers/promises';
import type { Violations } from './checks/violation.js';
import { POISON } from './inject/poison.js';
import type { GatewayClient } from './load/gateway-client.js';

const LETTERS = `{ deadLetters(first: 250) { nodes { id state error eventType sequence } } }`;
const REPLAY = `mutation ($input: ReplayDeadLetterInput!) { replayDeadLetter(input: $input) {
  replayed stoppedAt { id error } userErrors { message } } }`;

interface Letter {
  id: string;
  state: 'DEAD' | 'PARKED';
  error: string | null;
  eventType: string;
  sequence: string;
}

interface Replay {
  replayed: number;
  stoppedAt: { id: string; error: string } | null;
  userErrors: { message: string }[];
}

/**
 * Replays all dead letters through the graph, as an operator does after the cause is gone; the system goes on
 * meanwhile. Letters that this run did not poison are violations. Returns how many events took effect now.
 */
export async function replayLetters(
  client: GatewayClient,
  found: Violations,
  longestMs: number,
): Promise<number> {
  const deadline = Date.now() + longestMs;
  let replayed = 0;
  for (;;) {
    const page = await asked<{ deadLetters: { nodes: Letter[] } }>(client, LETTERS, {}, deadline);
    const letters = page?.deadLetters.nodes ?? [];
    if (letters.length === 0) return replayed;
    for (const letter of letters) {
      found.require(
        letter.state === 'PARKED' || !!letter.error?.includes(POISON),
        'only poison becomes a dead letter',
        () => `${letter.eventType} ${letter.sequence}: ${letter.error}`,
      );
      replayed += await replay(client, letter, found, deadline);
    }
    if (Date.now() > deadline) return replayed; // what is left is found by the checks
  }
}

async function replay(
  client: GatewayClient,
  { id }: Letter,
  found: Violations,
  deadline: number,
): Promise<number> {
  const answer = await asked<{ replayDeadLetter: Replay }>(client, REPLAY, { input: { id } }, deadline);
  if (!answer) return 0;
  const { replayed, stoppedAt, userErrors } = answer.replayDeadLetter;
  found.require(
    stoppedAt === null && userErrors.length === 0,
    'a dead letter can be replayed',
    () => `${id}: ${stoppedAt?.error ?? JSON.stringify(userErrors)}`,
  );
  return replayed;
}

/** Processes are still being started again: an operator, too, asks until there is an answer. */
async function asked<T>(
  client: GatewayClient,
  query: string,
  variables: object,
  deadline: number,
): Promise<T | undefined> {
  do {
    const answer = await client.ask(query, variables, 'operator', 10_000);
    if ('data' in answer && answer.data && !answer.errors) return answer.data as T;
    await sleep(300);
  } while (Date.now() < deadline);
  return undefined;
}
