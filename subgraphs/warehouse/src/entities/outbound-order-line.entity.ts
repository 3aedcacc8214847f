import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('outbound_order_line')
export class OutboundOrderLineEntity {
  @PrimaryColumn({ name: 'outbound_order_id', type: 'varchar', length: 40 })
  outboundOrderId: string;

  @PrimaryColumn({ name: 'line_no', type: 'int' })
  lineNo: number;

  @Column({ name: 'order_line_id', type: 'varchar', length: 40, nullable: true })
  orderLineId: string | null;

  @Column({ name: 'sku_code', type: 'varchar', length: 64 })
  skuCode: string;

  @Column({ type: 'int' })
  quantity: number;

  @Column({ name: 'picked_quantity', type: 'int' })
  pickedQuantity: number;

  @Column({ name: 'missing_quantity', type: 'int' })
  missingQuantity: number;

  /** By the catalog; null when it does not know. */
  @Column({ name: 'unit_weight_grams', type: 'int', nullable: true })
  unitWeightGrams: number | null;
}
