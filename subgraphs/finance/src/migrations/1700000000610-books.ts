import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const ID = `VARCHAR(40) ${CODE}`;
const CHANNEL = `VARCHAR(64) ${CODE}`;
const CURRENCY = `CHAR(3) ${CODE}`;
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';

const up = [
  // An order as finance knows it: its two names, and whether money has to go back.
  `CREATE TABLE order_account (
    order_id ${ID} NOT NULL PRIMARY KEY,
    channel_code ${CHANNEL} NOT NULL,
    channel_order_id VARCHAR(128) ${CODE} NOT NULL,
    cancelled TINYINT NOT NULL DEFAULT 0,
    UNIQUE KEY order_account_channel (channel_order_id, channel_code)
  ) ${TABLE}`,
  `CREATE TABLE refund (
    id ${ID} NOT NULL PRIMARY KEY,
    payment_id ${ID} NOT NULL,
    order_id ${ID} NOT NULL,
    amount DECIMAL(20,6) NOT NULL,
    currency_code ${CURRENCY} NOT NULL,
    reason VARCHAR(255) NOT NULL,
    requested_at DATETIME(3) NOT NULL,
    UNIQUE KEY refund_payment (payment_id),
    KEY refund_order (order_id)
  ) ${TABLE}`,
  // In the books' currency. average is NULL until a receipt said a cost; value is of quantity units.
  `CREATE TABLE unit_cost (
    sku_code VARCHAR(190) ${CODE} NOT NULL,
    warehouse_code ${CHANNEL} NOT NULL,
    quantity BIGINT NOT NULL,
    value DECIMAL(20,6) NOT NULL,
    average DECIMAL(20,6) NULL,
    PRIMARY KEY (sku_code, warehouse_code),
    KEY unit_cost_warehouse (warehouse_code, value)
  ) ${TABLE}`,
  `CREATE TABLE cost_entry (
    outbound_order_id ${ID} NOT NULL,
    line_no INT NOT NULL,
    fulfillment_order_id ${ID} NULL,
    sku_code VARCHAR(190) ${CODE} NOT NULL,
    warehouse_code ${CHANNEL} NOT NULL,
    quantity INT NOT NULL,
    cost DECIMAL(20,6) NOT NULL,
    known TINYINT NOT NULL,
    PRIMARY KEY (outbound_order_id, line_no),
    KEY cost_entry_fulfillment (fulfillment_order_id, cost, known)
  ) ${TABLE}`,
  `CREATE TABLE shipment_cost (
    shipment_id ${ID} NOT NULL PRIMARY KEY,
    amount DECIMAL(20,6) NULL,
    currency_code ${CURRENCY} NULL
  ) ${TABLE}`,
  `CREATE TABLE channel_terms (
    channel_code ${CHANNEL} NOT NULL PRIMARY KEY,
    fee_rate DECIMAL(18,12) NOT NULL,
    fee_per_order DECIMAL(20,6) NOT NULL,
    taxes TEXT NOT NULL,
    version INT NOT NULL
  ) ${TABLE}`,
  `CREATE TABLE voucher_due (
    order_id ${ID} NOT NULL PRIMARY KEY,
    completed MEDIUMTEXT NOT NULL,
    since DATETIME(3) NOT NULL,
    waits_for TEXT NOT NULL,
    due_at DATETIME(3) NOT NULL,
    tries INT NOT NULL DEFAULT 0,
    KEY voucher_due_at (due_at, order_id),
    KEY voucher_due_since (since, order_id)
  ) ${TABLE}`,
  `CREATE TABLE voucher_counter (
    posting_date DATE NOT NULL PRIMARY KEY,
    last_no INT NOT NULL
  ) ${TABLE}`,
  `CREATE TABLE voucher (
    id ${ID} NOT NULL PRIMARY KEY,
    voucher_no VARCHAR(32) ${CODE} NOT NULL,
    kind VARCHAR(24) ${CODE} NOT NULL,
    status VARCHAR(16) ${CODE} NOT NULL,
    order_id ${ID} NULL,
    channel_code ${CHANNEL} NULL,
    completion_of ${ID} NULL,
    reverses_id ${ID} NULL,
    posting_date DATE NOT NULL,
    reason VARCHAR(255) NULL,
    posted_by VARCHAR(128) ${CODE} NOT NULL,
    posted_at DATETIME(3) NOT NULL,
    UNIQUE KEY voucher_number (voucher_no),
    UNIQUE KEY voucher_completion (completion_of),
    UNIQUE KEY voucher_reversal (reverses_id),
    KEY voucher_posted (posted_at, id),
    KEY voucher_order (order_id, posted_at, id),
    KEY voucher_channel (channel_code, posted_at, id)
  ) ${TABLE}`,
  `CREATE TABLE voucher_line (
    voucher_id ${ID} NOT NULL,
    line_no INT NOT NULL,
    account VARCHAR(24) ${CODE} NOT NULL,
    side VARCHAR(8) ${CODE} NOT NULL,
    amount DECIMAL(20,6) NOT NULL,
    currency_code ${CURRENCY} NOT NULL,
    books_amount DECIMAL(20,6) NOT NULL,
    books_currency ${CURRENCY} NOT NULL,
    fx_rate DECIMAL(24,12) NOT NULL,
    fx_rate_date DATE NULL,
    PRIMARY KEY (voucher_id, line_no),
    KEY voucher_line_balance (account, currency_code, side, amount)
  ) ${TABLE}`,
  `CREATE TABLE order_profit (
    order_id ${ID} NOT NULL PRIMARY KEY,
    voucher_id ${ID} NOT NULL,
    books_currency ${CURRENCY} NOT NULL,
    deal_currency ${CURRENCY} NOT NULL,
    fx_rate DECIMAL(24,12) NOT NULL,
    revenue DECIMAL(20,6) NOT NULL,
    rounding DECIMAL(20,6) NOT NULL,
    cost_of_goods DECIMAL(20,6) NOT NULL,
    freight DECIMAL(20,6) NOT NULL,
    channel_fee DECIMAL(20,6) NOT NULL,
    tax DECIMAL(20,6) NOT NULL,
    cost_known TINYINT NOT NULL
  ) ${TABLE}`,
];

export class Books1700000000610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE order_profit, voucher_line, voucher, voucher_counter, voucher_due, channel_terms,
      shipment_cost, cost_entry, unit_cost, refund, order_account`);
  }
}
