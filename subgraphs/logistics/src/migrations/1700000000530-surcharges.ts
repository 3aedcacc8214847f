import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a card asks beside its rows' prices, as JSON. Cards that are there ask nothing. */
export class Surcharges1700000000530 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE rate_card ADD COLUMN surcharges TEXT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE rate_card DROP COLUMN surcharges');
  }
}
