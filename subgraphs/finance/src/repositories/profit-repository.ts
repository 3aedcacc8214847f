import type { RowScope } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { Profit } from '../domain/completion-voucher.js';
import { ownOrders } from './own-channels.js';

export interface StoredProfit extends Profit {
  orderId: string;
  voucherId: string;
  booksCurrency: string;
  dealCurrency: string;
  fxRate: string;
  costKnown: boolean;
}

/** What orders earned; an order whose voucher is not posted is not among them. */
export async function profitsOf(
  manager: EntityManager,
  orderIds: readonly string[],
  scope: RowScope,
): Promise<StoredProfit[]> {
  const own = ownOrders('order_profit.order_id', scope);
  const rows = await manager.query<(Omit<StoredProfit, 'costKnown'> & { costKnown: number })[]>(
    `SELECT order_id AS orderId, voucher_id AS voucherId, books_currency AS booksCurrency,
       deal_currency AS dealCurrency, fx_rate AS fxRate, revenue, rounding, cost_of_goods AS costOfGoods,
       freight, channel_fee AS channelFee, tax, cost_known AS costKnown
     FROM order_profit WHERE order_id IN (?) AND ${own.sql}`,
    [orderIds, ...own.values],
  );
  return rows.map((row) => ({ ...row, costKnown: row.costKnown !== 0 }));
}
