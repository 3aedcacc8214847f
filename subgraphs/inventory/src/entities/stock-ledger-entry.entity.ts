import { Column, Entity, PrimaryColumn } from 'typeorm';
import { units } from './units.js';

export type StockChangeType = 'IN' | 'OUT' | 'ADJUST' | 'RESERVE' | 'RELEASE';
export type StockCauseType = 'RECEIPT' | 'RESERVATION' | 'ADJUSTMENT' | 'SHORT_PICK';

@Entity('stock_ledger')
export class StockLedgerEntryEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'stock_level_id', type: 'varchar', length: 40 })
  stockLevelId: string;

  @Column({ name: 'stock_level_version', type: 'int' })
  stockLevelVersion: number;

  @Column({ name: 'sku_code', type: 'varchar', length: 64 })
  skuCode: string;

  @Column({ name: 'warehouse_code', type: 'varchar', length: 32 })
  warehouseCode: string;

  @Column({ name: 'change_type', type: 'varchar', length: 16 })
  changeType: StockChangeType;

  @Column(units('before_qty'))
  beforeQty: number;

  @Column(units('after_qty'))
  afterQty: number;

  @Column(units('on_hand_delta'))
  onHandDelta: number;

  @Column(units('sellable_delta'))
  sellableDelta: number;

  @Column(units('reserved_delta'))
  reservedDelta: number;

  @Column(units('unsellable_delta'))
  unsellableDelta: number;

  @Column({ name: 'cause_type', type: 'varchar', length: 16 })
  causeType: StockCauseType;

  @Column({ name: 'cause_id', type: 'varchar', length: 40 })
  causeId: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  reason: string | null;

  @Column({ type: 'varchar', length: 190 })
  actor: string;

  @Column({ name: 'occurred_at', type: 'datetime', precision: 3 })
  occurredAt: Date;
}
