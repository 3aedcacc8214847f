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

  /** Of its order; null where that is not known. */
  @Column({ name: 'channel_code', type: 'varchar', length: 64, nullable: true })
  channelCode: string | null;

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

  @Column({ name: 'outbound_order_id', type: 'varchar', length: 40, nullable: true })
  outboundOrderId: string | null;

  @Column({ name: 'label_url', type: 'varchar', length: 1024, nullable: true })
  labelUrl: string | null;

  @Column({ name: 'label_format', type: 'varchar', length: 16, nullable: true })
  labelFormat: string | null;

  @Column({ name: 'label_amount', type: 'decimal', precision: 20, scale: 6, nullable: true })
  labelAmount: string | null;

  @Column({ name: 'label_currency', type: 'char', length: 3, nullable: true })
  labelCurrency: string | null;

  @Column({ name: 'label_created_at', type: 'datetime', precision: 3, nullable: true })
  labelCreatedAt: Date | null;

  @Column({ name: 'label_error', type: 'varchar', length: 512, nullable: true })
  labelError: string | null;

  @Column({ name: 'label_attempts', type: 'int' })
  labelAttempts: number;

  /** When the carrier is to be called: about a new label while PENDING, to call it off once CANCELLED. */
  @Column({ name: 'label_due_at', type: 'datetime', precision: 3, nullable: true })
  labelDueAt: Date | null;

  /** When it came to be where it is, by the carrier; a message of before moves nothing. */
  @Column({ name: 'status_at', type: 'datetime', precision: 3, nullable: true })
  statusAt: Date | null;

  @Column({ name: 'tracked_at', type: 'datetime', precision: 3, nullable: true })
  trackedAt: Date | null;

  @Column({ name: 'poll_due_at', type: 'datetime', precision: 3, nullable: true })
  pollDueAt: Date | null;

  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'datetime', precision: 3 })
  updatedAt: Date;
}
