import {
  applyFilter,
  insertRows,
  paginate,
  readRows,
  type Connection,
  type PageArguments,
  type PageOrder,
  type RowScope,
} from '@tradegraph/subgraph-kit';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { ReservationOrderBy, ReservationWhere } from '../__generated__/resolvers.js';
import type { WantedStock } from '../domain/reservation.js';
import { ReservationLineEntity } from '../entities/reservation-line.entity.js';
import { ReservationEntity } from '../entities/reservation.entity.js';

const order = (name: ReservationOrderBy, direction: 'ASC' | 'DESC'): PageOrder<ReservationEntity> => ({
  name,
  column: 'reservation.createdAt',
  direction,
  value: (reservation) => reservation.createdAt,
});

const orders: Record<ReservationOrderBy, PageOrder<ReservationEntity>> = {
  CREATED_AT_DESC: order('CREATED_AT_DESC', 'DESC'),
  CREATED_AT_ASC: order('CREATED_AT_ASC', 'ASC'),
};

export function listReservations(
  manager: EntityManager,
  args: PageArguments & { where?: ReservationWhere | null; orderBy: ReservationOrderBy },
  scope: RowScope,
): Promise<Connection<ReservationEntity>> {
  const query = ownReservations(manager, scope);
  applyFilter(query, 'reservation.status', args.where?.status);
  applyFilter(query, 'reservation.orderId', args.where?.orderId);
  applyFilter(query, 'reservation.fulfillmentOrderId', args.where?.fulfillmentOrderId);
  applyFilter(query, 'reservation.createdAt', args.where?.createdAt);
  return paginate(query, args, orders[args.orderBy], 'reservation.id');
}

/** A scalar and no EXISTS, which MariaDB turns into a join with all lines of the table, read whole beforehand. */
export const HOLDS_IN = `(SELECT 1 FROM reservation_line own_line WHERE own_line.reservation_id = reservation.id
  AND own_line.warehouse_code IN (:...scope) LIMIT 1) IS NOT NULL`;

/** A reservation is theirs who see one of the warehouses that it holds stock in. */
function ownReservations(manager: EntityManager, scope: RowScope): SelectQueryBuilder<ReservationEntity> {
  const query = manager.createQueryBuilder(ReservationEntity, 'reservation');
  if (!scope) return query;
  if (scope.length === 0) return query.where('FALSE');
  return query.where(HOLDS_IN, { scope });
}

export function reservationsById(
  manager: EntityManager,
  ids: readonly string[],
  scope: RowScope,
): Promise<ReservationEntity[]> {
  return ownReservations(manager, scope).andWhere('reservation.id IN (:...ids)', { ids }).getMany();
}

/** The reservations of each order, the oldest first. */
export function reservationsOfOrders(
  manager: EntityManager,
  orderIds: readonly string[],
  scope: RowScope,
): Promise<ReservationEntity[]> {
  return ownReservations(manager, scope)
    .andWhere('reservation.orderId IN (:...orderIds)', { orderIds })
    .orderBy('reservation.createdAt', 'ASC')
    .addOrderBy('reservation.id', 'ASC')
    .getMany();
}

const RESERVATION_COLUMNS = [
  'id',
  'status',
  'order_id',
  'fulfillment_order_id',
  'request_key',
  'expires_at',
  'created_at',
  'resolved_at',
  'version',
];

/** A reservation and what it holds. */
export interface NewReservation {
  reservation: ReservationEntity;
  wanted: readonly WantedStock[];
}

/** Adds reservations with their lines: two statements, however many. */
export async function addReservations(tx: EntityManager, added: readonly NewReservation[]): Promise<void> {
  await insertRows(
    tx,
    'reservation',
    RESERVATION_COLUMNS,
    added.map(({ reservation }) => [
      reservation.id,
      reservation.status,
      reservation.orderId,
      reservation.fulfillmentOrderId,
      reservation.requestKey,
      reservation.expiresAt,
      reservation.createdAt,
      reservation.resolvedAt,
      reservation.version,
    ]),
  );
  await insertRows(
    tx,
    'reservation_line',
    ['reservation_id', 'line_no', 'sku_code', 'warehouse_code', 'quantity'],
    added.flatMap(({ reservation, wanted }) =>
      wanted.map((line, index) => [
        reservation.id,
        index + 1,
        line.skuCode,
        line.warehouseCode,
        line.quantity,
      ]),
    ),
  );
}

/** The reservations that reserveMany or releaseMany made for these fulfilment orders. */
export async function reservationsOfRequests(
  tx: EntityManager,
  requestKeys: readonly string[],
): Promise<Map<string, ReservationEntity>> {
  const found = await tx.findBy(ReservationEntity, { requestKey: In([...requestKeys]) });
  return new Map(found.map((reservation) => [reservation.requestKey!, reservation]));
}

/** Locks reservations in the order of their ids, as everybody does who needs several. */
export async function lockReservations(
  tx: EntityManager,
  ids: readonly string[],
): Promise<ReservationEntity[]> {
  if (ids.length === 0) return [];
  return tx.find(ReservationEntity, {
    where: { id: In([...ids]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

/** The reservation's row, locked until the transaction ends; null when there is none. */
export function lockReservation(tx: EntityManager, id: string): Promise<ReservationEntity | null> {
  return tx.findOne(ReservationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/**
 * Locks active reservations whose time has run out, the oldest first, and passes over those that somebody else has
 * locked: another replica is expiring them, or a client is resolving them right now.
 */
export async function lockDueReservations(
  tx: EntityManager,
  now: Date,
  limit: number,
): Promise<ReservationEntity[]> {
  const due: { id: string }[] = await tx.query(
    `SELECT id FROM reservation WHERE status = 'ACTIVE' AND expires_at <= ?
     ORDER BY expires_at, id LIMIT ? FOR UPDATE SKIP LOCKED`,
    [now, limit],
  );
  return due.length === 0 ? [] : tx.findBy(ReservationEntity, { id: In(due.map((row) => row.id)) });
}

export function linesOfReservations(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReservationLineEntity[]> {
  if (ids.length === 0) return Promise.resolve([]);
  const rest = 'WHERE reservation_id IN (?) ORDER BY reservation_id, line_no';
  return readRows(manager, ReservationLineEntity, rest, [ids]);
}

/** The same by reservation; one without lines has an empty list. */
export async function linesByReservation(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, ReservationLineEntity[]>> {
  const linesOf = new Map<string, ReservationLineEntity[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return linesOf;
  for (const line of await linesOfReservations(manager, ids)) linesOf.get(line.reservationId)!.push(line);
  return linesOf;
}

/** Resolves active reservations; throws when one of them is not active any more, although they were locked. */
export async function saveResolved(
  tx: EntityManager,
  reservations: readonly ReservationEntity[],
  { status, resolvedAt }: Pick<ReservationEntity, 'status' | 'resolvedAt'>,
): Promise<void> {
  const answer: { affectedRows: number } = await tx.query(
    `UPDATE reservation SET status = ?, resolved_at = ?, version = version + 1
     WHERE id IN (?) AND status = 'ACTIVE'`,
    [status, resolvedAt, reservations.map((reservation) => reservation.id)],
  );
  if (answer.affectedRows !== reservations.length) {
    throw new Error('A reservation was resolved twice although it was locked');
  }
}
