import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(process.cwd(), '../shared/data/rate-cards');

/** True where the thirteen real rate cards are at hand; they are read in place. */
export const cardsAtHand = existsSync(FOLDER);

export const realCard = (carrier: string): string => readFileSync(join(FOLDER, `${carrier}.csv`), 'utf8');
