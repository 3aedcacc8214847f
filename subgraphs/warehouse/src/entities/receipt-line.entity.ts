import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('receipt_line')
export class ReceiptLineEntity {
  @PrimaryColumn({ name: 'receipt_id', type: 'varchar', length: 40 })
  receiptId: string;

  @PrimaryColumn({ name: 'line_no', type: 'int' })
  lineNo: number;

  @Column({ name: 'sku_code', type: 'varchar', length: 64 })
  skuCode: string;

  @Column({ name: 'bin_id', type: 'varchar', length: 40 })
  binId: string;

  @Column({ type: 'int' })
  quantity: number;
}
