import type { Connection } from '@tradegraph/subgraph-kit';
import type { BinEntity } from './entities/bin.entity.js';
import type { OutboundOrderEntity } from './entities/outbound-order.entity.js';
import type { PickTaskEntity } from './entities/pick-task.entity.js';
import type { WarehouseEntity } from './entities/warehouse.entity.js';
import type { WaveEntity } from './entities/wave.entity.js';

/** What resolvers return for the types that are not rows; codegen.yml maps them. */
export type WarehouseConnection = Connection<WarehouseEntity>;
export type BinConnection = Connection<BinEntity>;
export type OutboundOrderConnection = Connection<OutboundOrderEntity>;
export type WaveConnection = Connection<WaveEntity>;
export type PickTaskConnection = Connection<PickTaskEntity>;
