import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Parcel } from '../domain/parcel.js';
import type { ShipTo } from '../domain/ship-to.js';
import type { ShipmentStatus } from '../domain/shipment-status.js';

@Entity('shipment')
export class ShipmentEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId: string;

  @Column({ name: 'fulfillment_order_id', type: 'varchar', length: 40, nullable: true })
  fulfillmentOrderId: string | null;

  @Column({ name: 'package_id', type: 'varchar', length: 40, nullable: true })
  packageId: string | null;

  @Column({ name: 'warehouse_code', type: 'varchar', length: 64, nullable: true })
  warehouseCode: string | null;

  @Column({ name: 'service_id', type: 'varchar', length: 40 })
  serviceId: string;

  @Column({ name: 'tracking_no', type: 'varchar', length: 64, nullable: true })
  trackingNo: string | null;

  @Column({ type: 'varchar', length: 24 })
  status: ShipmentStatus;

  @Column({ name: 'origin_country', type: 'char', length: 2, nullable: true })
  originCountry: string | null;

  @Column({ name: 'ship_to', type: 'simple-json' })
  shipTo: ShipTo;

  @Column({ type: 'simple-json' })
  parcels: Parcel[];

  @Column({ name: 'rate_card_id', type: 'varchar', length: 40, nullable: true })
  rateCardId: string | null;

  @Column({ name: 'expected_amount', type: 'decimal', precision: 20, scale: 6, nullable: true })
  expectedAmount: string | null;

  @Column({ name: 'expected_currency', type: 'char', length: 3, nullable: true })
  expectedCurrency: string | null;

  @Column({ name: 'expected_zone', type: 'varchar', length: 128, nullable: true })
  expectedZone: string | null;

  @Column({ name: 'chargeable_weight_grams', type: 'int', nullable: true })
  chargeableWeightGrams: number | null;

  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'datetime', precision: 3 })
  updatedAt: Date;
}
