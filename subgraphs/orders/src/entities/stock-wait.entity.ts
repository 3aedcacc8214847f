import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Units of one order line that wait for stock. */
@Entity('stock_wait')
export class StockWaitEntity {
  @PrimaryColumn({ name: 'order_line_id', type: 'varchar', length: 40 })
  orderLineId: string;

  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId: string;

  @Column({ name: 'sku_code', type: 'varchar', length: 64 })
  skuCode: string;

  @Column({ type: 'int' })
  quantity: number;

  @Column({ type: 'datetime', precision: 3 })
  since: Date;
}
