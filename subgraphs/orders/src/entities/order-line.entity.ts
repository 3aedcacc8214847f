import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LineKind } from '../domain/order-draft.js';

@Entity('order_line')
export class OrderLineEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId: string;

  @Column({ name: 'line_no', type: 'int' })
  lineNo: number;

  @Column({ type: 'varchar', length: 24 })
  kind: LineKind;

  @Column({ name: 'sku_code', type: 'varchar', length: 64, nullable: true })
  skuCode: string | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  description: string | null;

  @Column({ type: 'int' })
  quantity: number;

  @Column({ name: 'currency_code', type: 'char', length: 3 })
  currencyCode: string;

  @Column({ name: 'unit_price', type: 'decimal', precision: 20, scale: 6 })
  unitPrice: string;

  @Column({ type: 'decimal', precision: 20, scale: 6, nullable: true })
  freight: string | null;

  @Column({ type: 'decimal', precision: 20, scale: 6 })
  total: string;

  @Column({ name: 'shipped_quantity', type: 'int' })
  shippedQuantity: number;

  @Column({ name: 'cancelled_quantity', type: 'int' })
  cancelledQuantity: number;
}
