import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('order_return_line')
export class ReturnLineEntity {
  @PrimaryColumn({ name: 'return_id', type: 'varchar', length: 40 })
  returnId: string;

  @PrimaryColumn({ name: 'order_line_id', type: 'varchar', length: 40 })
  orderLineId: string;

  @Column({ type: 'int' })
  quantity: number;
}
