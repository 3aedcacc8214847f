import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HoldKind } from '../domain/order-event.js';

@Entity('order_hold')
export class OrderHoldEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId: string;

  @Column({ type: 'varchar', length: 255 })
  reason: string;

  @Column({ name: 'held_by', type: 'varchar', length: 128 })
  heldBy: string;

  @Column({ name: 'held_at', type: 'datetime', precision: 3 })
  heldAt: Date;

  @Column({ name: 'released_by', type: 'varchar', length: 128, nullable: true })
  releasedBy: string | null;

  @Column({ name: 'released_at', type: 'datetime', precision: 3, nullable: true })
  releasedAt: Date | null;

  @Column({ type: 'varchar', length: 24 })
  kind: HoldKind;

  @Column({ name: 'rule_code', type: 'varchar', length: 64, nullable: true })
  ruleCode: string | null;
}
