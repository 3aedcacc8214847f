import { startService, type RunningSubgraph, type SubgraphConfig } from '@tradegraph/subgraph-kit';
import { createContext } from './context.js';
import { BinEntity } from './entities/bin.entity.js';
import { OutboundOrderLineEntity } from './entities/outbound-order-line.entity.js';
import { OutboundOrderEntity } from './entities/outbound-order.entity.js';
import { PackageEntity } from './entities/package.entity.js';
import { ReceiptLineEntity } from './entities/receipt-line.entity.js';
import { ReceiptEntity } from './entities/receipt.entity.js';
import { WarehouseEntity } from './entities/warehouse.entity.js';
import { OutboundOrders1700000000410 } from './migrations/1700000000410-outbound-orders.js';
import { Warehouse1700000000400 } from './migrations/1700000000400-warehouse.js';
import { permissions } from './permissions.js';
import { resolvers } from './resolvers/index.js';

export function startWarehouse(config: SubgraphConfig): Promise<RunningSubgraph> {
  return startService(config, {
    name: 'warehouse',
    entities: [
      WarehouseEntity,
      BinEntity,
      ReceiptEntity,
      ReceiptLineEntity,
      OutboundOrderEntity,
      OutboundOrderLineEntity,
      PackageEntity,
    ],
    migrations: [Warehouse1700000000400, OutboundOrders1700000000410],
    resolvers,
    permissions,
    createContext,
  });
}
