import { Column, Entity, PrimaryColumn } from 'typeorm';

export type AllocationOutcome = 'PLANNED' | 'RESERVED' | 'BACKORDERED' | 'ABANDONED';

@Entity('allocation')
export class AllocationEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId: string;

  @Column({ type: 'varchar', length: 24 })
  outcome: AllocationOutcome;

  @Column({ name: 'rule_version', type: 'int' })
  ruleVersion: number;

  @Column({ name: 'without_quotes', type: 'boolean' })
  withoutQuotes: boolean;

  /** JSON of the candidates, the best first. */
  @Column({ type: 'mediumtext' })
  candidates: string;

  /** JSON of the parts with the ids of their fulfilment orders, so that a step that was cut off goes on with them. */
  @Column({ type: 'mediumtext' })
  plan: string;

  @Column({ name: 'decided_at', type: 'datetime', precision: 3 })
  decidedAt: Date;
}
