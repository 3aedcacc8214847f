import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A completed order whose voucher is not posted yet. The job works on the rows by SQL; this is for lists. */
@Entity('voucher_due')
export class VoucherDueEntity {
  /** The order's id. */
  @PrimaryColumn({ name: 'order_id', type: 'varchar', length: 40 })
  id: string;

  @Column({ type: 'datetime', precision: 3 })
  since: Date;

  @Column({ name: 'waits_for', type: 'simple-json' })
  waitsFor: string[];
}
