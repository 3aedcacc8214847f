import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const WORD = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const CODE = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

export class Finance1700000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The longer part stands first in both natural keys, so that each can be searched without the channel too.
    await runner.query(`
      CREATE TABLE payment (
        id ${ID} NOT NULL PRIMARY KEY,
        channel_code VARCHAR(64) ${CODE} NOT NULL,
        channel_order_id VARCHAR(128) ${CODE} NOT NULL,
        order_id ${ID} NULL,
        external_ref VARCHAR(128) ${CODE} NOT NULL,
        method VARCHAR(16) ${WORD} NOT NULL,
        installments SMALLINT NOT NULL,
        amount DECIMAL(20,6) NOT NULL,
        currency_code CHAR(3) ${WORD} NOT NULL,
        status VARCHAR(24) ${WORD} NOT NULL,
        paid_at DATETIME(3) NOT NULL,
        version INT NOT NULL,
        created_at DATETIME(3) NOT NULL,
        UNIQUE KEY payment_ref (external_ref, channel_code),
        KEY payment_order (channel_order_id, channel_code),
        KEY payment_order_id (order_id),
        KEY payment_paid (paid_at, id),
        KEY payment_status (status, paid_at, id),
        KEY payment_method (method, paid_at, id),
        KEY payment_channel (channel_code, paid_at, id),
        KEY payment_totals (channel_code, currency_code, method, status, amount)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    // Units of the currency for one euro.
    await runner.query(`
      CREATE TABLE fx_rate (
        currency_code CHAR(3) ${WORD} NOT NULL,
        rate_date DATE NOT NULL,
        rate DECIMAL(20,8) NOT NULL,
        source VARCHAR(16) ${WORD} NOT NULL,
        PRIMARY KEY (currency_code, rate_date)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE fx_rate, payment');
  }
}
