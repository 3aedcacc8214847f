import { manyByKey, oneByKey } from '@tradegraph/subgraph-kit';
import type DataLoader from 'dataloader';
import { In, type DataSource } from 'typeorm';
import { BinEntity } from './entities/bin.entity.js';
import { CarrierCutOffEntity } from './entities/carrier-cut-off.entity.js';
import { OutboundOrderLineEntity } from './entities/outbound-order-line.entity.js';
import { OutboundOrderEntity } from './entities/outbound-order.entity.js';
import { PackageEntity } from './entities/package.entity.js';
import { PickTaskEntity } from './entities/pick-task.entity.js';
import { ReceiptLineEntity } from './entities/receipt-line.entity.js';
import { ReceiptEntity } from './entities/receipt.entity.js';
import { WarehouseEntity } from './entities/warehouse.entity.js';
import { WaveEntity } from './entities/wave.entity.js';
import { binStockOfSkus, stockOfBins, type BinStock } from './repositories/bin-stock-repository.js';
import { openOutboundOrders, outboundOfWaves } from './repositories/outbound-order-repository.js';
import { linesOfPackages } from './repositories/package-repository.js';
import { tasksOfWaves } from './repositories/pick-task-repository.js';

export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders({ manager }: DataSource) {
  return {
    warehouseById: oneByKey(
      (ids) => manager.findBy(WarehouseEntity, { id: In([...ids]) }),
      (warehouse) => warehouse.id,
    ),
    warehouseByCode: oneByKey(
      (codes) => manager.findBy(WarehouseEntity, { code: In([...codes]) }),
      (warehouse) => warehouse.code,
    ),
    binById: oneByKey(
      (ids) => manager.findBy(BinEntity, { id: In([...ids]) }),
      (bin) => bin.id,
    ),
    stockOfBin: manyByKey(
      (ids) => stockOfBins(manager, ids),
      (stock) => stock.binId,
    ),
    binStockOfSku: perArgument((warehouseCode: string | null) =>
      manyByKey<string, BinStock>(
        (codes) => binStockOfSkus(manager, codes, warehouseCode),
        (stock) => stock.skuCode,
      ),
    ),
    receiptById: oneByKey(
      (ids) => manager.findBy(ReceiptEntity, { id: In([...ids]) }),
      (receipt) => receipt.id,
    ),
    linesOfReceipt: manyByKey(
      (ids) =>
        manager.find(ReceiptLineEntity, { where: { receiptId: In([...ids]) }, order: { lineNo: 'ASC' } }),
      (line) => line.receiptId,
    ),
    ...outboundLoaders({ manager }),
    ...floorLoaders({ manager }),
  };
}

function outboundLoaders({ manager }: Pick<DataSource, 'manager'>) {
  const oldestFirst = { createdAt: 'ASC', id: 'ASC' } as const;
  return {
    outboundById: oneByKey(
      (ids) => manager.findBy(OutboundOrderEntity, { id: In([...ids]) }),
      (outbound) => outbound.id,
    ),
    outboundOfOrder: manyByKey(
      (ids) => manager.find(OutboundOrderEntity, { where: { orderId: In([...ids]) }, order: oldestFirst }),
      (outbound) => outbound.orderId ?? '',
    ),
    outboundOfFulfillment: manyByKey(
      (ids) =>
        manager.find(OutboundOrderEntity, {
          where: { fulfillmentOrderId: In([...ids]) },
          order: oldestFirst,
        }),
      (outbound) => outbound.fulfillmentOrderId ?? '',
    ),
    outboundQueue: perArgument((first: number) =>
      manyByKey<string, OutboundOrderEntity>(
        (codes) => openOutboundOrders(manager, codes, first),
        (outbound) => outbound.warehouseCode,
      ),
    ),
    linesOfOutbound: manyByKey(
      (ids) =>
        manager.find(OutboundOrderLineEntity, {
          where: { outboundOrderId: In([...ids]) },
          order: { lineNo: 'ASC' },
        }),
      (line) => line.outboundOrderId,
    ),
    outboundOfWave: manyByKey(
      (ids) => outboundOfWaves(manager, ids),
      (outbound) => outbound.waveId ?? '',
    ),
    packageById: oneByKey(
      (ids) => manager.findBy(PackageEntity, { id: In([...ids]) }),
      (one) => one.id,
    ),
    packagesOfOutbound: manyByKey(
      (ids) =>
        manager.find(PackageEntity, {
          where: { outboundOrderId: In([...ids]) },
          order: { packageNo: 'ASC' },
        }),
      (one) => one.outboundOrderId,
    ),
  };
}

function floorLoaders({ manager }: Pick<DataSource, 'manager'>) {
  return {
    waveById: oneByKey(
      (ids) => manager.findBy(WaveEntity, { id: In([...ids]) }),
      (wave) => wave.id,
    ),
    pickTaskById: oneByKey(
      (ids) => manager.findBy(PickTaskEntity, { id: In([...ids]) }),
      (task) => task.id,
    ),
    tasksOfWave: manyByKey(
      (ids) => tasksOfWaves(manager, ids),
      (task) => task.waveId,
    ),
    tasksOfOutbound: manyByKey(
      (ids) =>
        manager.find(PickTaskEntity, {
          where: { outboundOrderId: In([...ids]) },
          order: { binCode: 'ASC', id: 'ASC' },
        }),
      (task) => task.outboundOrderId,
    ),
    linesOfPackage: manyByKey(
      (ids) => linesOfPackages(manager, ids),
      (line) => line.packageId,
    ),
    cutOffsOfWarehouse: manyByKey(
      (codes) =>
        manager.find(CarrierCutOffEntity, {
          where: { warehouseCode: In([...codes]) },
          order: { carrierServiceCode: 'ASC' },
        }),
      (one) => one.warehouseCode,
    ),
  };
}

/** A loader for each value of a field's argument: parents are batched only with those that ask the same. */
function perArgument<A, L extends DataLoader<string, unknown>>(
  create: (argument: A) => L,
): (argument: A) => L {
  const loaders = new Map<A, L>();
  return (argument) => {
    const known = loaders.get(argument);
    if (known) return known;
    const loader = create(argument);
    loaders.set(argument, loader);
    return loader;
  };
}
