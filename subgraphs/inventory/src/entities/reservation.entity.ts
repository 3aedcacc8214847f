import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ReservationStatus = 'ACTIVE' | 'COMMITTED' | 'RELEASED' | 'EXPIRED';

@Entity('reservation')
export class ReservationEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ type: 'varchar', length: 16 })
  status: ReservationStatus;

  @Column({ name: 'order_id', type: 'varchar', length: 40, nullable: true })
  orderId: string | null;

  @Column({ name: 'fulfillment_order_id', type: 'varchar', length: 40, nullable: true })
  fulfillmentOrderId: string | null;

  /** The fulfilment order, when reserveMany or releaseMany made the row: unique, unlike the column above. */
  @Column({ name: 'request_key', type: 'varchar', length: 40, nullable: true })
  requestKey: string | null;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3, nullable: true })
  expiresAt: Date | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ name: 'resolved_at', type: 'datetime', precision: 3, nullable: true })
  resolvedAt: Date | null;

  @Column({ type: 'int' })
  version: number;
}
