import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One step of an order, wherever it was taken. */
@Entity('order_timeline')
export class OrderTimelineEntity {
  /** The event's id. */
  @PrimaryColumn({ name: 'event_id', type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId: string;

  @Column({ name: 'occurred_at', type: 'datetime', precision: 3 })
  occurredAt: Date;

  @Column({ name: 'event_type', type: 'varchar', length: 64 })
  eventType: string;

  @Column({ type: 'varchar', length: 24 })
  source: string;

  @Column({ type: 'varchar', length: 128 })
  actor: string;

  @Column({ name: 'causation_id', type: 'varchar', length: 40, nullable: true })
  causationId: string | null;

  @Column({ name: 'correlation_id', type: 'varchar', length: 64 })
  correlationId: string;

  @Column({ type: 'varchar', length: 24, nullable: true })
  status: string | null;

  @Column({ name: 'subject_id', type: 'varchar', length: 64 })
  subjectId: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  detail: string | null;
}
