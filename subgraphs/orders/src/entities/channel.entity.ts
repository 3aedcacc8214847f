import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ChannelType = 'MARKETPLACE' | 'WEB_SHOP' | 'WHOLESALE' | 'RETAIL_STORE' | 'OTHER';
export type ChannelAutomation = 'AUTOMATIC' | 'MANUAL';
export type ChannelStatus = 'ACTIVE' | 'SUSPENDED';

@Entity('channel')
export class ChannelEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ type: 'varchar', length: 64 })
  code: string;

  @Column({ type: 'varchar', length: 255 })
  name: string;

  @Column({ name: 'name_zh', type: 'varchar', length: 255, nullable: true })
  nameZh: string | null;

  @Column({ type: 'varchar', length: 24 })
  type: ChannelType;

  @Column({ name: 'currency_code', type: 'char', length: 3, nullable: true })
  currencyCode: string | null;

  @Column({ type: 'varchar', length: 24 })
  status: ChannelStatus;

  @Column({ type: 'varchar', length: 24 })
  automation: ChannelAutomation;

  @Column({ name: 'partial_shipment', type: 'boolean' })
  partialShipment: boolean;

  @Column({ name: 'complete_after_days', type: 'int' })
  completeAfterDays: number;

  @Column({ name: 'default_unit_weight_grams', type: 'int' })
  defaultUnitWeightGrams: number;

  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'updated_at', type: 'datetime', precision: 3 })
  updatedAt: Date;
}
