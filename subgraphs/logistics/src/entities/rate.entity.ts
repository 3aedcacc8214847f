import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('rate')
export class RateEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'rate_card_id', type: 'varchar', length: 40 })
  rateCardId: string;

  @Column({ type: 'int' })
  line: number;

  @Column({ name: 'service_id', type: 'varchar', length: 40 })
  serviceId: string;

  @Column({ type: 'varchar', length: 128 })
  zone: string;

  @Column({ name: 'country_codes', type: 'simple-json' })
  countryCodes: string[];

  @Column({ type: 'boolean' })
  domestic: boolean;

  @Column({ type: 'boolean' })
  international: boolean;

  @Column({ name: 'weight_from_grams', type: 'decimal', precision: 30, scale: 15 })
  weightFromGrams: string;

  @Column({ name: 'weight_to_grams', type: 'decimal', precision: 30, scale: 15 })
  weightToGrams: string;

  @Column({ name: 'max_length_mm', type: 'decimal', precision: 30, scale: 15, nullable: true })
  maxLengthMm: string | null;

  @Column({ name: 'max_width_mm', type: 'decimal', precision: 30, scale: 15, nullable: true })
  maxWidthMm: string | null;

  @Column({ name: 'max_height_mm', type: 'decimal', precision: 30, scale: 15, nullable: true })
  maxHeightMm: string | null;

  @Column({ type: 'decimal', precision: 20, scale: 6, nullable: true })
  price: string | null;

  @Column({ name: 'currency_code', type: 'char', length: 3 })
  currencyCode: string;

  @Column({ name: 'transit_days_min', type: 'smallint', nullable: true })
  transitDaysMin: number | null;

  @Column({ name: 'transit_days_max', type: 'smallint', nullable: true })
  transitDaysMax: number | null;
}
