import type { Connection } from '@tradegraph/subgraph-kit';
import type { PaymentEntity } from './entities/payment.entity.js';
import type { VoucherDueEntity } from './entities/voucher-due.entity.js';
import type { VoucherEntity } from './entities/voucher.entity.js';
import type { CostKey } from './repositories/unit-cost-repository.js';
import type { UnitCost } from './domain/moving-average.js';

/** What resolvers return for the types that are not rows; codegen.yml maps them. */
export type PaymentConnection = Connection<PaymentEntity>;
export type VoucherConnection = Connection<VoucherEntity>;
export type PendingVoucherConnection = Connection<VoucherDueEntity>;
export type UnitCostRow = CostKey & UnitCost;

/** Entities of other subgraphs: their keys are all that we know. */
export interface SkuRef {
  skuCode: string;
}
export interface WarehouseRef {
  code: string;
}
