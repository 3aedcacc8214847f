import { readConfig } from '@tradegraph/service-kit';
import { subgraphEnvironment, type SubgraphConfig } from '@tradegraph/subgraph-kit';

export const config = (env: NodeJS.ProcessEnv): SubgraphConfig =>
  readConfig(subgraphEnvironment('logistics', 4005), env);
