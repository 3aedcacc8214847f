import { manyByKey, oneByKey } from '@tradegraph/subgraph-kit';
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

export function createLoaders({ manager }: DataSource): Loaders {
  return {
    ...voucherLoaders(manager),
    paymentById: oneByKey(
      (ids) => manager.findBy(PaymentEntity, { id: In([...ids]) }),
      (payment) => payment.id,
    ),
    paymentsOfOrder: manyByKey((keys) => paymentsOfOrders(manager, keys.map(orderOfKey)), orderKey),
    accountOfOrder: new DataLoader(async (keys: readonly string[]) => {
      const accounts = await findAccounts(manager, keys.map(orderOfKey));
      return keys.map((key) => accounts.get(key) ?? null);
    }),
    accountById: new DataLoader(async (ids: readonly string[]) => {
      const accounts = await accountsById(manager, ids);
      return ids.map((id) => accounts.get(id) ?? null);
    }),
    unitCostsOfSku: manyByKey(
      (codes) => unitCostsOfSkus(manager, codes),
      (row) => row.skuCode,
    ),
    stockValueOfWarehouse: new DataLoader(async (codes: readonly string[]) => {
      const values = await stockValues(manager, codes);
      return codes.map((code) => values.get(code) ?? null);
    }),
  };
}

function voucherLoaders(manager: EntityManager) {
  return {
    profitOfOrder: oneByKey(
      (ids) => profitsOf(manager, ids),
      (profit) => profit.orderId,
    ),
    voucherById: oneByKey(
      (ids) => manager.findBy(VoucherEntity, { id: In([...ids]) }),
      (voucher) => voucher.id,
    ),
    voucherReversing: oneByKey(
      (ids) => manager.findBy(VoucherEntity, { reversesId: In([...ids]) }),
      (voucher) => voucher.reversesId!,
    ),
    vouchersOfOrder: manyByKey(
      (ids) => vouchersOfOrders(manager, ids),
      (voucher) => voucher.orderId!,
    ),
    linesOfVoucher: manyByKey(
      (ids) => linesOf(manager, ids),
      (line) => line.voucherId,
    ),
  };
}
