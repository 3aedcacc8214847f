import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RateCardStatus } from '../domain/rate-card.js';
import type { Surcharge } from '../domain/surcharge.js';

@Entity('rate_card')
export class RateCardEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'carrier_id', type: 'varchar', length: 40 })
  carrierId: string;

  @Column({ name: 'card_version', type: 'int' })
  cardVersion: number;

  @Column({ type: 'varchar', length: 16 })
  status: RateCardStatus;

  @Column({ name: 'origin_countries', type: 'simple-json' })
  originCountries: string[];

  @Column({ name: 'volumetric_divisor', type: 'int', nullable: true })
  volumetricDivisor: number | null;

  @Column({ type: 'simple-json', nullable: true })
  surcharges: Surcharge[] | null;

  @Column({ name: 'content_hash', type: 'char', length: 64 })
  contentHash: string;

  @Column({ name: 'row_count', type: 'int' })
  rowCount: number;

  @Column({ name: 'priced_row_count', type: 'int' })
  pricedRowCount: number;

  @Column({ name: 'refused_row_count', type: 'int' })
  refusedRowCount: number;

  @Column({ name: 'valid_from', type: 'datetime', precision: 3, nullable: true })
  validFrom: Date | null;

  @Column({ name: 'valid_to', type: 'datetime', precision: 3, nullable: true })
  validTo: Date | null;

  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;
}
