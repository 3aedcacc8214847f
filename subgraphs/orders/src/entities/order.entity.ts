import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HoldableStatus, OrderMode, OrderStatus } from '../domain/order-status.js';

@Entity('sales_order')
export class OrderEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id: string;

  @Column({ name: 'order_no', type: 'varchar', length: 32 })
  orderNo: string;

  @Column({ name: 'channel_code', type: 'varchar', length: 64 })
  channelCode: string;

  @Column({ name: 'channel_order_id', type: 'varchar', length: 64 })
  channelOrderId: string;

  @Column({ type: 'varchar', length: 24 })
  status: OrderStatus;

  @Column({ name: 'held_from', type: 'varchar', length: 24, nullable: true })
  heldFrom: HoldableStatus | null;

  @Column({ type: 'varchar', length: 24 })
  mode: OrderMode;

  @Column({ name: 'currency_code', type: 'char', length: 3 })
  currencyCode: string;

  @Column({ type: 'decimal', precision: 20, scale: 6 })
  total: string;

  @Column({ name: 'goods_total', type: 'decimal', precision: 20, scale: 6 })
  goodsTotal: string;

  @Column({ name: 'service_total', type: 'decimal', precision: 20, scale: 6 })
  serviceTotal: string;

  @Column({ name: 'freight_total', type: 'decimal', precision: 20, scale: 6 })
  freightTotal: string;

  @Column({ name: 'discount_total', type: 'decimal', precision: 20, scale: 6 })
  discountTotal: string;

  @Column({ name: 'line_count', type: 'int' })
  lineCount: number;

  @Column({ type: 'varchar', length: 128 })
  flags: string;

  @Column({ name: 'placed_at', type: 'datetime', precision: 3 })
  placedAt: Date;

  @Column({ name: 'approved_at', type: 'datetime', precision: 3, nullable: true })
  approvedAt: Date | null;

  @Column({ name: 'handed_over_at', type: 'datetime', precision: 3, nullable: true })
  handedOverAt: Date | null;

  @Column({ name: 'delivered_at', type: 'datetime', precision: 3, nullable: true })
  deliveredAt: Date | null;

  @Column({ name: 'completed_at', type: 'datetime', precision: 3, nullable: true })
  completedAt: Date | null;

  @Column({ name: 'estimated_delivery_at', type: 'datetime', precision: 3, nullable: true })
  estimatedDeliveryAt: Date | null;

  @Column({ name: 'cancelled_at', type: 'datetime', precision: 3, nullable: true })
  cancelledAt: Date | null;

  @Column({ name: 'cancel_reason', type: 'varchar', length: 255, nullable: true })
  cancelReason: string | null;

  @Column({ name: 'buyer_id', type: 'varchar', length: 64, nullable: true })
  buyerId: string | null;

  @Column({ name: 'buyer_name', type: 'varchar', length: 255, nullable: true })
  buyerName: string | null;

  @Column({ name: 'buyer_email', type: 'varchar', length: 254, nullable: true })
  buyerEmail: string | null;

  @Column({ name: 'ship_name', type: 'varchar', length: 255, nullable: true })
  shipName: string | null;

  @Column({ name: 'country_code', type: 'char', length: 2, nullable: true })
  countryCode: string | null;

  @Column({ name: 'country_name', type: 'varchar', length: 128, nullable: true })
  countryName: string | null;

  @Column({ type: 'varchar', length: 128, nullable: true })
  province: string | null;

  @Column({ type: 'varchar', length: 128, nullable: true })
  city: string | null;

  @Column({ name: 'postal_code', type: 'varchar', length: 32, nullable: true })
  postalCode: string | null;

  @Column({ type: 'varchar', length: 255, nullable: true })
  line1: string | null;

  @Column({ type: 'varchar', length: 255, nullable: true })
  line2: string | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  phone: string | null;

  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'datetime', precision: 3 })
  updatedAt: Date;
}
