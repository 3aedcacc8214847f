import { readConfig } from '@tradegraph/service-kit';
import { subgraphEnvironment, type SubgraphConfig } from '@tradegraph/subgraph-kit';

export const config = (env: NodeJS.ProcessEnv): SubgraphConfig =>
  readConfig(subgraphEnvironment('orders', 4002), env);
