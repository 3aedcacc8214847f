import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TrackingProblem } from '../domain/track.js';

@Entity('tracking_quarantine')
export class TrackingQuarantineEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'carrier_id', type: 'varchar', length: 40 })
  carrierId: string;

  @Column({ name: 'carrier_code', type: 'varchar', length: 32 })
  carrierCode: string;

  @Column({ name: 'message_key', type: 'char', length: 64 })
  messageKey: string;

  @Column({ name: 'tracking_no', type: 'varchar', length: 64, nullable: true })
  trackingNo: string | null;

  @Column({ name: 'status_code', type: 'varchar', length: 64 })
  statusCode: string;

  @Column({ type: 'varchar', length: 24 })
  problem: TrackingProblem;

  /** The message as JSON, to take it up again. */
  @Column({ type: 'text' })
  message: string;

  @Column({ name: 'received_at', type: 'datetime', precision: 3 })
  receivedAt: Date;
}
