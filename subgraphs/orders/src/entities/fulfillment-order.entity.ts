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

  @Column({ name: 'allocation_id', type: 'varchar', length: 40, nullable: true })
  allocationId: string | null;

  @Column({ name: 'carrier_service_code', type: 'varchar', length: 190, nullable: true })
  carrierServiceCode: string | null;

  @Column({ name: 'max_package_grams', type: 'int', nullable: true })
  maxPackageGrams: number | null;

  @Column({ name: 'reservation_id', type: 'varchar', length: 40, nullable: true })
  reservationId: string | null;

  @Column({ name: 'cancel_reason', type: 'varchar', length: 255, nullable: true })
  cancelReason: string | null;

  @Column({ name: 'handed_over_at', type: 'datetime', precision: 3, nullable: true })
  handedOverAt: Date | null;

  @Column({ name: 'delivered_at', type: 'datetime', precision: 3, nullable: true })
  deliveredAt: Date | null;
}
