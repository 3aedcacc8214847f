import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const code = (length: number) => `VARCHAR(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;
const WORD = 'VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';

/** The floor: waves, pick tasks, packages' contents. Outbound orders that are there already keep their states. */
export class Floor1700000000420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE warehouse
        ADD COLUMN automation ${WORD} NOT NULL DEFAULT 'AUTOMATIC',
        ADD COLUMN weight_tolerance_percent INT NOT NULL DEFAULT 10`);
    await runner.query(`
      CREATE TABLE carrier_cut_off (
        warehouse_code ${code(32)} NOT NULL,
        carrier_service_code ${code(64)} NOT NULL,
        local_time CHAR(5) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        PRIMARY KEY (warehouse_code, carrier_service_code)
      ) ${TABLE}`);
    await runner.query(`
      INSERT INTO carrier_cut_off (warehouse_code, carrier_service_code, local_time)
      SELECT code, '*', '17:00' FROM warehouse`);
    // The urgency is the negative priority: not every server has an index that falls.
    await runner.query(`
      ALTER TABLE outbound_order
        ADD COLUMN reservation_id ${ID} NULL,
        ADD COLUMN order_no ${code(64)} NULL,
        ADD COLUMN carrier_service_code ${code(64)} NULL,
        ADD COLUMN ship_to TEXT NULL,
        ADD COLUMN max_package_weight_grams INT NULL,
        ADD COLUMN priority INT NOT NULL DEFAULT 0,
        ADD COLUMN urgency INT NOT NULL DEFAULT 0,
        ADD COLUMN cut_off_at DATETIME(3) NULL,
        ADD COLUMN wave_id ${ID} NULL,
        ADD COLUMN labelled BOOLEAN NOT NULL DEFAULT FALSE,
        ADD COLUMN handed_over_at DATETIME(3) NULL,
        ADD COLUMN void_reason VARCHAR(255) NULL,
        ADD COLUMN correlation_id VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
        ADD COLUMN cause_event_id ${ID} NULL,
        DROP KEY outbound_order_fulfillment,
        ADD UNIQUE KEY outbound_order_fulfillment (fulfillment_order_id),
        ADD KEY outbound_order_due (warehouse_code, status, cut_off_at, urgency, id),
        ADD KEY outbound_order_handover (warehouse_code, status, labelled, id),
        ADD KEY outbound_order_wave (wave_id, created_at, id),
        ADD KEY outbound_order_service (carrier_service_code, created_at, id)`);
    await runner.query(`
      ALTER TABLE outbound_order_line
        ADD COLUMN order_line_id ${ID} NULL,
        ADD COLUMN unit_weight_grams INT NULL,
        ADD COLUMN missing_quantity INT NOT NULL DEFAULT 0`);
    await runner.query(`
      CREATE TABLE wave (
        id ${ID} NOT NULL PRIMARY KEY,
        warehouse_code ${code(32)} NOT NULL,
        status ${WORD} NOT NULL,
        cut_off_at DATETIME(3) NULL,
        zone ${code(32)} NULL,
        version INT NOT NULL,
        created_at DATETIME(3) NOT NULL,
        KEY wave_created (created_at, id),
        KEY wave_warehouse (warehouse_code, created_at, id),
        KEY wave_status (status, created_at, id)
      ) ${TABLE}`);
    // Tasks are walked in the order of their bins' codes, so the code stands in them.
    await runner.query(`
      CREATE TABLE pick_task (
        id ${ID} NOT NULL PRIMARY KEY,
        warehouse_code ${code(32)} NOT NULL,
        wave_id ${ID} NOT NULL,
        outbound_order_id ${ID} NOT NULL,
        line_no INT NOT NULL,
        bin_id ${ID} NOT NULL,
        bin_code ${code(32)} NOT NULL,
        sku_code ${code(64)} NOT NULL,
        quantity INT NOT NULL,
        picked_quantity INT NULL,
        status ${WORD} NOT NULL,
        received_at DATETIME(3) NOT NULL,
        picked_by VARCHAR(190) NULL,
        picked_at DATETIME(3) NULL,
        UNIQUE KEY pick_task_place (outbound_order_id, line_no, bin_id),
        KEY pick_task_wave (wave_id, bin_code, id),
        KEY pick_task_warehouse_status (warehouse_code, status, bin_code, id),
        KEY pick_task_bin (bin_code, id),
        CONSTRAINT pick_task_quantities CHECK (quantity > 0 AND picked_quantity BETWEEN 0 AND quantity)
      ) ${TABLE}`);
    await runner.query(`
      ALTER TABLE package
        ADD COLUMN expected_weight_grams INT NULL,
        ADD COLUMN weight_reason VARCHAR(255) NULL,
        ADD COLUMN tracking_no ${code(64)} NULL`);
    await runner.query(`
      CREATE TABLE package_line (
        package_id ${ID} NOT NULL,
        sku_code ${code(64)} NOT NULL,
        quantity INT NOT NULL,
        PRIMARY KEY (package_id, sku_code),
        CONSTRAINT package_line_positive CHECK (quantity > 0)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE package_line, pick_task, wave, carrier_cut_off');
    await runner.query(
      'ALTER TABLE package DROP COLUMN expected_weight_grams, DROP COLUMN weight_reason, DROP COLUMN tracking_no',
    );
    await runner.query(`
      ALTER TABLE outbound_order_line
        DROP COLUMN order_line_id, DROP COLUMN unit_weight_grams, DROP COLUMN missing_quantity`);
    await runner.query(`
      ALTER TABLE outbound_order
        DROP KEY outbound_order_fulfillment, DROP KEY outbound_order_due, DROP KEY outbound_order_handover,
        DROP KEY outbound_order_wave, DROP KEY outbound_order_service,
        DROP COLUMN reservation_id, DROP COLUMN order_no, DROP COLUMN carrier_service_code, DROP COLUMN ship_to,
        DROP COLUMN max_package_weight_grams, DROP COLUMN priority, DROP COLUMN urgency, DROP COLUMN cut_off_at, DROP COLUMN wave_id,
        DROP COLUMN labelled, DROP COLUMN handed_over_at, DROP COLUMN void_reason, DROP COLUMN correlation_id,
        DROP COLUMN cause_event_id, ADD KEY outbound_order_fulfillment (fulfillment_order_id, created_at)`);
    await runner.query('ALTER TABLE warehouse DROP COLUMN automation, DROP COLUMN weight_tolerance_percent');
  }
}
