import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('product')
export class ProductEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'product_code', type: 'varchar', length: 64 })
  productCode: string;

  @Column({ type: 'varchar', length: 255 })
  name: string;

  @Column({ name: 'name_zh', type: 'varchar', length: 255, nullable: true })
  nameZh: string | null;

  @Column({ type: 'varchar', length: 128, nullable: true })
  category: string | null;
}
