import { newId } from '@tradegraph/kernel';
import {
  applyFilter,
  insertRows,
  paginate,
  type Connection,
  type PageArguments,
  type PageOrder,
} from '@tradegraph/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import type { QueryRateCardsArgs } from '../__generated__/resolvers.js';
import { carrierIdOf } from '../domain/codes.js';
import type { RateCardProblem } from '../domain/rate-card.js';
import type { RateRow } from '../domain/rate-row.js';
import { RateCardEntity } from '../entities/rate-card.entity.js';

const newestFirst: PageOrder<RateCardEntity> = {
  name: 'CREATED_AT_DESC',
  column: 'card.createdAt',
  direction: 'DESC',
  value: (card) => card.createdAt,
};

export function listRateCards(
  manager: EntityManager,
  args: PageArguments & Pick<QueryRateCardsArgs, 'where'>,
): Promise<Connection<RateCardEntity>> {
  const query = manager.createQueryBuilder(RateCardEntity, 'card');
  const { eq, in: codes } = args.where?.carrierCode ?? {};
  applyFilter(query, 'card.carrierId', {
    eq: eq == null ? null : carrierIdOf(eq),
    in: codes?.map(carrierIdOf),
  });
  applyFilter(query, 'card.status', args.where?.status);
  return paginate(query, args, newestFirst, 'card.id');
}

/** The carrier's newest card from this very file that is not retired. */
export function findSameCard(
  tx: EntityManager,
  carrierId: string,
  contentHash: string,
): Promise<RateCardEntity | null> {
  return tx.findOne(RateCardEntity, {
    where: { carrierId, contentHash, status: In(['DRAFT', 'ACTIVE']) },
    order: { cardVersion: 'DESC' },
  });
}

export async function nextCardVersion(tx: EntityManager, carrierId: string): Promise<number> {
  const last = await tx.findOne(RateCardEntity, { where: { carrierId }, order: { cardVersion: 'DESC' } });
  return (last?.cardVersion ?? 0) + 1;
}

/** Stores a new card with its rows, in a handful of multi-row statements. */
export async function insertRateCard(
  tx: EntityManager,
  card: RateCardEntity,
  rows: readonly RateRow[],
  problems: readonly RateCardProblem[],
  serviceIds: ReadonlyMap<string, string>,
): Promise<void> {
  await tx.insert(RateCardEntity, card);
  const rated = rows.map((row) => ({
    ...row,
    id: newId('rat'),
    serviceId: serviceIds.get(row.serviceCode)!,
  }));
  await insertRates(tx, card.id, rated);
  const services = [...serviceIds.values()].map((serviceId) => [card.id, serviceId]);
  await insertRows(tx, 'rate_card_service', ['rate_card_id', 'service_id'], services);
  await insertRows(
    tx,
    'rate_card_problem',
    ['rate_card_id', 'line', 'code', 'reason'],
    problems.map(({ line, code, reason }) => [card.id, line, code, reason.slice(0, 255)]),
  );
}

/** Stands for every country that no zone of the service names. */
export const REST_OF_WORLD = '*';

type RatedRow = RateRow & { id: string; serviceId: string };

async function insertRates(tx: EntityManager, cardId: string, rows: readonly RatedRow[]): Promise<void> {
  await insertRows(
    tx,
    'rate',
    Object.values(COLUMNS).concat('rate_card_id', 'country_codes'),
    rows.map((row) => [
      ...(Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).map((field) => row[field]),
      cardId,
      JSON.stringify(row.countryCodes),
    ]),
  );
  const countries = rows.flatMap(({ id, countryCodes }) =>
    (countryCodes.length > 0 ? countryCodes : [REST_OF_WORLD]).map((country) => [cardId, country, id]),
  );
  await insertRows(tx, 'rate_country', ['rate_card_id', 'country_code', 'rate_id'], countries);
}

const COLUMNS: Partial<Record<keyof RatedRow, string>> = {
  id: 'id',
  line: 'line',
  serviceId: 'service_id',
  zone: 'zone',
  domestic: 'domestic',
  international: 'international',
  weightFromGrams: 'weight_from_grams',
  weightToGrams: 'weight_to_grams',
  maxLengthMm: 'max_length_mm',
  maxWidthMm: 'max_width_mm',
  maxHeightMm: 'max_height_mm',
  price: 'price',
  currencyCode: 'currency_code',
  transitDaysMin: 'transit_days_min',
  transitDaysMax: 'transit_days_max',
};

/** Puts a locked draft into force and ends the carrier's other cards where it begins. */
export async function activate(
  tx: EntityManager,
  card: RateCardEntity,
  validFrom: Date,
  validTo: Date | null,
): Promise<void> {
  await tx.query(
    `UPDATE rate_card SET status = 'RETIRED', version = version + 1,
       valid_to = IF(valid_to IS NULL OR valid_to > ?, GREATEST(valid_from, ?), valid_to)
     WHERE carrier_id = ? AND status = 'ACTIVE'`,
    [validFrom, validFrom, card.carrierId],
  );
  await tx.update(
    RateCardEntity,
    { id: card.id, version: card.version },
    { status: 'ACTIVE', validFrom, validTo, version: card.version + 1 },
  );
}
