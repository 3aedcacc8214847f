import { readConfig } from '@tradegraph/service-kit';
import { subgraphEnvironment } from '@tradegraph/subgraph-kit';
import { z } from 'zod';

const environment = subgraphEnvironment('logistics', 4005).extend({
  /** Where the warehouse subgraph answers, for its events that the stream has lost. */
  WAREHOUSE_URL: z.url('must be http://host:port'),
});

export type LogisticsConfig = z.infer<typeof environment>;

export const config = (env: NodeJS.ProcessEnv): LogisticsConfig => readConfig(environment, env);
