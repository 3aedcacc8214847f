import { createHash } from 'node:crypto';
import { newId } from '@tradegraph/kernel';
import { badInput, parseInput, runCommand, type CommandOutcome } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ImportRateCardInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { rateCardInput, type RateCardInput } from '../domain/inputs.js';
import { activationBlockedBecause, originsOf, rateCardTransitions } from '../domain/rate-card.js';
import type { Surcharge } from '../domain/surcharge.js';
import { defaultUnits, type Units } from '../domain/units.js';
import type { CarrierEntity } from '../entities/carrier.entity.js';
import type { RateCardEntity } from '../entities/rate-card.entity.js';
import { RateCardFileError, readRateCardFile, type RateCardFile } from '../files/rate-card-file.js';
import { lockCarrier, saveServices } from '../repositories/carrier-repository.js';
import {
  activate,
  findSameCard,
  insertRateCard,
  nextCardVersion,
} from '../repositories/rate-card-repository.js';

export interface ImportedRateCard {
  rateCardId: string;
  created: boolean;
}

const MAX_BYTES = 1024 * 1024;
/** Cubic centimetres per kilogram of most carriers' air tariffs. */
const DEFAULT_DIVISOR = 5_000;

/** Stores a carrier's rate card as its next version; the same file again gives the card that is there. */
export function importRateCard(
  context: Context,
  input: ImportRateCardInput,
): Promise<CommandOutcome<ImportedRateCard>> {
  const command = { operation: 'importRateCard', idempotencyKey: input.idempotencyKey, input };
  return runCommand(context, command, async (tx) => {
    const given = parseInput(rateCardInput, input);
    const units = unitsOf(given);
    const file = readFile(given.csv, units);
    checkSurcharges(given.surcharges ?? [], file);
    const now = context.clock.now();
    const carrier = await lockCarrier(tx, given.carrierCode, given.carrierName);
    const draft = draftCard(given, units, file, carrier, now);
    const same = await findSameCard(tx, carrier.id, draft.contentHash);
    const card = same ?? (await store(tx, draft, file, carrier));
    if (given.activate && mayStart(card)) await activate(tx, card, now, null);
    return { rateCardId: card.id, created: !same };
  });
}

function unitsOf(given: RateCardInput): Units {
  const usual = defaultUnits(given.carrierCode);
  return { weight: given.weightUnit ?? usual.weight, dimension: given.dimensionUnit ?? usual.dimension };
}

function readFile(csv: string, units: Units): RateCardFile {
  const bytes = Buffer.byteLength(csv);
  if (bytes > MAX_BYTES) throw badInput(`csv: ${bytes} bytes; send at most ${MAX_BYTES}`, ['csv']);
  try {
    return readRateCardFile(csv, units);
  } catch (error) {
    throw error instanceof RateCardFileError ? badInput(`csv: ${error.message}`, ['csv']) : error;
  }
}

/** A surcharge that names a service which is not in the file would never be asked, and nobody would notice. */
function checkSurcharges(surcharges: readonly Surcharge[], { rows }: RateCardFile): void {
  const services = new Set(rows.map(({ serviceCode }) => serviceCode));
  const currencies = new Set(rows.map(({ currencyCode }) => currencyCode));
  for (const [index, { name, kind, serviceCodes }] of surcharges.entries()) {
    const path = ['surcharges', String(index)];
    const unknown = serviceCodes.find((service) => !services.has(service));
    if (unknown !== undefined)
      throw badInput(`surcharges: "${name}" names the service "${unknown}", which the file has not`, path);
    if (kind !== 'PERCENT' && currencies.size > 1)
      throw badInput(
        `surcharges: "${name}" is an amount, and the file has prices in ${[...currencies].join(', ')}; give one file per currency, or a PERCENT`,
        path,
      );
  }
}

function draftCard(
  given: RateCardInput,
  units: Units,
  file: RateCardFile,
  carrier: CarrierEntity,
  now: Date,
): RateCardEntity {
  const originCountries = [...new Set(given.originCountries ?? originsOf(file.rows))].sort();
  const volumetricDivisor = given.volumetricDivisor === undefined ? DEFAULT_DIVISOR : given.volumetricDivisor;
  const surcharges = given.surcharges ?? [];
  return {
    id: newId('rtc'),
    carrierId: carrier.id,
    cardVersion: 0,
    status: rateCardTransitions.initial,
    originCountries,
    volumetricDivisor,
    surcharges: surcharges.length > 0 ? surcharges : null,
    contentHash: hashOf([
      ...[given.csv.replaceAll('\r\n', '\n'), units, originCountries, volumetricDivisor],
      ...(surcharges.length > 0 ? [surcharges] : []), // a card without any is known by the hash that it had before
    ]),
    rowCount: file.rows.length,
    pricedRowCount: file.rows.filter((row) => row.price !== null).length,
    refusedRowCount: file.problems.filter((problem) => problem.code === 'ROW_REFUSED').length,
    validFrom: null,
    validTo: null,
    version: 1,
    createdAt: now,
  };
}

async function store(
  tx: EntityManager,
  draft: RateCardEntity,
  file: RateCardFile,
  carrier: CarrierEntity,
): Promise<RateCardEntity> {
  const card = { ...draft, cardVersion: await nextCardVersion(tx, carrier.id) };
  const serviceIds = await saveServices(tx, carrier, file.rows);
  await insertRateCard(tx, card, file.rows, file.problems, serviceIds);
  return card;
}

/** A card with refused lines waits for a person: it would quietly lack prices that the carrier has. */
const mayStart = (card: RateCardEntity): boolean =>
  rateCardTransitions.allows(card.status, 'ACTIVE') &&
  card.refusedRowCount === 0 &&
  activationBlockedBecause(card) === null;

const hashOf = (parts: unknown): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
