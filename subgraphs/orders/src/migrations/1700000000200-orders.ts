import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const CODE = 'VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const ENUM = 'VARCHAR(24) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const COUNTRY = 'CHAR(2) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const CURRENCY = 'CHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const AMOUNT = 'DECIMAL(20,6)';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';

/** Channels and orders. The rows of one order's lines stand together: its primary key is what they are read by. */
const up = [
  `CREATE TABLE channel (
    id ${ID} NOT NULL PRIMARY KEY,
    code ${CODE} NOT NULL,
    name VARCHAR(255) NOT NULL,
    name_zh VARCHAR(255) NULL,
    type ${ENUM} NOT NULL,
    currency_code ${CURRENCY} NULL,
    status ${ENUM} NOT NULL,
    version INT NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY channel_code (code)
  ) ${TABLE}`,
  `CREATE TABLE order_number_counter (
    day CHAR(8) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    last_number BIGINT NOT NULL
  ) ${TABLE}`,
  // Not "order": a reserved word would have to be quoted everywhere.
  `CREATE TABLE sales_order (
    id ${ID} NOT NULL PRIMARY KEY,
    order_no VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    channel_code ${CODE} NOT NULL,
    channel_order_id ${CODE} NOT NULL,
    status ${ENUM} NOT NULL,
    held_from ${ENUM} NULL,
    mode ${ENUM} NOT NULL,
    currency_code ${CURRENCY} NOT NULL,
    total ${AMOUNT} NOT NULL,
    goods_total ${AMOUNT} NOT NULL,
    service_total ${AMOUNT} NOT NULL,
    freight_total ${AMOUNT} NOT NULL,
    discount_total ${AMOUNT} NOT NULL,
    line_count INT NOT NULL,
    flags VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    placed_at DATETIME(3) NOT NULL,
    approved_at DATETIME(3) NULL,
    handed_over_at DATETIME(3) NULL,
    delivered_at DATETIME(3) NULL,
    estimated_delivery_at DATETIME(3) NULL,
    cancelled_at DATETIME(3) NULL,
    cancel_reason VARCHAR(255) NULL,
    buyer_id ${CODE} NULL,
    buyer_name VARCHAR(255) NULL,
    buyer_email VARCHAR(254) NULL,
    ship_name VARCHAR(255) NULL,
    country_code ${COUNTRY} NULL,
    country_name VARCHAR(128) NULL,
    province VARCHAR(128) NULL,
    city VARCHAR(128) NULL,
    postal_code VARCHAR(32) NULL,
    line1 VARCHAR(255) NULL,
    line2 VARCHAR(255) NULL,
    phone VARCHAR(64) NULL,
    version INT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY sales_order_no (order_no),
    UNIQUE KEY sales_order_channel_order (channel_code, channel_order_id),
    KEY sales_order_channel_order_id (channel_order_id),
    KEY sales_order_placed (placed_at, id),
    KEY sales_order_created (created_at, id),
    KEY sales_order_total (total, id),
    KEY sales_order_status (status, placed_at, id),
    KEY sales_order_channel (channel_code, placed_at, id),
    KEY sales_order_buyer (buyer_id, placed_at, id),
    KEY sales_order_country (country_code, placed_at, id)
  ) ${TABLE}`,
  `CREATE TABLE order_line (
    order_id ${ID} NOT NULL,
    line_no INT NOT NULL,
    id ${ID} NOT NULL,
    kind ${ENUM} NOT NULL,
    sku_code ${CODE} NULL,
    description VARCHAR(500) NULL,
    quantity INT NOT NULL,
    currency_code ${CURRENCY} NOT NULL,
    unit_price ${AMOUNT} NOT NULL,
    freight ${AMOUNT} NULL,
    total ${AMOUNT} NOT NULL,
    PRIMARY KEY (order_id, line_no),
    UNIQUE KEY order_line_id (id),
    KEY order_line_sku (sku_code, order_id)
  ) ${TABLE}`,
  `CREATE TABLE order_hold (
    id ${ID} NOT NULL PRIMARY KEY,
    order_id ${ID} NOT NULL,
    reason VARCHAR(255) NOT NULL,
    held_by VARCHAR(128) NOT NULL,
    held_at DATETIME(3) NOT NULL,
    released_by VARCHAR(128) NULL,
    released_at DATETIME(3) NULL,
    KEY order_hold_order (order_id, id)
  ) ${TABLE}`,
  `CREATE TABLE fulfillment_order (
    id ${ID} NOT NULL PRIMARY KEY,
    order_id ${ID} NOT NULL,
    warehouse_code ${CODE} NOT NULL,
    status ${ENUM} NOT NULL,
    version INT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    KEY fulfillment_order_order (order_id, id)
  ) ${TABLE}`,
  `CREATE TABLE fulfillment_order_line (
    fulfillment_order_id ${ID} NOT NULL,
    order_line_id ${ID} NOT NULL,
    quantity INT NOT NULL,
    PRIMARY KEY (fulfillment_order_id, order_line_id)
  ) ${TABLE}`,
  `CREATE TABLE order_return (
    id ${ID} NOT NULL PRIMARY KEY,
    order_id ${ID} NOT NULL,
    status ${ENUM} NOT NULL,
    reason VARCHAR(255) NULL,
    requested_at DATETIME(3) NOT NULL,
    version INT NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    KEY order_return_order (order_id, id)
  ) ${TABLE}`,
  `CREATE TABLE order_return_line (
    return_id ${ID} NOT NULL,
    order_line_id ${ID} NOT NULL,
    quantity INT NOT NULL,
    PRIMARY KEY (return_id, order_line_id)
  ) ${TABLE}`,
  `CREATE TABLE order_rule (
    id ${ID} NOT NULL PRIMARY KEY,
    code ${CODE} NOT NULL,
    kind ${ENUM} NOT NULL,
    name VARCHAR(255) NOT NULL,
    priority INT NOT NULL,
    enabled TINYINT NOT NULL,
    valid_from DATETIME(3) NULL,
    valid_to DATETIME(3) NULL,
    version INT NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY order_rule_code (code),
    KEY order_rule_priority (priority, id),
    KEY order_rule_kind (kind, priority, id)
  ) ${TABLE}`,
];

export class Orders1700000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE order_rule, order_return_line, order_return, fulfillment_order_line, fulfillment_order, order_hold, order_line, sales_order, order_number_counter, channel',
    );
  }
}
