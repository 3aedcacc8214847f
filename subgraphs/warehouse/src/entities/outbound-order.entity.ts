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

  /** Of its order; null where that is not known. */
  @Column({ name: 'channel_code', type: 'varchar', length: 64, nullable: true })
  channelCode: string | null;

  @Column({ name: 'order_id', type: 'varchar', length: 40, nullable: true })
  orderId: string | null;

  @Column({ name: 'fulfillment_order_id', type: 'varchar', length: 40, nullable: true })
  fulfillmentOrderId: string | null;

  @Column({ name: 'reservation_id', type: 'varchar', length: 40, nullable: true })
  reservationId: string | null;

  @Column({ name: 'order_no', type: 'varchar', length: 64, nullable: true })
  orderNo: string | null;

  @Column({ name: 'carrier_service_code', type: 'varchar', length: 64, nullable: true })
  carrierServiceCode: string | null;

  /** JSON of the address, as its event gave it: the label needs it, nobody filters by it. */
  @Column({ name: 'ship_to', type: 'text', nullable: true })
  shipTo: string | null;

  @Column({ name: 'max_package_weight_grams', type: 'int', nullable: true })
  maxPackageWeightGrams: number | null;

  @Column({ type: 'int' })
  priority: number;

  @Column({ name: 'cut_off_at', type: 'datetime', precision: 3, nullable: true })
  cutOffAt: Date | null;

  @Column({ name: 'wave_id', type: 'varchar', length: 40, nullable: true })
  waveId: string | null;

  @Column({ type: 'boolean' })
  labelled: boolean;

  @Column({ name: 'handed_over_at', type: 'datetime', precision: 3, nullable: true })
  handedOverAt: Date | null;

  @Column({ name: 'void_reason', type: 'varchar', length: 255, nullable: true })
  voidReason: string | null;

  /** Of the release that asked for it; the steps that nobody takes by hand go on with them. */
  @Column({ name: 'correlation_id', type: 'varchar', length: 64, nullable: true })
  correlationId: string | null;

  @Column({ name: 'cause_event_id', type: 'varchar', length: 40, nullable: true })
  causeEventId: string | null;

  @Column({ type: 'varchar', length: 16 })
  status: OutboundOrderStatus;

  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'datetime', precision: 3 })
  updatedAt: Date;
}
