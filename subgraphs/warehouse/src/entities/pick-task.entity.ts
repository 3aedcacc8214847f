import { Column, Entity, PrimaryColumn } from 'typeorm';

export type PickTaskStatus = 'OPEN' | 'PICKED' | 'SHORT' | 'VOIDED';

@Entity('pick_task')
export class PickTaskEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'warehouse_code', type: 'varchar', length: 32 })
  warehouseCode: string;

  @Column({ name: 'wave_id', type: 'varchar', length: 40 })
  waveId: string;

  @Column({ name: 'outbound_order_id', type: 'varchar', length: 40 })
  outboundOrderId: string;

  @Column({ name: 'line_no', type: 'int' })
  lineNo: number;

  @Column({ name: 'bin_id', type: 'varchar', length: 40 })
  binId: string;

  @Column({ name: 'bin_code', type: 'varchar', length: 32 })
  binCode: string;

  @Column({ name: 'sku_code', type: 'varchar', length: 64 })
  skuCode: string;

  @Column({ type: 'int' })
  quantity: number;

  @Column({ name: 'picked_quantity', type: 'int', nullable: true })
  pickedQuantity: number | null;

  @Column({ type: 'varchar', length: 16 })
  status: PickTaskStatus;

  /** Since when the goods lie in the bin: put back, they keep their age. */
  @Column({ name: 'received_at', type: 'datetime', precision: 3 })
  receivedAt: Date;

  @Column({ name: 'picked_by', type: 'varchar', length: 190, nullable: true })
  pickedBy: string | null;

  @Column({ name: 'picked_at', type: 'datetime', precision: 3, nullable: true })
  pickedAt: Date | null;
}
