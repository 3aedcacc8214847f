import { startService, type RunningSubgraph, type SubgraphConfig } from '@tradegraph/subgraph-kit';
import { createContext } from './context.js';
import { PaymentEntity } from './entities/payment.entity.js';
import { Finance1700000000600 } from './migrations/1700000000600-finance.js';
import { permissions } from './permissions.js';
import { resolvers } from './resolvers/index.js';

export function startFinance(config: SubgraphConfig): Promise<RunningSubgraph> {
  return startService(config, {
    name: 'finance',
    entities: [PaymentEntity],
    migrations: [Finance1700000000600],
    resolvers,
    permissions,
    createContext,
  });
}
