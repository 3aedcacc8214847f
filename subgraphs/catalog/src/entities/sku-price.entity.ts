import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sku_price')
export class SkuPriceEntity {
  @PrimaryColumn({ name: 'sku_id', type: 'varchar', length: 40 })
  skuId: string;

  @PrimaryColumn({ name: 'currency_code', type: 'char', length: 3 })
  currencyCode: string;

  @Column({ type: 'decimal', precision: 20, scale: 6 })
  amount: string;
}
