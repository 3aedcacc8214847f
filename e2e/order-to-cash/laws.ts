import { bookChecks } from '../../subgraphs/finance/src/checks/voucher-checks.js';
import { stockChecks } from '../../subgraphs/inventory/src/checks/stock-checks.js';

/** Asks all databases at once; `{orders}` and so on stand for their names. */
export type Rows = <T>(sql: string) => Promise<T[]>;

export interface BrokenLaw {
  law: string;
  /** What breaks it: an order, a line, a reservation. */
  id: string;
  detail?: string;
}

/**
 * What holds between the databases of the flow once nothing is on its way, whatever became of each order. Each
 * statement gives the rows that break it, as id and detail.
 */
const FLOW_LAWS: Readonly<Record<string, string>> = {
  'an order that was sent has sent each goods line once': `
    SELECT line.id, CONCAT(line.quantity, ' ordered, ', line.shipped_quantity, ' shipped, ', line.cancelled_quantity, ' cancelled') AS detail
    FROM {orders}.order_line line JOIN {orders}.sales_order ord ON ord.id = line.order_id
    WHERE ord.mode = 'LIVE' AND ord.status IN ('SHIPPED', 'DELIVERED', 'COMPLETED') AND line.kind = 'GOODS'
      AND line.shipped_quantity + line.cancelled_quantity <> line.quantity`,
  'what was shipped is what left the warehouse': `
    SELECT line.id, CONCAT(line.shipped_quantity, ' shipped, ', COALESCE(gone.units, 0), ' handed over') AS detail
    FROM {orders}.order_line line JOIN {orders}.sales_order ord ON ord.id = line.order_id AND ord.mode = 'LIVE'
    LEFT JOIN (
      SELECT part.order_line_id, SUM(part.picked_quantity) AS units FROM {warehouse}.outbound_order_line part
      JOIN {warehouse}.outbound_order work ON work.id = part.outbound_order_id AND work.status = 'HANDED_OVER'
      GROUP BY part.order_line_id
    ) gone ON gone.order_line_id = line.id
    WHERE line.shipped_quantity <> COALESCE(gone.units, 0)`,
  'what was handed over was packed': `
    SELECT work.id, CONCAT(picked.units, ' picked, ', COALESCE(packed.units, 0), ' packed') AS detail
    FROM {warehouse}.outbound_order work
    JOIN (SELECT outbound_order_id, SUM(picked_quantity) AS units FROM {warehouse}.outbound_order_line
      GROUP BY outbound_order_id) picked ON picked.outbound_order_id = work.id
    LEFT JOIN (SELECT outbound_order_id, SUM(quantity) AS units FROM {warehouse}.package
      JOIN {warehouse}.package_line ON package_id = package.id GROUP BY outbound_order_id) packed
      ON packed.outbound_order_id = work.id
    WHERE work.status = 'HANDED_OVER' AND picked.units <> COALESCE(packed.units, 0)`,
  'stock is taken from the books when, and only when, its goods are handed over': `
    SELECT held.id, CONCAT(held.status, ', the work is ', COALESCE(work.status, 'not there')) AS detail
    FROM {inventory}.reservation held
    LEFT JOIN {warehouse}.outbound_order work ON work.fulfillment_order_id = held.fulfillment_order_id
    WHERE held.fulfillment_order_id IS NOT NULL
      AND (held.status = 'COMMITTED') <> (COALESCE(work.status, '') = 'HANDED_OVER')`,
  'goods that were handed over were reserved': `
    SELECT work.id, 'no committed reservation' AS detail FROM {warehouse}.outbound_order work
    LEFT JOIN {inventory}.reservation held
      ON held.fulfillment_order_id = work.fulfillment_order_id AND held.status = 'COMMITTED'
    WHERE work.status = 'HANDED_OVER' AND held.id IS NULL`,
  'one shipment goes with each outbound order': `
    SELECT fulfillment_order_id AS id, CONCAT(COUNT(*), ' shipments') AS detail FROM {logistics}.shipment
    WHERE fulfillment_order_id IS NOT NULL GROUP BY fulfillment_order_id HAVING COUNT(*) > 1`,
  'an order that was cancelled keeps no stock': `
    SELECT ord.id, held.id AS detail FROM {orders}.sales_order ord
    JOIN {inventory}.reservation held ON held.order_id = ord.id AND held.fulfillment_order_id IS NOT NULL
    WHERE ord.status = 'CANCELLED' AND held.status IN ('ACTIVE', 'COMMITTED')`,
  'an order that was cancelled keeps nobody at work': `
    SELECT ord.id, CONCAT(work.id, ' is ', work.status) AS detail FROM {orders}.sales_order ord
    JOIN {warehouse}.outbound_order work ON work.order_id = ord.id
    WHERE ord.status = 'CANCELLED' AND work.status NOT IN ('VOIDED', 'SHORT_PICKED')`,
  'an order that was cancelled has no parcel on its way': `
    SELECT ord.id, CONCAT(parcel.id, ' is ', parcel.status) AS detail FROM {orders}.sales_order ord
    JOIN {logistics}.shipment parcel ON parcel.order_id = ord.id AND parcel.fulfillment_order_id IS NOT NULL
    WHERE ord.status = 'CANCELLED' AND parcel.status <> 'CANCELLED'`,
  'an order that was cancelled keeps no money': `
    SELECT ord.id, CONCAT(payment.id, ' is ', payment.status) AS detail FROM {orders}.sales_order ord
    JOIN {finance}.payment ON payment.channel_code = ord.channel_code AND payment.channel_order_id = ord.channel_order_id
    LEFT JOIN {finance}.refund ON refund.payment_id = payment.id
    WHERE ord.mode = 'LIVE' AND ord.status = 'CANCELLED'
      AND (payment.status = 'AUTHORIZED' OR (payment.status IN ('CAPTURED', 'SETTLED') AND refund.id IS NULL))`,
  'stock is reserved for work that there is': `
    SELECT held.id, CONCAT(held.status, ' for ', held.fulfillment_order_id) AS detail FROM {inventory}.reservation held
    LEFT JOIN {orders}.fulfillment_order part ON part.id = held.fulfillment_order_id AND part.reservation_id = held.id
      AND part.status <> 'CANCELLED'
    WHERE held.fulfillment_order_id IS NOT NULL AND held.status IN ('ACTIVE', 'COMMITTED') AND part.id IS NULL`,
  'an order that was delivered has its parcels delivered': `
    SELECT ord.id, CONCAT(parcel.id, ' is ', parcel.status) AS detail FROM {orders}.sales_order ord
    JOIN {logistics}.shipment parcel ON parcel.order_id = ord.id AND parcel.fulfillment_order_id IS NOT NULL
    WHERE ord.mode = 'LIVE' AND ord.status IN ('DELIVERED', 'COMPLETED') AND parcel.status NOT IN ('DELIVERED', 'CANCELLED')`,
  'a completed order has one voucher, another none': `
    SELECT ord.id, CONCAT(ord.status, ', ', COUNT(voucher.id), ' vouchers') AS detail FROM {orders}.sales_order ord
    LEFT JOIN {finance}.voucher ON voucher.completion_of = ord.id
    WHERE ord.mode = 'LIVE' GROUP BY ord.id, ord.status HAVING COUNT(voucher.id) <> (ord.status = 'COMPLETED')`,
  'a voucher is worth its order, to the last digit': `
    SELECT ord.id, CONCAT(ord.total, ' ordered, ', SUM(IF(entry.side = 'CREDIT', entry.amount, -entry.amount)), ' booked') AS detail
    FROM {orders}.sales_order ord
    JOIN {finance}.voucher ON voucher.completion_of = ord.id
    JOIN {finance}.voucher_line entry ON entry.voucher_id = voucher.id
      AND entry.account IN ('REVENUE', 'TAX_PAYABLE', 'ROUNDING')
    WHERE NOT EXISTS (SELECT 1 FROM {orders}.order_line WHERE order_id = ord.id AND cancelled_quantity > 0)
    GROUP BY ord.id, ord.total HAVING SUM(IF(entry.side = 'CREDIT', entry.amount, -entry.amount)) <> ord.total`,
  'an order that has ended has no step to take': `
    SELECT ord.id, CONCAT(task.kind, ': ', COALESCE(task.last_error, 'never tried')) AS detail
    FROM {orders}.order_task task JOIN {orders}.sales_order ord ON ord.id = task.order_id
    WHERE ord.status IN ('COMPLETED', 'CANCELLED')`,
  'no event is left in the dead letters': ['orders', 'inventory', 'warehouse', 'logistics', 'finance']
    .map(
      (name) =>
        `SELECT CONCAT('${name} ', source, ' ', sequence) AS id, LEFT(error, 200) AS detail FROM {${name}}.dead_letter`,
    )
    .join(' UNION ALL '),
};

