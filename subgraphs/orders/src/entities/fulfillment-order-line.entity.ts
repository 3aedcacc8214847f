import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('fulfillment_order_line')
export class FulfillmentOrderLineEntity {
  @PrimaryColumn({ name: 'fulfillment_order_id', type: 'varchar', length: 40 })
  fulfillmentOrderId: string;

  @PrimaryColumn({ name: 'order_line_id', type: 'varchar', length: 40 })
  orderLineId: string;

  @Column({ type: 'int' })
  quantity: number;
}
