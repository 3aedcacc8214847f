import { Column, Entity, PrimaryColumn } from 'typeorm';

export type OutboundOrderStatus =
  | 'CREATED'
  | 'WAVED'
  | 'PICKING'
  | 'SHORT_PICKED'
  | 'PICKED'
  | 'CHECKED'
  | 'PACKED'
  | 'WEIGHED'
  | 'HANDED_OVER'
  | 'VOIDED';

@Entity('outbound_order')
export class OutboundOrderEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'warehouse_code', type: 'varchar', length: 32 })
  warehouseCode: string;

  @Column({ name: 'order_id', type: 'varchar', length: 40, nullable: true })
  orderId: string | null;

  @Column({ name: 'fulfillment_order_id', type: 'varchar', length: 40, nullable: true })
  fulfillmentOrderId: string | null;

  @Column({ type: 'varchar', length: 16 })
  status: OutboundOrderStatus;

  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'datetime', precision: 3 })
  updatedAt: Date;
}
