import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The fulfilment order that a reservation was made for by reserveMany, or that releaseMany closed without one: it
 * has one row ever. Reservations by hand have none, so several may name one fulfilment order.
 */
export class ReservationRequestKey1700000000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reservation
        ADD COLUMN request_key VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
        ADD UNIQUE KEY reservation_request (request_key)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reservation DROP KEY reservation_request, DROP COLUMN request_key');
  }
}
