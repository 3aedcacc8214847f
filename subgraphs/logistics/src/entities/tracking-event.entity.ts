import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ShipmentStatus } from '../domain/shipment-status.js';

@Entity('tracking_event')
export class TrackingEventEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'shipment_id', type: 'varchar', length: 40 })
  shipmentId: string;

  @Column({ type: 'varchar', length: 24 })
  status: ShipmentStatus;

  @Column({ name: 'carrier_code', type: 'varchar', length: 64, nullable: true })
  carrierCode: string | null;

  @Column({ type: 'varchar', length: 512, nullable: true })
  description: string | null;

  @Column({ type: 'varchar', length: 255, nullable: true })
  location: string | null;

  @Column({ name: 'occurred_at', type: 'datetime', precision: 3 })
  occurredAt: Date;

  @Column({ name: 'received_at', type: 'datetime', precision: 3 })
  receivedAt: Date;
}
