import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('reservation_line')
export class ReservationLineEntity {
  @PrimaryColumn({ name: 'reservation_id', type: 'varchar', length: 40 })
  reservationId: string;

  @PrimaryColumn({ name: 'line_no', type: 'int' })
  lineNo: number;

  @Column({ name: 'sku_code', type: 'varchar', length: 64 })
  skuCode: string;

  @Column({ name: 'warehouse_code', type: 'varchar', length: 32 })
  warehouseCode: string;

  @Column({ type: 'int' })
  quantity: number;
}
