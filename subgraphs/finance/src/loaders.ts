import { manyByKey, oneByKey } from '@tradegraph/subgraph-kit';
import type DataLoader from 'dataloader';
import { In, type DataSource } from 'typeorm';
import { orderKey, orderOfKey } from './domain/order-key.js';
import { PaymentEntity } from './entities/payment.entity.js';
import { paymentsOfOrders } from './repositories/payment-repository.js';

export interface Loaders {
  paymentById: DataLoader<string, PaymentEntity | null>;
  /** By `orderKey`, oldest first. */
  paymentsOfOrder: DataLoader<string, PaymentEntity[]>;
}

export function createLoaders({ manager }: DataSource): Loaders {
  return {
    paymentById: oneByKey(
      (ids) => manager.findBy(PaymentEntity, { id: In([...ids]) }),
      (payment) => payment.id,
    ),
    paymentsOfOrder: manyByKey((keys) => paymentsOfOrders(manager, keys.map(orderOfKey)), orderKey),
  };
}
