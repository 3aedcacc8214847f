import { In, type EntityManager } from 'typeorm';
import { CarrierServiceEntity } from '../entities/carrier-service.entity.js';
import { RateCardEntity } from '../entities/rate-card.entity.js';
import { RateEntity } from '../entities/rate.entity.js';
import { REST_OF_WORLD } from './rate-card-repository.js';

/**
 * The card of each carrier that is in force at a time, by carrier id; a later version goes before an earlier one.
 * A retired card still holds for the time before its end, so that the past can be quoted, and the day before a change.
 */
export async function cardsInForce(
  manager: EntityManager,
  at: Date,
  carrierIds: readonly string[],
): Promise<Map<string, RateCardEntity>> {
  if (carrierIds.length === 0) return new Map();
  const query = manager
    .createQueryBuilder(RateCardEntity, 'card')
    .where({ status: In(['ACTIVE', 'RETIRED']), carrierId: In([...carrierIds]) })
    .andWhere('card.validFrom <= :at AND (card.validTo IS NULL OR card.validTo > :at)', { at })
    .orderBy('card.cardVersion');
  return new Map((await query.getMany()).map((card) => [card.carrierId, card]));
}

/** All services, or these, in the order of their codes. */
export function quotableServices(
  manager: EntityManager,
  serviceIds?: readonly string[],
): Promise<CarrierServiceEntity[]> {
  return manager.find(CarrierServiceEntity, {
    ...(serviceIds ? { where: { id: In([...serviceIds]) } } : {}),
    order: { code: 'ASC' },
  });
}

/** Which services the cards have, as `<card id> <service id>`. */
export async function servicesOnCards(
  manager: EntityManager,
  cardIds: readonly string[],
): Promise<Set<string>> {
  if (cardIds.length === 0) return new Set();
  const rows = await manager.query<{ cardId: string; serviceId: string }[]>(
    'SELECT rate_card_id AS cardId, service_id AS serviceId FROM rate_card_service WHERE rate_card_id IN (?)',
    [cardIds],
  );
  return new Set(rows.map(({ cardId, serviceId }) => onCard(cardId, serviceId)));
}

export const onCard = (cardId: string, serviceId: string): string => `${cardId} ${serviceId}`;

/** The rows of these cards that name a destination or the rest of the world, by `onCard`; of these services only, if asked. */
export async function ratesTo(
  manager: EntityManager,
  cardIds: readonly string[],
  destinations: readonly string[],
  serviceIds?: readonly string[],
): Promise<Map<string, RateEntity[]>> {
  if (cardIds.length === 0 || destinations.length === 0) return new Map();
  const query = manager
    .createQueryBuilder(RateEntity, 'rate')
    .innerJoin(
      'rate_country',
      'country',
      'country.rate_id = rate.id AND country.rate_card_id IN (:...cardIds) AND country.country_code IN (:...codes)',
      { cardIds, codes: [...new Set(destinations), REST_OF_WORLD] },
    )
    .orderBy('rate.rateCardId')
    .addOrderBy('rate.line');
  if (serviceIds) query.where({ serviceId: In([...serviceIds]) });
  const byService = new Map<string, RateEntity[]>();
  for (const rate of await query.getMany()) {
    const key = onCard(rate.rateCardId, rate.serviceId);
    const rates = byService.get(key);
    if (rates) rates.push(rate);
    else byService.set(key, [rate]);
  }
  return byService;
}
