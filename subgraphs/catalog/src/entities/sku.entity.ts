import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SkuStatus = 'ACTIVE' | 'DISCONTINUED';

@Entity('sku')
export class SkuEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'sku_code', type: 'varchar', length: 64 })
  skuCode: string;

  @Column({ name: 'product_id', type: 'varchar', length: 40, nullable: true })
  productId: string | null;

  @Column({ type: 'varchar', length: 255 })
  name: string;

  @Column({ name: 'name_zh', type: 'varchar', length: 255, nullable: true })
  nameZh: string | null;

  @Column({ name: 'weight_grams', type: 'int', nullable: true })
  weightGrams: number | null;

  @Column({ name: 'length_mm', type: 'int', nullable: true })
  lengthMm: number | null;

  @Column({ name: 'width_mm', type: 'int', nullable: true })
  widthMm: number | null;

  @Column({ name: 'height_mm', type: 'int', nullable: true })
  heightMm: number | null;

  @Column({ name: 'hs_code', type: 'varchar', length: 10, nullable: true })
  hsCode: string | null;

  @Column({ name: 'origin_country', type: 'char', length: 2, nullable: true })
  originCountry: string | null;

  @Column({ type: 'varchar', length: 16 })
  status: SkuStatus;

  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'updated_at', type: 'datetime', precision: 3 })
  updatedAt: Date;
}
