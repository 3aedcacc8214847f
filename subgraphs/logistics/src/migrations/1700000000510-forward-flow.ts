import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const ID = `VARCHAR(40) ${CODE}`;
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';

/**
 * `label_due_at` is when the carrier is to be called about the label: for a PENDING shipment to make it, for a
 * CANCELLED one to call it off. `status_at` is when, by the carrier, the shipment came to be where it is.
 */
const up = [
  `ALTER TABLE shipment
    ADD COLUMN outbound_order_id ${ID} NULL,
    ADD COLUMN label_url VARCHAR(1024) NULL,
    ADD COLUMN label_format VARCHAR(16) NULL,
    ADD COLUMN label_amount DECIMAL(20,6) NULL,
    ADD COLUMN label_currency CHAR(3) ${CODE} NULL,
    ADD COLUMN label_created_at DATETIME(3) NULL,
    ADD COLUMN label_error VARCHAR(512) NULL,
    ADD COLUMN label_attempts INT NOT NULL DEFAULT 0,
    ADD COLUMN label_due_at DATETIME(3) NULL,
    ADD COLUMN status_at DATETIME(3) NULL,
    ADD COLUMN tracked_at DATETIME(3) NULL,
    ADD COLUMN poll_due_at DATETIME(3) NULL,
    ADD UNIQUE KEY shipment_outbound (outbound_order_id),
    ADD KEY shipment_label_due (label_due_at, id),
    ADD KEY shipment_poll_due (poll_due_at, id)`,
  `CREATE TABLE shipment_package (
    package_id ${ID} NOT NULL,
    shipment_id ${ID} NOT NULL,
    PRIMARY KEY (package_id, shipment_id),
    KEY shipment_package_shipment (shipment_id, package_id)
  ) ${TABLE}`,
  `CREATE TABLE carrier_connection (
    carrier_id ${ID} NOT NULL PRIMARY KEY,
    url VARCHAR(512) ${CODE} NOT NULL,
    timeout_ms INT NOT NULL,
    poll_seconds INT NOT NULL,
    webhook_secret VARCHAR(255) ${CODE} NULL
  ) ${TABLE}`,
  `CREATE TABLE tracking_code (
    carrier_id ${ID} NOT NULL,
    code VARCHAR(64) ${CODE} NOT NULL,
    status VARCHAR(24) ${CODE} NOT NULL,
    PRIMARY KEY (carrier_id, code)
  ) ${TABLE}`,
  `CREATE TABLE tracking_quarantine (
    id ${ID} NOT NULL PRIMARY KEY,
    carrier_id ${ID} NOT NULL,
    carrier_code VARCHAR(32) ${CODE} NOT NULL,
    message_key CHAR(64) ${CODE} NOT NULL,
    tracking_no VARCHAR(64) ${CODE} NULL,
    status_code VARCHAR(64) ${CODE} NOT NULL,
    problem VARCHAR(24) ${CODE} NOT NULL,
    message TEXT NOT NULL,
    received_at DATETIME(3) NOT NULL,
    UNIQUE KEY tracking_quarantine_message (message_key),
    KEY tracking_quarantine_code (carrier_id, status_code),
    KEY tracking_quarantine_number (problem, tracking_no),
    KEY tracking_quarantine_received (received_at, id)
  ) ${TABLE}`,
  `ALTER TABLE tracking_event
    ADD COLUMN message_key CHAR(64) ${CODE} NULL,
    ADD UNIQUE KEY tracking_event_message (message_key)`,
];

export class ForwardFlow1700000000510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tracking_quarantine, tracking_code, carrier_connection, shipment_package');
    await runner.query('ALTER TABLE tracking_event DROP COLUMN message_key');
    await runner.query(`ALTER TABLE shipment DROP COLUMN outbound_order_id, DROP COLUMN label_url,
      DROP COLUMN label_format, DROP COLUMN label_amount, DROP COLUMN label_currency, DROP COLUMN label_created_at,
      DROP COLUMN label_error, DROP COLUMN label_attempts, DROP COLUMN label_due_at, DROP COLUMN status_at,
      DROP COLUMN tracked_at, DROP COLUMN poll_due_at`);
  }
}
