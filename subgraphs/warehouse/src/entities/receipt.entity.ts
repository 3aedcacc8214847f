import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('receipt')
export class ReceiptEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'warehouse_code', type: 'varchar', length: 32 })
  warehouseCode: string;

  @Column({ type: 'varchar', length: 128, nullable: true })
  reference: string | null;

  @Column({ name: 'received_at', type: 'datetime', precision: 3 })
  receivedAt: Date;
}
