import { startService, type RunningSubgraph } from '@tradegraph/subgraph-kit';
import { postDueVouchers } from './commands/post-due-vouchers.js';
import type { FinanceConfig } from './config.js';
import { shipmentsCreated } from './consumers/logistics.js';
import { orderFacts } from './consumers/orders.js';
import { goodsMoved } from './consumers/warehouse.js';
import { contextWith } from './context.js';
import { PaymentEntity } from './entities/payment.entity.js';
import { VoucherDueEntity } from './entities/voucher-due.entity.js';
import { VoucherEntity } from './entities/voucher.entity.js';
import { Finance1700000000600 } from './migrations/1700000000600-finance.js';
import { Books1700000000610 } from './migrations/1700000000610-books.js';
import { resolvers } from './resolvers/index.js';

const VOUCHERS_EVERY_MS = 500;

export function startFinance(config: FinanceConfig): Promise<RunningSubgraph> {
  const booksCurrency = config.BOOKS_CURRENCY;
  return startService(config, {
    name: 'finance',
    entities: [PaymentEntity, VoucherEntity, VoucherDueEntity],
    migrations: [Finance1700000000600, Books1700000000610],
    resolvers,
    createContext: contextWith(booksCurrency),
    consumes: ({ clock }) => [
      { source: 'orders', url: config.ORDERS_URL, batch: orderFacts(clock) },
      { source: 'warehouse', url: config.WAREHOUSE_URL, batch: goodsMoved(booksCurrency) },
      { source: 'logistics', url: config.LOGISTICS_URL, batch: shipmentsCreated },
    ],
    jobs: (services) => [
      {
        name: 'post-due-vouchers',
        everyMs: VOUCHERS_EVERY_MS,
        followsCommits: true,
        run: () => postDueVouchers({ ...services, booksCurrency }),
      },
    ],
  });
}
