import { isCurrencyCode } from '@tradegraph/kernel';
import { readConfig } from '@tradegraph/service-kit';
import { subgraphEnvironment } from '@tradegraph/subgraph-kit';
import { z } from 'zod';

const address = z.url('must be http://host:port');

const environment = subgraphEnvironment('finance', 4006).extend({
  /** Where the subgraphs answer whose events finance follows, for what their streams have lost. */
  ORDERS_URL: address,
  WAREHOUSE_URL: address,
  LOGISTICS_URL: address,
  /** In which the company keeps its books; costs are kept in it, so it is chosen once. */
  BOOKS_CURRENCY: z.string().refine(isCurrencyCode, 'must be an ISO 4217 code such as GBP').default('GBP'),
});

export type FinanceConfig = z.infer<typeof environment>;

export const config = (env: NodeJS.ProcessEnv): FinanceConfig => readConfig(environment, env);
