import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TaskKind } from '../domain/order-process.js';

@Entity('order_task')
export class OrderTaskEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId: string;

  @Column({ type: 'varchar', length: 24 })
  kind: TaskKind;

  @Column({ name: 'due_at', type: 'datetime', precision: 3 })
  dueAt: Date;

  @Column({ type: 'int' })
  attempts: number;

  @Column({ name: 'last_error', type: 'varchar', length: 1000, nullable: true })
  lastError: string | null;

  @Column({ name: 'correlation_id', type: 'varchar', length: 64 })
  correlationId: string;

  @Column({ name: 'cause_event_id', type: 'varchar', length: 40, nullable: true })
  causeEventId: string | null;
}
