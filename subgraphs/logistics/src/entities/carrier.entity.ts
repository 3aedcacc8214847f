import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('carrier')
export class CarrierEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ type: 'varchar', length: 32 })
  code: string;

  @Column({ type: 'varchar', length: 255 })
  name: string;
}
