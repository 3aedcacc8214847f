import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const name = 'VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';

/**
 * The log's tables, for every subgraph's database. `data` is text, not JSON: MySQL would reorder the keys and
 * the publisher passes it on byte by byte. DDL commits by itself, so each statement can run again after a crash.
 */
const up = [
  // Unsequenced rows stand together at the head of the unique index, in the order of their ids.
  `CREATE TABLE IF NOT EXISTS outbox (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    sequence BIGINT UNSIGNED NULL,
    source ${name} NOT NULL,
    event_id ${id} NOT NULL,
    event_type ${name} NOT NULL,
    occurred_at DATETIME(3) NOT NULL,
    aggregate_type ${name} NOT NULL,
    aggregate_id ${id} NOT NULL,
    aggregate_version BIGINT UNSIGNED NOT NULL,
    schema_version SMALLINT UNSIGNED NOT NULL,
    correlation_id VARCHAR(128) NOT NULL,
    causation_id VARCHAR(128) NULL,
    actor VARCHAR(190) NOT NULL,
    data LONGTEXT NOT NULL,
    UNIQUE KEY outbox_sequence (sequence),
    UNIQUE KEY outbox_event_id (event_id),
    KEY outbox_occurred_at (occurred_at)
  ) ${table}`,
  // Its only row is the lock that elects the sequencing replica.
  `CREATE TABLE IF NOT EXISTS outbox_counter (
    id TINYINT UNSIGNED NOT NULL PRIMARY KEY,
    sequence BIGINT UNSIGNED NOT NULL
  ) ${table}`,
  'INSERT IGNORE INTO outbox_counter (id, sequence) VALUES (1, 0)',
  `CREATE TABLE IF NOT EXISTS inbox_offset (
    consumer ${name} NOT NULL,
    source ${name} NOT NULL,
    sequence BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (consumer, source)
  ) ${table}`,
  // DEAD: failed by itself. PARKED: waits behind a dead one of its aggregate. A replayed row is deleted.
  `CREATE TABLE IF NOT EXISTS dead_letter (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    consumer ${name} NOT NULL,
    source ${name} NOT NULL,
    sequence BIGINT UNSIGNED NOT NULL,
    event_type ${name} NOT NULL,
    aggregate_type ${name} NOT NULL,
    aggregate_id ${id} NOT NULL,
    state ENUM('DEAD', 'PARKED') NOT NULL,
    attempts INT UNSIGNED NOT NULL,
    error TEXT NULL,
    event LONGTEXT NOT NULL,
    failed_at DATETIME(3) NOT NULL,
    UNIQUE KEY dead_letter_event (consumer, source, sequence),
    KEY dead_letter_aggregate (consumer, source, aggregate_id, sequence)
  ) ${table}`,
];

class EventLogMigration implements MigrationInterface {
  /** Before every subgraph's own migrations, which may already append events. */
  readonly name = 'EventLogMigration1000000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS dead_letter, inbox_offset, outbox_counter, outbox');
  }
}

/**
 * A row without a sequence has 0, not NULL: in InnoDB a NULL takes no room, so that numbering a row made it grow and
 * split its page. And the index is not unique: then the oldest such rows are read in its order, not sorted anew each
 * time. That no number is given twice is the counter's row lock.
 */
class UnsequencedIsZero implements MigrationInterface {
  readonly name = 'UnsequencedIsZero1000000000001';

  async up(runner: QueryRunner): Promise<void> {
    if (await isUnique(runner))
      await runner.query('ALTER TABLE outbox DROP KEY outbox_sequence, ADD KEY outbox_sequence (sequence)');
    await runner.query('UPDATE outbox SET sequence = 0 WHERE sequence IS NULL');
    await runner.query('ALTER TABLE outbox MODIFY sequence BIGINT UNSIGNED NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox MODIFY sequence BIGINT UNSIGNED NULL');
    await runner.query('UPDATE outbox SET sequence = NULL WHERE sequence = 0');
    await runner.query(
      'ALTER TABLE outbox DROP KEY outbox_sequence, ADD UNIQUE KEY outbox_sequence (sequence)',
    );
  }
}

async function isUnique(runner: QueryRunner): Promise<boolean> {
  const rows = (await runner.query(
    `SELECT 1 FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'outbox'
       AND index_name = 'outbox_sequence' AND non_unique = 0`,
  )) as unknown[];
  return rows.length > 0;
}

/** Events carry the trace of the work that they came out of; null for those of untraced work. */
class EventTraceMigration implements MigrationInterface {
  readonly name = 'EventTrace1000000000002';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('outbox', 'traceparent')) return; // crashed after the DDL, which commits by itself
    await runner.query(
      'ALTER TABLE outbox ADD COLUMN traceparent VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox DROP COLUMN traceparent');
  }
}

/** The log's tables in every subgraph's database. */
export const eventLogMigrations = [EventLogMigration, UnsequencedIsZero, EventTraceMigration];
