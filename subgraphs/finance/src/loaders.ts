import { isWithin, manyByKey, oneByKey, type RowScope } from '@tradegraph/subgraph-kit';
import DataLoader from 'dataloader';
import { In, type DataSource, type EntityManager } from 'typeorm';
import { orderKey, orderOfKey } from './domain/order-key.js';
import { PaymentEntity } from './entities/payment.entity.js';
import { VoucherEntity } from './entities/voucher.entity.js';
import { accountsById, findAccounts, type OrderAccount } from './repositories/order-account-repository.js';
import type { UnitCostRow } from './models.js';
import { paymentsOfOrders } from './repositories/payment-repository.js';
import { profitsOf, type StoredProfit } from './repositories/profit-repository.js';
import { stockValues, unitCostsOfSkus } from './repositories/unit-cost-repository.js';
import { linesOf, vouchersOfOrders, type StoredLine } from './repositories/voucher-repository.js';

export interface Loaders {
  paymentById: DataLoader<string, PaymentEntity | null>;
  /** By `orderKey`, oldest first. */
  paymentsOfOrder: DataLoader<string, PaymentEntity[]>;
  /** By `orderKey`. */
  accountOfOrder: DataLoader<string, OrderAccount | null>;
  accountById: DataLoader<string, OrderAccount | null>;
  profitOfOrder: DataLoader<string, StoredProfit | null>;
  voucherById: DataLoader<string, VoucherEntity | null>;
  voucherReversing: DataLoader<string, VoucherEntity | null>;
  vouchersOfOrder: DataLoader<string, VoucherEntity[]>;
  linesOfVoucher: DataLoader<string, StoredLine[]>;
  unitCostsOfSku: DataLoader<string, UnitCostRow[]>;
  stockValueOfWarehouse: DataLoader<string, string | null>;
}

/** What somebody sees: payments, vouchers and profit by their channel, costs of goods by their warehouse. */
export interface Scopes {
  channels: RowScope;
  warehouses: RowScope;
}

/** Only what the scopes have: whatever they are asked for, the rows of others are not there. */
export function createLoaders({ manager }: DataSource, { channels, warehouses }: Scopes): Loaders {
  const own = <T extends { channelCode: string }>(rows: T[]): T[] =>
    rows.filter(({ channelCode }) => isWithin(channels, channelCode));
  return {
    ...voucherLoaders(manager, channels),
    paymentById: oneByKey(
      async (ids) => own(await manager.findBy(PaymentEntity, { id: In([...ids]) })),
      (payment) => payment.id,
    ),
    paymentsOfOrder: manyByKey((keys) => paymentsOfOrders(manager, own(keys.map(orderOfKey))), orderKey),
    accountOfOrder: new DataLoader(async (keys: readonly string[]) => {
      const accounts = await findAccounts(manager, own(keys.map(orderOfKey)));
      return keys.map((key) => accounts.get(key) ?? null);
    }),
    accountById: new DataLoader(async (ids: readonly string[]) => {
      const accounts = await accountsById(manager, ids);
      return ids.map((id) => accounts.get(id) ?? null);
    }),
    unitCostsOfSku: manyByKey(
      async (codes) =>
        (await unitCostsOfSkus(manager, codes)).filter((row) => isWithin(warehouses, row.warehouseCode)),
      (row) => row.skuCode,
    ),
    stockValueOfWarehouse: new DataLoader(async (codes: readonly string[]) => {
      const values = await stockValues(manager, codes);
      return codes.map((code) => values.get(code) ?? null);
    }),
  };
}

function voucherLoaders(manager: EntityManager, scope: RowScope) {
  const own = (vouchers: VoucherEntity[]): VoucherEntity[] =>
    vouchers.filter(({ channelCode }) => isWithin(scope, channelCode));
  return {
    profitOfOrder: oneByKey(
      (ids) => profitsOf(manager, ids, scope),
      (profit) => profit.orderId,
    ),
    voucherById: oneByKey(
      async (ids) => own(await manager.findBy(VoucherEntity, { id: In([...ids]) })),
      (voucher) => voucher.id,
    ),
    voucherReversing: oneByKey(
      async (ids) => own(await manager.findBy(VoucherEntity, { reversesId: In([...ids]) })),
      (voucher) => voucher.reversesId!,
    ),
    vouchersOfOrder: manyByKey(
      async (ids) => own(await vouchersOfOrders(manager, ids)),
      (voucher) => voucher.orderId!,
    ),
    linesOfVoucher: manyByKey(
      (ids) => linesOf(manager, ids),
      (line) => line.voucherId,
    ),
  };
}
