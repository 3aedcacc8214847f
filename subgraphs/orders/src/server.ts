import { startService, type RunningSubgraph, type SubgraphConfig } from '@tradegraph/subgraph-kit';
import { createContext } from './context.js';
import { ChannelEntity } from './entities/channel.entity.js';
import { FulfillmentOrderLineEntity } from './entities/fulfillment-order-line.entity.js';
import { FulfillmentOrderEntity } from './entities/fulfillment-order.entity.js';
import { OrderHoldEntity } from './entities/order-hold.entity.js';
import { OrderLineEntity } from './entities/order-line.entity.js';
import { OrderEntity } from './entities/order.entity.js';
import { ReturnLineEntity } from './entities/return-line.entity.js';
import { ReturnEntity } from './entities/return.entity.js';
import { RuleEntity } from './entities/rule.entity.js';
import { Orders1700000000200 } from './migrations/1700000000200-orders.js';
import { permissions } from './permissions.js';
import { resolvers } from './resolvers/index.js';

export function startOrders(config: SubgraphConfig): Promise<RunningSubgraph> {
  return startService(config, {
    name: 'orders',
    entities: [
      ChannelEntity,
      OrderEntity,
      OrderLineEntity,
      OrderHoldEntity,
      FulfillmentOrderEntity,
      FulfillmentOrderLineEntity,
      ReturnEntity,
      ReturnLineEntity,
      RuleEntity,
    ],
    migrations: [Orders1700000000200],
    resolvers,
    permissions,
    createContext,
  });
}
