import { badInput, runCommand, type CommandOutcome } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { FxImportSummary, ImportFxRatesInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import type { EuroRate } from '../domain/fx-rate.js';
import { assertEveryChannel } from '../domain/own-channel.js';
import { EcbFileError, readEcbFile, type EcbFile } from '../files/ecb-file.js';
import { ratesBetween, saveRates } from '../repositories/fx-rate-repository.js';

const MAX_BYTES = 1024 * 1024;

/** Stores the rates of a file of the European Central Bank; only what differs is written. */
export function importFxRates(
  context: Context,
  input: ImportFxRatesInput,
): Promise<CommandOutcome<FxImportSummary>> {
  assertEveryChannel(context.viewer, 'importFxRates');
  const command = { operation: 'importFxRates', idempotencyKey: input.idempotencyKey, input };
  return runCommand(context, command, (tx) => store(tx, readFile(input.csv)));
}

function readFile(csv: string): EcbFile {
  const bytes = Buffer.byteLength(csv);
  if (bytes > MAX_BYTES) {
    throw badInput(`csv: ${bytes} bytes; send at most ${MAX_BYTES}, each part with the header`, ['csv']);
  }
  try {
    return readEcbFile(csv);
  } catch (error) {
    throw error instanceof EcbFileError ? badInput(`csv: ${error.message}`, ['csv']) : error;
  }
}

/**
 * Compares with what is stored first: to write 150,000 unchanged rows again would take seconds and fill the binlog.
 * A rate that another import stores between the two statements is overwritten, as if this one had come later.
 */
async function store(tx: EntityManager, file: EcbFile): Promise<FxImportSummary> {
  const [firstDate, lastDate] = [file.days[0]!, file.days.at(-1)!];
  const stored = await ratesBetween(tx, file.currencies, firstDate, lastDate);
  const current = new Map(stored.map((rate) => [keyOf(rate), rate.rate]));
  const different = file.rates.filter((rate) => current.get(keyOf(rate)) !== rate.rate);
  await saveRates(tx, different);
  const added = different.filter((rate) => !current.has(keyOf(rate))).length;
  return {
    days: file.days.length,
    rates: file.rates.length,
    added,
    changed: different.length - added,
    firstDate,
    lastDate,
  };
}

const keyOf = (rate: EuroRate): string => rate.currencyCode + rate.rateDate;
