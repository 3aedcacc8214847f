import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('voucher')
export class VoucherEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'voucher_no', type: 'varchar', length: 32 })
  voucherNo: string;

  @Column({ type: 'varchar', length: 24 })
  kind: 'ORDER_COMPLETION' | 'REVERSAL' | 'MANUAL';

  @Column({ type: 'varchar', length: 16 })
  status: 'DRAFT' | 'POSTED' | 'SEALED';

  @Column({ name: 'order_id', type: 'varchar', length: 40, nullable: true })
  orderId: string | null;

  @Column({ name: 'channel_code', type: 'varchar', length: 64, nullable: true })
  channelCode: string | null;

  /** The order's id on the one voucher of its completion: unique. */
  @Column({ name: 'completion_of', type: 'varchar', length: 40, nullable: true })
  completionOf: string | null;

  @Column({ name: 'reverses_id', type: 'varchar', length: 40, nullable: true })
  reversesId: string | null;

  @Column({ name: 'posting_date', type: 'date', utc: true })
  postingDate: string;

  @Column({ type: 'varchar', length: 255, nullable: true })
  reason: string | null;

  @Column({ name: 'posted_by', type: 'varchar', length: 128 })
  postedBy: string;

  @Column({ name: 'posted_at', type: 'datetime', precision: 3 })
  postedAt: Date;
}
