import type { Connection } from '@tradegraph/subgraph-kit';
import type { PaymentEntity } from './entities/payment.entity.js';

/** What resolvers return for the types that are not rows; codegen.yml maps them. */
export type PaymentConnection = Connection<PaymentEntity>;
