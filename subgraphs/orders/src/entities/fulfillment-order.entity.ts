import { Column, Entity, PrimaryColumn } from 'typeorm';

export type FulfillmentOrderStatus =
  'OPEN' | 'ON_HOLD' | 'RELEASED' | 'IN_PROGRESS' | 'SHIPPED' | 'DELIVERED' | 'CANCELLED';

@Entity('fulfillment_order')
export class FulfillmentOrderEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId: string;

  @Column({ name: 'warehouse_code', type: 'varchar', length: 64 })
  warehouseCode: string;

  @Column({ type: 'varchar', length: 24 })
  status: FulfillmentOrderStatus;

  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'datetime', precision: 3 })
  updatedAt: Date;
}
