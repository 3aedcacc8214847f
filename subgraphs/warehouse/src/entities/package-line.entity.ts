import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('package_line')
export class PackageLineEntity {
  @PrimaryColumn({ name: 'package_id', type: 'varchar', length: 40 })
  packageId: string;

  @PrimaryColumn({ name: 'sku_code', type: 'varchar', length: 64 })
  skuCode: string;

  @Column({ type: 'int' })
  quantity: number;
}
