import type { EntityManager } from 'typeorm';

export interface Violation {
  check: string;
  subjectId: string;
}

/** What holds of the books at every instant. Each statement gives the rows that break it; they run on any database. */
export const bookChecks: Record<string, string> = {
  'debits equal credits in each currency of a voucher': `
    SELECT voucher_id AS subjectId FROM voucher_line GROUP BY voucher_id, currency_code
    HAVING SUM(IF(side = 'DEBIT', amount, -amount)) <> 0`,
  "debits equal credits in the books' currency of a voucher": `
    SELECT voucher_id AS subjectId FROM voucher_line GROUP BY voucher_id
    HAVING SUM(IF(side = 'DEBIT', books_amount, -books_amount)) <> 0`,
  'a voucher has at least two lines': `
    SELECT voucher.id AS subjectId FROM voucher LEFT JOIN voucher_line ON voucher_line.voucher_id = voucher.id
    GROUP BY voucher.id HAVING COUNT(voucher_line.line_no) < 2`,
  'an order with a profit has its voucher, and none is due': `
    SELECT order_profit.order_id AS subjectId FROM order_profit
    LEFT JOIN voucher ON voucher.completion_of = order_profit.order_id
    LEFT JOIN voucher_due ON voucher_due.order_id = order_profit.order_id
    WHERE voucher.id IS NULL OR voucher_due.order_id IS NOT NULL`,
  "an order's revenue, in the books, is its voucher's": `
    SELECT order_profit.order_id AS subjectId FROM order_profit
    JOIN voucher_line ON voucher_line.voucher_id = order_profit.voucher_id AND voucher_line.account = 'REVENUE'
    GROUP BY order_profit.order_id, order_profit.revenue
    HAVING SUM(IF(voucher_line.side = 'CREDIT', voucher_line.books_amount, -voucher_line.books_amount))
      <> order_profit.revenue`,
  'stock is not worth less than nothing': `
    SELECT CONCAT(sku_code, ' in ', warehouse_code) AS subjectId FROM unit_cost
    WHERE value < 0 OR quantity < 0 OR (average IS NULL AND value <> 0)`,
};

/** Everything that is wrong with the books; empty when they are sound. */
export async function checkBooks(manager: EntityManager): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const [check, statement] of Object.entries(bookChecks)) {
    const rows = await manager.query<{ subjectId: string }[]>(statement);
    violations.push(...rows.map(({ subjectId }) => ({ check, subjectId })));
  }
  return violations;
}
