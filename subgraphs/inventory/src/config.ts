import { readConfig } from '@tradegraph/service-kit';
import { subgraphEnvironment } from '@tradegraph/subgraph-kit';
import { z } from 'zod';

const environment = subgraphEnvironment('inventory', 4003).extend({
  /** Where the warehouse subgraph answers, for receipts that the stream has lost. */
  WAREHOUSE_URL: z.url('must be http://host:port'),
  /** Decide reservations that arrive together in one transaction; `off` to compare with one by one. */
  RESERVE_BATCHING: z.enum(['on', 'off']).default('on'),
});

export type InventoryConfig = z.infer<typeof environment>;

export const config = (env: NodeJS.ProcessEnv): InventoryConfig => readConfig(environment, env);
