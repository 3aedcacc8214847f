import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const CODE = 'VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const LONG_CODE = 'VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const ENUM = 'VARCHAR(24) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const EVENT = 'VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const COUNTRY = 'CHAR(2) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const CURRENCY = 'CHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';

/** What the forward flow adds. Channels that are there already stay in people's hands. */
const up = [
  `ALTER TABLE channel
    ADD automation ${ENUM} NOT NULL DEFAULT 'MANUAL',
    ADD partial_shipment TINYINT NOT NULL DEFAULT 0,
    ADD complete_after_days INT NOT NULL DEFAULT 0,
    ADD default_unit_weight_grams INT NOT NULL DEFAULT 250`,
  `ALTER TABLE sales_order ADD completed_at DATETIME(3) NULL`,
  `ALTER TABLE order_line
    ADD shipped_quantity INT NOT NULL DEFAULT 0,
    ADD cancelled_quantity INT NOT NULL DEFAULT 0`,
  `ALTER TABLE order_hold ADD kind ${ENUM} NOT NULL DEFAULT 'MANUAL', ADD rule_code ${CODE} NULL`,
  `ALTER TABLE fulfillment_order
    ADD allocation_id ${ID} NULL,
    ADD carrier_service_code ${LONG_CODE} NULL,
    ADD max_package_grams INT NULL,
    ADD reservation_id ${ID} NULL,
    ADD cancel_reason VARCHAR(255) NULL,
    ADD handed_over_at DATETIME(3) NULL,
    ADD delivered_at DATETIME(3) NULL,
    ADD KEY fulfillment_order_allocation (allocation_id)`,
  `ALTER TABLE order_rule ADD condition_tree TEXT NULL, ADD action_json TEXT NULL`,
  `CREATE TABLE rule_set (id TINYINT NOT NULL PRIMARY KEY, version INT NOT NULL) ${TABLE}`,
  'INSERT INTO rule_set (id, version) VALUES (1, 0)',
  `CREATE TABLE order_task (
    id ${ID} NOT NULL PRIMARY KEY,
    order_id ${ID} NOT NULL,
    kind ${ENUM} NOT NULL,
    due_at DATETIME(3) NOT NULL,
    attempts INT NOT NULL,
    last_error VARCHAR(1000) NULL,
    claim_token ${ID} NULL,
    correlation_id ${EVENT} NOT NULL,
    cause_event_id ${ID} NULL,
    UNIQUE KEY order_task_kind (order_id, kind),
    KEY order_task_due (kind, due_at, id)
  ) ${TABLE}`,
  `CREATE TABLE allocation (
    id ${ID} NOT NULL PRIMARY KEY,
    order_id ${ID} NOT NULL,
    outcome ${ENUM} NOT NULL,
    rule_version INT NOT NULL,
    without_quotes TINYINT NOT NULL,
    candidates MEDIUMTEXT NOT NULL,
    plan MEDIUMTEXT NOT NULL,
    decided_at DATETIME(3) NOT NULL,
    KEY allocation_order (order_id, id)
  ) ${TABLE}`,
  `CREATE TABLE stock_wait (
    order_line_id ${ID} NOT NULL PRIMARY KEY,
    order_id ${ID} NOT NULL,
    sku_code ${CODE} NOT NULL,
    quantity INT NOT NULL,
    since DATETIME(3) NOT NULL,
    KEY stock_wait_since (since, order_id),
    KEY stock_wait_order (order_id),
    KEY stock_wait_sku (sku_code)
  ) ${TABLE}`,
  `CREATE TABLE sku_fact (
    sku_code ${CODE} NOT NULL PRIMARY KEY,
    weight_grams INT NULL,
    length_mm INT NULL,
    width_mm INT NULL,
    height_mm INT NULL,
    hs_code VARCHAR(32) NULL
  ) ${TABLE}`,
  `CREATE TABLE warehouse_fact (
    code ${CODE} NOT NULL PRIMARY KEY,
    country_code ${COUNTRY} NULL,
    type ${ENUM} NOT NULL,
    status ${ENUM} NOT NULL
  ) ${TABLE}`,
  `CREATE TABLE payment_fact (
    payment_id ${ID} NOT NULL PRIMARY KEY,
    channel_code ${CODE} NULL,
    channel_order_id ${CODE} NULL,
    amount DECIMAL(20,6) NOT NULL,
    currency_code ${CURRENCY} NOT NULL,
    status ${ENUM} NOT NULL,
    KEY payment_fact_order (channel_order_id, channel_code)
  ) ${TABLE}`,
  `CREATE TABLE shipment_fact (
    shipment_id ${ID} NOT NULL PRIMARY KEY,
    order_id ${ID} NOT NULL,
    fulfillment_order_id ${ID} NULL,
    status ${ENUM} NOT NULL,
    happened_at DATETIME(3) NOT NULL,
    KEY shipment_fact_order (order_id)
  ) ${TABLE}`,
  // An event's time never changes, so that its id within the key makes a row of it at most once.
  `CREATE TABLE order_timeline (
    order_id ${ID} NOT NULL,
    occurred_at DATETIME(3) NOT NULL,
    event_id ${ID} NOT NULL,
    event_type ${EVENT} NOT NULL,
    source ${ENUM} NOT NULL,
    actor VARCHAR(128) NOT NULL,
    causation_id ${ID} NULL,
    correlation_id ${EVENT} NOT NULL,
    status ${ENUM} NULL,
    subject_id ${EVENT} NOT NULL,
    detail VARCHAR(500) NULL,
    PRIMARY KEY (order_id, occurred_at, event_id)
  ) ${TABLE}`,
];

const down = [
  'DROP TABLE order_timeline, shipment_fact, payment_fact, warehouse_fact, sku_fact, stock_wait, allocation, order_task, rule_set',
  'ALTER TABLE order_rule DROP condition_tree, DROP action_json',
  `ALTER TABLE fulfillment_order DROP KEY fulfillment_order_allocation, DROP allocation_id, DROP carrier_service_code,
    DROP max_package_grams, DROP reservation_id, DROP cancel_reason, DROP handed_over_at, DROP delivered_at`,
  'ALTER TABLE order_hold DROP kind, DROP rule_code',
  'ALTER TABLE order_line DROP shipped_quantity, DROP cancelled_quantity',
  'ALTER TABLE sales_order DROP completed_at',
  'ALTER TABLE channel DROP automation, DROP partial_shipment, DROP complete_after_days, DROP default_unit_weight_grams',
];

export class OrderToCash1700000000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
