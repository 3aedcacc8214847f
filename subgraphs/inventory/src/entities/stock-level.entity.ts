import { Column, Entity, PrimaryColumn } from 'typeorm';
import { units } from './units.js';

@Entity('stock_level')
export class StockLevelEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'sku_code', type: 'varchar', length: 64 })
  skuCode: string;

  @Column({ name: 'warehouse_code', type: 'varchar', length: 32 })
  warehouseCode: string;

  @Column(units('on_hand'))
  onHand: number;

  @Column(units('sellable'))
  sellable: number;

  @Column(units('reserved'))
  reserved: number;

  @Column(units('unsellable'))
  unsellable: number;

  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'updated_at', type: 'datetime', precision: 3 })
  updatedAt: Date;
}
