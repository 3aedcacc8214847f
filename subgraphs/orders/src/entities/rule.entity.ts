import { Column, Entity, PrimaryColumn } from 'typeorm';

export type RuleKind = 'REVIEW' | 'WAREHOUSE' | 'CARRIER';

@Entity('order_rule')
export class RuleEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ type: 'varchar', length: 64 })
  code: string;

  @Column({ type: 'varchar', length: 24 })
  kind: RuleKind;

  @Column({ type: 'varchar', length: 255 })
  name: string;

  @Column({ type: 'int' })
  priority: number;

  @Column({ type: 'boolean' })
  enabled: boolean;

  @Column({ name: 'valid_from', type: 'datetime', precision: 3, nullable: true })
  validFrom: Date | null;

  @Column({ name: 'valid_to', type: 'datetime', precision: 3, nullable: true })
  validTo: Date | null;

  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'updated_at', type: 'datetime', precision: 3 })
  updatedAt: Date;

  /** JSON; null: the rule always holds. */
  @Column({ name: 'condition_tree', type: 'text', nullable: true })
  condition: string | null;

  @Column({ name: 'action_json', type: 'text', nullable: true })
  action: string | null;
}
