import { Column, Entity, PrimaryColumn } from 'typeorm';

export type WarehouseType = 'DOMESTIC' | 'OVERSEAS' | 'CLOUD_3PL' | 'BONDED';
export type WarehouseAutomation = 'AUTOMATIC' | 'MANUAL';
export type WarehouseStatus = 'ACTIVE' | 'INACTIVE';

@Entity('warehouse')
export class WarehouseEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ type: 'varchar', length: 32 })
  code: string;

  @Column({ type: 'varchar', length: 255 })
  name: string;

  @Column({ name: 'name_zh', type: 'varchar', length: 255, nullable: true })
  nameZh: string | null;

  @Column({ type: 'varchar', length: 16 })
  type: WarehouseType;

  @Column({ name: 'country_code', type: 'char', length: 2, nullable: true })
  countryCode: string | null;

  @Column({ type: 'varchar', length: 64 })
  timezone: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  address: string | null;

  @Column({ type: 'varchar', length: 16 })
  status: WarehouseStatus;

  @Column({ type: 'varchar', length: 16 })
  automation: WarehouseAutomation;

  @Column({ name: 'weight_tolerance_percent', type: 'int' })
  weightTolerancePercent: number;

  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'updated_at', type: 'datetime', precision: 3 })
  updatedAt: Date;
}
