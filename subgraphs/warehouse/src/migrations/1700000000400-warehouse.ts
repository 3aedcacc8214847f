import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const code = (length: number) => `VARCHAR(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;
const WORD = 'VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';

export class Warehouse1700000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE warehouse (
        id ${ID} NOT NULL PRIMARY KEY,
        code ${code(32)} NOT NULL,
        name VARCHAR(255) NOT NULL,
        name_zh VARCHAR(255) NULL,
        type ${WORD} NOT NULL,
        country_code CHAR(2) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
        timezone VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        address VARCHAR(500) NULL,
        status ${WORD} NOT NULL,
        version INT NOT NULL,
        updated_at DATETIME(3) NOT NULL,
        UNIQUE KEY warehouse_code (code),
        KEY warehouse_type (type, code),
        KEY warehouse_status (status, code),
        KEY warehouse_country (country_code, code)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE bin (
        id ${ID} NOT NULL PRIMARY KEY,
        warehouse_code ${code(32)} NOT NULL,
        code ${code(32)} NOT NULL,
        zone ${code(32)} NOT NULL,
        type ${WORD} NOT NULL,
        UNIQUE KEY bin_codes (code, warehouse_code),
        KEY bin_code (code, id),
        KEY bin_warehouse (warehouse_code, code, id),
        KEY bin_zone (zone, code, id),
        KEY bin_type (type, code, id)
      ) ${TABLE}`);
    // received_at is of the oldest units in the bin; warehouse_code repeats the bin's, for the SKU's view of one warehouse.
    await runner.query(`
      CREATE TABLE bin_stock (
        bin_id ${ID} NOT NULL,
        sku_code ${code(64)} NOT NULL,
        warehouse_code ${code(32)} NOT NULL,
        quantity INT NOT NULL,
        received_at DATETIME(3) NOT NULL,
        PRIMARY KEY (bin_id, sku_code),
        KEY bin_stock_sku (sku_code, received_at, bin_id),
        CONSTRAINT bin_stock_not_negative CHECK (quantity >= 0)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE receipt (
        id ${ID} NOT NULL PRIMARY KEY,
        warehouse_code ${code(32)} NOT NULL,
        reference VARCHAR(128) NULL,
        received_at DATETIME(3) NOT NULL
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE receipt_line (
        receipt_id ${ID} NOT NULL,
        line_no INT NOT NULL,
        sku_code ${code(64)} NOT NULL,
        bin_id ${ID} NOT NULL,
        quantity INT NOT NULL,
        PRIMARY KEY (receipt_id, line_no),
        CONSTRAINT receipt_line_positive CHECK (quantity > 0)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE receipt_line, receipt, bin_stock, bin, warehouse');
  }
}
