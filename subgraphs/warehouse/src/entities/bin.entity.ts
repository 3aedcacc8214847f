import { Column, Entity, PrimaryColumn } from 'typeorm';

export type BinType = 'RECEIVING' | 'PICKING' | 'STORAGE' | 'QUARANTINE' | 'STAGING';

@Entity('bin')
export class BinEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'warehouse_code', type: 'varchar', length: 32 })
  warehouseCode: string;

  @Column({ type: 'varchar', length: 32 })
  code: string;

  @Column({ type: 'varchar', length: 32 })
  zone: string;

  @Column({ type: 'varchar', length: 16 })
  type: BinType;
}
