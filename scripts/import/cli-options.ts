import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { OperatorError } from '../process/operator-error.js';
import { readSecrets } from '../system/secrets.js';
import { signDevelopmentToken } from '../tokens/development-token.js';

/** Options that every import has, as commander gives them. */
export interface CommonFlags {
  url?: string;
  token?: string;
  dryRun?: boolean;
  concurrency: number;
  report?: string;
}

const DEFAULT_URL = 'http://127.0.0.1:4000/graphql';

/** The address of the running system as it noted it itself, otherwise that of the defaults. */
export function defaultUrl(root: string): string {
  const file = join(root, '.data/ready.json');
  if (!existsSync(file)) return DEFAULT_URL;
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { graphql?: string }).graphql ?? DEFAULT_URL;
  } catch {
    return DEFAULT_URL; // being replaced at this moment, or damaged: the defaults are the best guess
  }
}

/** The token that was given, or one for development, signed with the key of `npm start`. */
export async function resolveToken(
  root: string,
  given: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const token = given ?? env['TRADEGRAPH_TOKEN'];
  if (token) return token;
  const secret = env['TOKEN_SECRET'] || readSecrets(join(root, '.data'))?.tokenSecret;
  if (secret) return await signDevelopmentToken('operator', secret);
  throw new OperatorError(
    'There is no token: pass --token or set TRADEGRAPH_TOKEN. On the machine of npm start one is made by itself.',
  );
}

export function positiveInteger(max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= 1 && value <= max) return value;
    throw new InvalidArgumentError(`Give a whole number from 1 to ${max}.`);
  };
}

/** So many units of each SKU, or a share of what the file sells of it. */
export type OpeningStockChoice = number | { percentOfSold: number };

/** `sold`, a share of it such as `60%`, `none` (0), or a number of units. */
export function openingStock(text: string): OpeningStockChoice {
  if (text === 'sold') return { percentOfSold: 100 };
  if (text === 'none') return 0;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const [, percent] = /^(100|[1-9]\d?)%$/.exec(text) ?? [];
  if (percent) return { percentOfSold: Number(percent) };
  throw new InvalidArgumentError(
    'Give "sold", a share of it such as "60%", "none", or a number of units for every SKU.',
  );
}

/** An amount and its currency, such as `1.25 GBP`. */
export function moneyOf(text: string): { amount: string; currencyCode: string } {
  const [, amount, currencyCode] = /^(\d{1,9}(?:\.\d{1,6})?) ([A-Z]{3})$/.exec(text) ?? [];
  if (amount && currencyCode) return { amount, currencyCode };
  throw new InvalidArgumentError('Give an amount and a currency, such as "1.25 GBP".');
}

/** Codes are compared exactly, so white space around one is a mistake. */
export function codeOf(max: number): (text: string) => string {
  return (text) => {
    if (text.length >= 1 && text.length <= max && text.trim() === text) return text;
    throw new InvalidArgumentError(`Give 1 to ${max} characters without white space around them.`);
  };
}
