import { Column, Entity, PrimaryColumn } from 'typeorm';

export type WaveStatus = 'CREATED' | 'PICKING' | 'DONE';

@Entity('wave')
export class WaveEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'warehouse_code', type: 'varchar', length: 32 })
  warehouseCode: string;

  @Column({ type: 'varchar', length: 16 })
  status: WaveStatus;

  @Column({ name: 'cut_off_at', type: 'datetime', precision: 3, nullable: true })
  cutOffAt: Date | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  zone: string | null;

  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;
}
