import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('package')
export class PackageEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'outbound_order_id', type: 'varchar', length: 40 })
  outboundOrderId: string;

  @Column({ name: 'package_no', type: 'int' })
  packageNo: number;

  @Column({ name: 'weight_grams', type: 'int', nullable: true })
  weightGrams: number | null;

  @Column({ name: 'length_mm', type: 'int', nullable: true })
  lengthMm: number | null;

  @Column({ name: 'width_mm', type: 'int', nullable: true })
  widthMm: number | null;

  @Column({ name: 'height_mm', type: 'int', nullable: true })
  heightMm: number | null;

  @Column({ name: 'expected_weight_grams', type: 'int', nullable: true })
  expectedWeightGrams: number | null;

  /** Why a weight beyond the tolerance is right, as somebody said. */
  @Column({ name: 'weight_reason', type: 'varchar', length: 255, nullable: true })
  weightReason: string | null;

  @Column({ name: 'tracking_no', type: 'varchar', length: 64, nullable: true })
  trackingNo: string | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;
}
