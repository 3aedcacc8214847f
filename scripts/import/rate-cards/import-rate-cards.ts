import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { OperatorError } from '../../process/operator-error.js';
import { contentKey } from '../gateway/content-key.js';
import type { GatewayClient, UserError } from '../gateway/gateway-client.js';
import type { ImportContext } from '../import-context.js';
import { unreadable } from '../source/open-file.js';

const IMPORT_RATE_CARD = `mutation ImportRateCard($input: ImportRateCardInput!) {
  importRateCard(input: $input) {
    created
    rateCard {
      status cardVersion rowCount pricedRowCount refusedRowCount activationBlockedBecause
      problems { line code reason }
    }
    userErrors { message }
  }
}`;

interface RateCard {
  status: string;
  cardVersion: number;
  rowCount: number;
  pricedRowCount: number;
  refusedRowCount: number;
  activationBlockedBecause: string | null;
  problems: { line: number; code: string; reason: string }[];
}

interface ImportRateCardAnswer {
  importRateCard: { created: boolean; rateCard: RateCard | null; userErrors: UserError[] };
}

/** What became of one file. */
export interface RateCardOutcome {
  carrier: string;
  created: boolean;
  card: RateCard | undefined;
  /** Why the file was refused. */
  problem: string | undefined;
}

/** The limit of a request's body at the gateway, less room for what is around the text. */
const MAX_TEXT = 900_000;

/** Imports a carrier's card, or all of a folder; a file's name is its carrier's code. Priced cards come into force. */
export async function importRateCards(context: ImportContext, path: string): Promise<RateCardOutcome[]> {
  const files = rateCardFiles(path);
  const progress = context.startProgress('rate cards', 'cards', files.length);
  const outcomes: RateCardOutcome[] = [];
  try {
    for (const file of files) {
      context.signal.throwIfAborted();
      const carrier = basename(file, extname(file));
      const csv = readText(file);
      const outcome = context.client ? await send(context.client, carrier, csv) : dryOutcome(carrier);
      outcomes.push(outcome);
      await report(context, outcome);
      progress.advance(1);
    }
  } finally {
    progress.end();
  }
  return outcomes;
}

function rateCardFiles(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
  } catch (error) {
    throw unreadable(path, error);
  }
  const files = readdirSync(path)
    .filter((name) => name.endsWith('.csv'))
    .sort();
  if (files.length === 0) throw new OperatorError(`${path} holds no .csv file.`);
  return files.map((name) => join(path, name));
}

function readText(file: string): string {
  try {
    const text = readFileSync(file, 'utf8');
    if (Buffer.byteLength(text) <= MAX_TEXT) return text;
  } catch (error) {
    throw unreadable(file, error);
  }
  throw new OperatorError(`${file} is larger than ${MAX_TEXT / 1000} kB: split it by service.`);
}

const dryOutcome = (carrier: string): RateCardOutcome => ({
  ...{ carrier, created: false, card: undefined, problem: undefined },
});

async function send(client: GatewayClient, carrier: string, csv: string): Promise<RateCardOutcome> {
  const idempotencyKey = contentKey('rate-card', carrier, csv);
  const input = { idempotencyKey, carrierCode: carrier, csv, activate: true };
  const { importRateCard } = await client.request<ImportRateCardAnswer>(IMPORT_RATE_CARD, { input });
  const { created, rateCard, userErrors } = importRateCard;
  return { carrier, created, card: rateCard ?? undefined, problem: userErrors[0]?.message };
}

async function report(context: ImportContext, { carrier, card, problem }: RateCardOutcome): Promise<void> {
  if (problem !== undefined)
    await context.rejected.add({ reason: 'CARD_REFUSED', carrier, message: problem });
  for (const { line, code, reason } of card?.problems ?? []) {
    await context.rejected.add({ line, reason: code, carrier, message: reason });
  }
}
