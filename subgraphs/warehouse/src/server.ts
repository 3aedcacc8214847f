import { startService, type RunningSubgraph } from '@tradegraph/subgraph-kit';
import type { WarehouseConfig } from './config.js';
import { shipmentFacts } from './consumers/logistics.js';
import { orderFacts } from './consumers/orders.js';
import { createContext } from './context.js';
import { BinEntity } from './entities/bin.entity.js';
import { CarrierCutOffEntity } from './entities/carrier-cut-off.entity.js';
import { OutboundOrderLineEntity } from './entities/outbound-order-line.entity.js';
import { OutboundOrderEntity } from './entities/outbound-order.entity.js';
import { PackageLineEntity } from './entities/package-line.entity.js';
import { PackageEntity } from './entities/package.entity.js';
import { PickTaskEntity } from './entities/pick-task.entity.js';
import { ReceiptLineEntity } from './entities/receipt-line.entity.js';
import { ReceiptEntity } from './entities/receipt.entity.js';
import { WarehouseEntity } from './entities/warehouse.entity.js';
import { WaveEntity } from './entities/wave.entity.js';
import { automaticFloor } from './jobs/automatic-floor.js';
import { ChannelOfOutbound1700000000430 } from './migrations/1700000000430-channel-of-outbound.js';
import { Floor1700000000420 } from './migrations/1700000000420-floor.js';
import { OutboundOrders1700000000410 } from './migrations/1700000000410-outbound-orders.js';
import { Warehouse1700000000400 } from './migrations/1700000000400-warehouse.js';
import { resolvers } from './resolvers/index.js';

export function startWarehouse(config: WarehouseConfig): Promise<RunningSubgraph> {
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
      PackageLineEntity,
      CarrierCutOffEntity,
      WaveEntity,
      PickTaskEntity,
    ],
    migrations: [
      Warehouse1700000000400,
      OutboundOrders1700000000410,
      Floor1700000000420,
      ChannelOfOutbound1700000000430,
    ],
    resolvers,
    createContext,
    consumes: ({ clock }) => [
      { source: 'orders', url: config.ORDERS_URL, batch: orderFacts(clock) },
      { source: 'logistics', url: config.LOGISTICS_URL, batch: shipmentFacts(clock) },
    ],
    jobs: automaticFloor,
  });
}
