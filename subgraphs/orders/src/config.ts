import { readConfig } from '@tradegraph/service-kit';
import { subgraphEnvironment } from '@tradegraph/subgraph-kit';
import { z } from 'zod';

const address = z.url('must be http://host:port');

const environment = subgraphEnvironment('orders', 4002).extend({
  /** Where the others answer: inventory and logistics are asked, and all of them for events that a stream has lost. */
  CATALOG_URL: address,
  INVENTORY_URL: address,
  WAREHOUSE_URL: address,
  LOGISTICS_URL: address,
  FINANCE_URL: address,
});

export type OrdersConfig = z.infer<typeof environment>;

export const config = (env: NodeJS.ProcessEnv): OrdersConfig => readConfig(environment, env);
