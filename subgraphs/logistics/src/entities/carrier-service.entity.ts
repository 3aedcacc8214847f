import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('carrier_service')
export class CarrierServiceEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ type: 'varchar', length: 97 })
  code: string;

  @Column({ name: 'carrier_id', type: 'varchar', length: 40 })
  carrierId: string;

  @Column({ name: 'service_code', type: 'varchar', length: 64 })
  serviceCode: string;

  @Column({ type: 'varchar', length: 255 })
  name: string;

  @Column({ name: 'carrier_service_code', type: 'varchar', length: 64, nullable: true })
  carrierServiceCode: string | null;

  @Column({ type: 'simple-json' })
  features: string[];
}
