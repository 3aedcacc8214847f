import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The channel of a shipment's order, for people who are limited to channels. Shipments that are there have none, and are
 * not seen by those: only the orders' own database knows it. docs/operating.md has the statement that fills it in.
 */
export class ChannelOfShipment1700000000520 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE shipment
        ADD COLUMN channel_code VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
        ADD KEY shipment_channel (channel_code, created_at, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE shipment DROP KEY shipment_channel, DROP COLUMN channel_code');
  }
}
