import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PaymentMethod } from '../domain/payment-method.js';
import type { PaymentStatus } from '../domain/payment-status.js';

@Entity('payment')
export class PaymentEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'channel_code', type: 'varchar', length: 64 })
  channelCode: string;

  @Column({ name: 'channel_order_id', type: 'varchar', length: 128 })
  channelOrderId: string;

  @Column({ name: 'order_id', type: 'varchar', length: 40, nullable: true })
  orderId: string | null;

  @Column({ name: 'external_ref', type: 'varchar', length: 128 })
  externalRef: string;

  @Column({ type: 'varchar', length: 16 })
  method: PaymentMethod;

  @Column({ type: 'smallint' })
  installments: number;

  @Column({ type: 'decimal', precision: 20, scale: 6 })
  amount: string;

  @Column({ name: 'currency_code', type: 'char', length: 3 })
  currencyCode: string;

  @Column({ type: 'varchar', length: 24 })
  status: PaymentStatus;

  @Column({ name: 'paid_at', type: 'datetime', precision: 3 })
  paidAt: Date;

  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;
}
