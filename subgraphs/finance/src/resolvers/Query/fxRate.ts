import { graphError } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';
import { daysBefore } from '../../domain/calendar-day.js';
import { MAX_DAYS_BACK, crossRate, explainMissing, ratedCurrencies } from '../../domain/fx-rate.js';
import { knownDays, ratesBetween } from '../../repositories/fx-rate-repository.js';

export const fxRate: QueryResolvers['fxRate'] = async (_root, { base, quote, date }, { dataSource }) => {
  const currencies = ratedCurrencies(base, quote);
  const rates = await ratesBetween(dataSource.manager, currencies, daysBefore(date, MAX_DAYS_BACK), date);
  const rate = crossRate(base, quote, date, rates);
  if (rate) return rate;
  const missing = explainMissing(base, quote, date, await knownDays(dataSource.manager, currencies));
  throw graphError(missing.code, missing.message);
};
