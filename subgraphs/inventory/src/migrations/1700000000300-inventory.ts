import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const code = (length: number) => `VARCHAR(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;
const WORD = 'VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';

export class Inventory1700000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The constraints are the last defence: a mistake in the code fails its transaction instead of selling twice.
    await runner.query(`
      CREATE TABLE stock_level (
        id ${ID} NOT NULL PRIMARY KEY,
        sku_code ${code(64)} NOT NULL,
        warehouse_code ${code(32)} NOT NULL,
        on_hand BIGINT NOT NULL,
        sellable BIGINT NOT NULL,
        reserved BIGINT NOT NULL,
        unsellable BIGINT NOT NULL,
        version INT NOT NULL,
        updated_at DATETIME(3) NOT NULL,
        UNIQUE KEY stock_level_codes (sku_code, warehouse_code),
        KEY stock_level_sku (sku_code, id),
        KEY stock_level_warehouse (warehouse_code, sku_code, id),
        KEY stock_level_sellable (sellable, id),
        KEY stock_level_warehouse_sellable (warehouse_code, sellable, id),
        CONSTRAINT stock_level_sum CHECK (on_hand = sellable + reserved + unsellable),
        CONSTRAINT stock_level_not_oversold CHECK (sellable >= 0),
        CONSTRAINT stock_level_not_negative CHECK (reserved >= 0 AND unsellable >= 0)
      ) ${TABLE}`);
    // One number per level and change: a lost or doubled entry cannot be written.
    await runner.query(`
      CREATE TABLE stock_ledger (
        id ${ID} NOT NULL PRIMARY KEY,
        stock_level_id ${ID} NOT NULL,
        stock_level_version INT NOT NULL,
        sku_code ${code(64)} NOT NULL,
        warehouse_code ${code(32)} NOT NULL,
        change_type ${WORD} NOT NULL,
        before_qty BIGINT NOT NULL,
        after_qty BIGINT NOT NULL,
        on_hand_delta BIGINT NOT NULL,
        sellable_delta BIGINT NOT NULL,
        reserved_delta BIGINT NOT NULL,
        unsellable_delta BIGINT NOT NULL,
        cause_type ${WORD} NOT NULL,
        cause_id ${ID} NOT NULL,
        reason VARCHAR(500) NULL,
        actor VARCHAR(190) NOT NULL,
        occurred_at DATETIME(3) NOT NULL,
        UNIQUE KEY stock_ledger_version (stock_level_id, stock_level_version),
        KEY stock_ledger_occurred (occurred_at, id),
        KEY stock_ledger_sku (sku_code, occurred_at, id),
        KEY stock_ledger_warehouse (warehouse_code, occurred_at, id),
        KEY stock_ledger_type (change_type, occurred_at, id),
        KEY stock_ledger_cause (cause_id, occurred_at, id),
        CONSTRAINT stock_ledger_sum CHECK (on_hand_delta = sellable_delta + reserved_delta + unsellable_delta),
        CONSTRAINT stock_ledger_moved CHECK (after_qty - before_qty =
          CASE WHEN change_type IN ('RESERVE', 'RELEASE') THEN reserved_delta ELSE on_hand_delta END)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE reservation (
        id ${ID} NOT NULL PRIMARY KEY,
        status ${WORD} NOT NULL,
        order_id ${ID} NULL,
        fulfillment_order_id ${ID} NULL,
        expires_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL,
        resolved_at DATETIME(3) NULL,
        version INT NOT NULL,
        KEY reservation_created (created_at, id),
        KEY reservation_status (status, created_at, id),
        KEY reservation_due (status, expires_at, id),
        KEY reservation_order (order_id, created_at, id),
        KEY reservation_fulfillment (fulfillment_order_id, created_at, id),
        CONSTRAINT reservation_resolved CHECK ((status = 'ACTIVE') = (resolved_at IS NULL))
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE reservation_line (
        reservation_id ${ID} NOT NULL,
        line_no INT NOT NULL,
        sku_code ${code(64)} NOT NULL,
        warehouse_code ${code(32)} NOT NULL,
        quantity INT NOT NULL,
        PRIMARY KEY (reservation_id, line_no),
        CONSTRAINT reservation_line_positive CHECK (quantity > 0)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reservation_line, reservation, stock_ledger, stock_level');
  }
}