/** What lies in bins is what the books say; `where` leaves out places that are corrected without their bins. */
export const binsLaw = (where = 'TRUE'): string => `
  SELECT CONCAT(place.sku_code, ' in ', place.warehouse_code) AS id,
    CONCAT(SUM(place.on_hand), ' in the books, ', SUM(place.in_bins), ' in bins') AS detail
  FROM (
    SELECT sku_code, warehouse_code, on_hand, 0 AS in_bins FROM {inventory}.stock_level
    UNION ALL SELECT sku_code, warehouse_code, 0, quantity FROM {warehouse}.bin_stock
  ) place
  WHERE ${where} GROUP BY place.sku_code, place.warehouse_code HAVING SUM(place.on_hand) <> SUM(place.in_bins)`;

export type Laws = readonly (readonly [law: string, sql: string])[];

/** The laws between the databases, and those of the books of money. */
export const flowLaws = (bins = binsLaw()): Laws => [
  ...Object.entries(FLOW_LAWS),
  ['bins hold what the books say', bins],
  ...audit('books', 'finance', bookChecks),
];

/** And those of the books of stock. */
export const allLaws = (): Laws => [...flowLaws(), ...audit('stock', 'inventory', stockChecks)];

const SHOWN = 5;

/** Everything that is broken, the first few rows of each law. */
export async function brokenLaws(rows: Rows, laws: Laws = allLaws()): Promise<BrokenLaw[]> {
  const broken: BrokenLaw[] = [];
  for (const [law, sql] of laws) {
    const found = await rows<{ id?: string; subjectId?: string; detail?: string }>(`${sql} LIMIT ${SHOWN}`);
    broken.push(...found.map(({ id, subjectId, ...row }) => ({ law, id: id ?? subjectId ?? '?', ...row })));
  }
  return broken;
}

const audit = (name: string, database: string, checks: Readonly<Record<string, string>>): Laws =>
  Object.entries(checks).map(([law, sql]) => [`${name}: ${law}`, within(database, sql)] as const);

/** The subgraphs' own checks name their tables without a database. */
const within = (database: string, sql: string): string =>
  sql.replace(/\b(FROM|JOIN) ([a-z_]+)\b/g, `$1 {${database}}.$2`);
