import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The channel of an outbound order's order, which its shipment is kept apart by. Those that are there have none (docs/operating.md). */
export class ChannelOfOutbound1700000000430 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbound_order
        ADD COLUMN channel_code VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbound_order DROP COLUMN channel_code');
  }
}
