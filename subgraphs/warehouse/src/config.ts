import { readConfig } from '@tradegraph/service-kit';
import { subgraphEnvironment } from '@tradegraph/subgraph-kit';
import { z } from 'zod';

const url = z.url('must be http://host:port');

const environment = subgraphEnvironment('warehouse', 4004).extend({
  /** Where the other subgraphs answer, for events that the stream has lost. */
  ORDERS_URL: url,
  LOGISTICS_URL: url,
});

export type WarehouseConfig = z.infer<typeof environment>;

export const config = (env: NodeJS.ProcessEnv): WarehouseConfig => readConfig(environment, env);
