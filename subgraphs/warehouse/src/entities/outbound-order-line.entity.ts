import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('outbound_order_line')
export class OutboundOrderLineEntity {
  @PrimaryColumn({ name: 'outbound_order_id', type: 'varchar', length: 40 })
  outboundOrderId: string;

  @PrimaryColumn({ name: 'line_no', type: 'int' })
  lineNo: number;

  @Column({ name: 'sku_code', type: 'varchar', length: 64 })
  skuCode: string;

  @Column({ type: 'int' })
  quantity: number;

  @Column({ name: 'picked_quantity', type: 'int' })
  pickedQuantity: number;
}
