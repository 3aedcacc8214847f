import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const code = (length: number) => `VARCHAR(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';

export class OutboundOrders1700000000410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbound_order (
        id ${ID} NOT NULL PRIMARY KEY,
        warehouse_code ${code(32)} NOT NULL,
        order_id ${ID} NULL,
        fulfillment_order_id ${ID} NULL,
        status VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        version INT NOT NULL,
        created_at DATETIME(3) NOT NULL,
        updated_at DATETIME(3) NOT NULL,
        KEY outbound_order_created (created_at, id),
        KEY outbound_order_status (status, created_at, id),
        KEY outbound_order_warehouse (warehouse_code, status, created_at, id),
        KEY outbound_order_warehouse_created (warehouse_code, created_at, id),
        KEY outbound_order_order (order_id, created_at),
        KEY outbound_order_fulfillment (fulfillment_order_id, created_at)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE outbound_order_line (
        outbound_order_id ${ID} NOT NULL,
        line_no INT NOT NULL,
        sku_code ${code(64)} NOT NULL,
        quantity INT NOT NULL,
        picked_quantity INT NOT NULL DEFAULT 0,
        PRIMARY KEY (outbound_order_id, line_no),
        CONSTRAINT outbound_order_line_quantities CHECK (quantity > 0 AND picked_quantity BETWEEN 0 AND quantity)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE package (
        id ${ID} NOT NULL PRIMARY KEY,
        outbound_order_id ${ID} NOT NULL,
        package_no INT NOT NULL,
        weight_grams INT NULL,
        length_mm INT NULL,
        width_mm INT NULL,
        height_mm INT NULL,
        created_at DATETIME(3) NOT NULL,
        UNIQUE KEY package_no (outbound_order_id, package_no)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE package, outbound_order_line, outbound_order');
  }
}
