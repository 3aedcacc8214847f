import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('carrier_cut_off')
export class CarrierCutOffEntity {
  @PrimaryColumn({ name: 'warehouse_code', type: 'varchar', length: 32 })
  warehouseCode: string;

  /** A carrier's service, or * for all others. */
  @PrimaryColumn({ name: 'carrier_service_code', type: 'varchar', length: 64 })
  carrierServiceCode: string;

  /** HH:MM of the warehouse's time zone. */
  @Column({ name: 'local_time', type: 'char', length: 5 })
  localTime: string;
}
