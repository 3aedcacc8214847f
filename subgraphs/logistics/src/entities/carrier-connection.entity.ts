import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('carrier_connection')
export class CarrierConnectionEntity {
  @PrimaryColumn({ name: 'carrier_id', type: 'varchar', length: 40 })
  carrierId: string;

  @Column({ type: 'varchar', length: 512 })
  url: string;

  @Column({ name: 'timeout_ms', type: 'int' })
  timeoutMs: number;

  @Column({ name: 'poll_seconds', type: 'int' })
  pollSeconds: number;

  @Column({ name: 'webhook_secret', type: 'varchar', length: 255, nullable: true })
  webhookSecret: string | null;
}
