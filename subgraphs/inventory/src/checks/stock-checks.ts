/**
 * What must hold in the stock books at any moment, each as one statement: a statement reads one state of the
 * database, so the checks can run while stock is moving. Each gives the rows that break it, as subjectId and detail.
 * They run on any copy of the database and on MySQL and MariaDB alike.
 */
export const stockChecks: Readonly<Record<string, string>> = {
  /** onHand = sellable + reserved + unsellable, none of them negative. */
  'level-arithmetic': `
    SELECT id AS subjectId, CONCAT('on hand ', on_hand, ', sellable ', sellable, ', reserved ', reserved,
      ', unsellable ', unsellable) AS detail
    FROM stock_level
    WHERE on_hand <> sellable + reserved + unsellable OR sellable < 0 OR reserved < 0 OR unsellable < 0`,

  /** The ledger's sums are the balances, and its entries are numbered without a gap. */
  'ledger-adds-up': `
    SELECT stock_level.id AS subjectId, CONCAT('ledger: ', COALESCE(ledger.entries, 0), ' entries up to version ',
      COALESCE(ledger.last_version, 0), ', on hand ', COALESCE(ledger.on_hand, 0), ', sellable ',
      COALESCE(ledger.sellable, 0), ', reserved ', COALESCE(ledger.reserved, 0), ', unsellable ',
      COALESCE(ledger.unsellable, 0), '; level: version ', stock_level.version, ', on hand ', stock_level.on_hand,
      ', sellable ', stock_level.sellable, ', reserved ', stock_level.reserved, ', unsellable ',
      stock_level.unsellable) AS detail
    FROM stock_level
    LEFT JOIN (
      SELECT stock_level_id, COUNT(*) AS entries, MAX(stock_level_version) AS last_version,
        SUM(on_hand_delta) AS on_hand, SUM(sellable_delta) AS sellable, SUM(reserved_delta) AS reserved,
        SUM(unsellable_delta) AS unsellable
      FROM stock_ledger GROUP BY stock_level_id
    ) ledger ON ledger.stock_level_id = stock_level.id
    WHERE COALESCE(ledger.entries, 0) <> stock_level.version
      OR COALESCE(ledger.last_version, 0) <> stock_level.version
      OR COALESCE(ledger.on_hand, 0) <> stock_level.on_hand
      OR COALESCE(ledger.sellable, 0) <> stock_level.sellable
      OR COALESCE(ledger.reserved, 0) <> stock_level.reserved
      OR COALESCE(ledger.unsellable, 0) <> stock_level.unsellable`,

  /** No entry belongs to a level that is not there. */
  'ledger-has-levels': `
    SELECT DISTINCT stock_ledger.stock_level_id AS subjectId, 'ledger entries without a stock level' AS detail
    FROM stock_ledger LEFT JOIN stock_level ON stock_level.id = stock_ledger.stock_level_id
    WHERE stock_level.id IS NULL`,

  /** Each entry begins where the one before it ended, and sellable was at no moment negative. */
  'ledger-is-a-chain': `
    SELECT stock_level_id AS subjectId, CONCAT('version ', stock_level_version, ': ', change_type, ' from ',
      before_qty, ' to ', after_qty, ', the entries so far give ', reached, '; sellable ', sellable) AS detail
    FROM (
      SELECT stock_level_id, stock_level_version, change_type, before_qty, after_qty,
        SUM(sellable_delta) OVER history AS sellable,
        CASE WHEN change_type IN ('RESERVE', 'RELEASE') THEN SUM(reserved_delta) OVER history
          ELSE SUM(on_hand_delta) OVER history END AS reached,
        CASE WHEN change_type IN ('RESERVE', 'RELEASE') THEN reserved_delta ELSE on_hand_delta END AS moved
      FROM stock_ledger
      WINDOW history AS (PARTITION BY stock_level_id ORDER BY stock_level_version ROWS UNBOUNDED PRECEDING)
    ) entry
    WHERE after_qty <> reached OR before_qty <> reached - moved OR sellable < 0`,

  /** What is reserved is what the active reservations hold. */
  'reserved-is-held': `
    SELECT stock_level.id AS subjectId, CONCAT('reserved ', stock_level.reserved, ', active reservations hold ',
      COALESCE(held.quantity, 0)) AS detail
    FROM stock_level
    LEFT JOIN (
      SELECT sku_code, warehouse_code, SUM(quantity) AS quantity
      FROM reservation JOIN reservation_line ON reservation_line.reservation_id = reservation.id
      WHERE status = 'ACTIVE' GROUP BY sku_code, warehouse_code
    ) held ON held.sku_code = stock_level.sku_code AND held.warehouse_code = stock_level.warehouse_code
    WHERE stock_level.reserved <> COALESCE(held.quantity, 0)`,

  /** Each reservation took its lines once, and gave them back or sent them out once, as its status says. */
  'reservations-are-resolved-once': `
    SELECT reservation.id AS subjectId, CONCAT(reservation.status, ': ', lines_.quantity, ' units, ledger: ',
      COALESCE(ledger.taken, 0), ' reserved, ', COALESCE(ledger.released, 0), ' released, ',
      COALESCE(ledger.gone, 0), ' out') AS detail
    FROM reservation
    JOIN (
      SELECT reservation_id, SUM(quantity) AS quantity FROM reservation_line GROUP BY reservation_id
    ) lines_ ON lines_.reservation_id = reservation.id
    LEFT JOIN (
      SELECT cause_id,
        SUM(CASE WHEN change_type = 'RESERVE' THEN reserved_delta ELSE 0 END) AS taken,
        SUM(CASE WHEN change_type = 'RELEASE' THEN -reserved_delta ELSE 0 END) AS released,
        SUM(CASE WHEN change_type = 'OUT' THEN -reserved_delta ELSE 0 END) AS gone
      FROM stock_ledger WHERE cause_type = 'RESERVATION' GROUP BY cause_id
    ) ledger ON ledger.cause_id = reservation.id
    WHERE COALESCE(ledger.taken, 0) <> lines_.quantity
      OR COALESCE(ledger.released, 0) <>
        CASE WHEN reservation.status IN ('RELEASED', 'EXPIRED') THEN lines_.quantity ELSE 0 END
      OR COALESCE(ledger.gone, 0) <> CASE WHEN reservation.status = 'COMMITTED' THEN lines_.quantity ELSE 0 END`,
};
