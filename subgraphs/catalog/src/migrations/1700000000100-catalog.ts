import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const CODE = 'VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

export class Catalog1700000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE product (
        id ${ID} NOT NULL PRIMARY KEY,
        product_code ${CODE} NOT NULL,
        name VARCHAR(255) NOT NULL,
        name_zh VARCHAR(255) NULL,
        category VARCHAR(128) NULL,
        UNIQUE KEY product_code (product_code)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE sku (
        id ${ID} NOT NULL PRIMARY KEY,
        sku_code ${CODE} NOT NULL,
        product_id ${ID} NULL,
        name VARCHAR(255) NOT NULL,
        name_zh VARCHAR(255) NULL,
        weight_grams INT NULL,
        length_mm INT NULL,
        width_mm INT NULL,
        height_mm INT NULL,
        hs_code VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
        origin_country CHAR(2) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
        status VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        version INT NOT NULL,
        updated_at DATETIME(3) NOT NULL,
        UNIQUE KEY sku_code (sku_code),
        KEY sku_product (product_id, sku_code),
        KEY sku_status (status, sku_code),
        KEY sku_updated (updated_at, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE sku_price (
        sku_id ${ID} NOT NULL,
        currency_code CHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        amount DECIMAL(20,6) NOT NULL,
        PRIMARY KEY (sku_id, currency_code)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sku_price, sku, product');
  }
}
