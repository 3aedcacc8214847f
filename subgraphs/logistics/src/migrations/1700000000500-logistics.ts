import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const ID = `VARCHAR(40) ${WORD}`;
const CODE = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';
/** Grams and millimetres from pounds, ounces and inches have up to 15 places, and are exact. */
const EXACT = 'DECIMAL(30,15)';

const up = [
  `CREATE TABLE carrier (
    id ${ID} NOT NULL PRIMARY KEY,
    code VARCHAR(32) ${CODE} NOT NULL,
    name VARCHAR(255) NOT NULL,
    UNIQUE KEY carrier_code (code)
  ) ${TABLE}`,
  `CREATE TABLE carrier_service (
    id ${ID} NOT NULL PRIMARY KEY,
    code VARCHAR(97) ${CODE} NOT NULL,
    carrier_id ${ID} NOT NULL,
    service_code VARCHAR(64) ${CODE} NOT NULL,
    name VARCHAR(255) NOT NULL,
    carrier_service_code VARCHAR(64) ${CODE} NULL,
    features TEXT NOT NULL,
    UNIQUE KEY carrier_service_code (code),
    KEY carrier_service_carrier (carrier_id, code)
  ) ${TABLE}`,
  `CREATE TABLE rate_card (
    id ${ID} NOT NULL PRIMARY KEY,
    carrier_id ${ID} NOT NULL,
    card_version INT NOT NULL,
    status VARCHAR(16) ${WORD} NOT NULL,
    origin_countries TEXT NOT NULL,
    volumetric_divisor INT NULL,
    content_hash CHAR(64) ${WORD} NOT NULL,
    row_count INT NOT NULL,
    priced_row_count INT NOT NULL,
    refused_row_count INT NOT NULL,
    valid_from DATETIME(3) NULL,
    valid_to DATETIME(3) NULL,
    version INT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    UNIQUE KEY rate_card_version (carrier_id, card_version),
    KEY rate_card_carrier (carrier_id, created_at, id),
    KEY rate_card_hash (carrier_id, content_hash),
    KEY rate_card_status (status, created_at, id),
    KEY rate_card_created (created_at, id)
  ) ${TABLE}`,
  `CREATE TABLE rate_card_problem (
    rate_card_id ${ID} NOT NULL,
    line INT NOT NULL,
    code VARCHAR(16) ${WORD} NOT NULL,
    reason VARCHAR(255) NOT NULL,
    PRIMARY KEY (rate_card_id, line)
  ) ${TABLE}`,
  `CREATE TABLE rate (
    id ${ID} NOT NULL PRIMARY KEY,
    rate_card_id ${ID} NOT NULL,
    line INT NOT NULL,
    service_id ${ID} NOT NULL,
    zone VARCHAR(128) NOT NULL,
    country_codes TEXT NOT NULL,
    domestic BOOLEAN NOT NULL,
    international BOOLEAN NOT NULL,
    weight_from_grams ${EXACT} NOT NULL,
    weight_to_grams ${EXACT} NOT NULL,
    max_length_mm ${EXACT} NULL,
    max_width_mm ${EXACT} NULL,
    max_height_mm ${EXACT} NULL,
    price DECIMAL(20,6) NULL,
    currency_code CHAR(3) ${WORD} NOT NULL,
    transit_days_min SMALLINT NULL,
    transit_days_max SMALLINT NULL,
    UNIQUE KEY rate_line (rate_card_id, line)
  ) ${TABLE}`,
  // Which rows of a card name a country; '*' for the rest of the world. A quote reads only these.
  `CREATE TABLE rate_country (
    rate_card_id ${ID} NOT NULL,
    country_code CHAR(2) ${WORD} NOT NULL,
    rate_id ${ID} NOT NULL,
    PRIMARY KEY (rate_card_id, country_code, rate_id)
  ) ${TABLE}`,
  // The services of a card, so that a quote can say why one was left out.
  `CREATE TABLE rate_card_service (
    rate_card_id ${ID} NOT NULL,
    service_id ${ID} NOT NULL,
    PRIMARY KEY (rate_card_id, service_id)
  ) ${TABLE}`,
  `CREATE TABLE shipment (
    id ${ID} NOT NULL PRIMARY KEY,
    order_id ${ID} NOT NULL,
    fulfillment_order_id ${ID} NULL,
    package_id ${ID} NULL,
    warehouse_code VARCHAR(64) ${CODE} NULL,
    service_id ${ID} NOT NULL,
    tracking_no VARCHAR(64) ${CODE} NULL,
    status VARCHAR(24) ${WORD} NOT NULL,
    origin_country CHAR(2) ${WORD} NULL,
    ship_to TEXT NOT NULL,
    parcels TEXT NOT NULL,
    rate_card_id ${ID} NULL,
    expected_amount DECIMAL(20,6) NULL,
    expected_currency CHAR(3) ${WORD} NULL,
    expected_zone VARCHAR(128) NULL,
    chargeable_weight_grams INT NULL,
    version INT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    UNIQUE KEY shipment_tracking (tracking_no),
    KEY shipment_order (order_id, created_at, id),
    KEY shipment_fulfillment (fulfillment_order_id, created_at, id),
    KEY shipment_package (package_id, created_at, id),
    KEY shipment_warehouse (warehouse_code, created_at, id),
    KEY shipment_service (service_id, created_at, id),
    KEY shipment_status (status, created_at, id),
    KEY shipment_created (created_at, id)
  ) ${TABLE}`,
  `CREATE TABLE tracking_event (
    id ${ID} NOT NULL PRIMARY KEY,
    shipment_id ${ID} NOT NULL,
    status VARCHAR(24) ${WORD} NOT NULL,
    carrier_code VARCHAR(64) ${CODE} NULL,
    description VARCHAR(512) NULL,
    location VARCHAR(255) NULL,
    occurred_at DATETIME(3) NOT NULL,
    received_at DATETIME(3) NOT NULL,
    KEY tracking_event_shipment (shipment_id, occurred_at, id)
  ) ${TABLE}`,
];

export class Logistics1700000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE tracking_event, shipment, rate_card_service, rate_country, rate,
      rate_card_problem, rate_card, carrier_service, carrier`);
  }
}
