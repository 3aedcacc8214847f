import { isServiceCode } from './service-codes.js';

export const UCI_COLUMNS = [
  'InvoiceNo',
  'StockCode',
  'Description',
  'Quantity',
  'InvoiceDate',
  'UnitPrice',
  'CustomerID',
  'Country',
] as const;
export type UciValues = Record<(typeof UCI_COLUMNS)[number], string>;

/** A valid line, with what it says about its invoice. */
export interface UciLine {
  invoiceNo: string;
  kind: 'GOODS' | 'SERVICE';
  stockCode: string;
  description: string;
  quantity: number;
  /** Decimal text, as in the file. */
  unitPrice: string;
  /** UTC, RFC 3339. */
  placedAt: string;
  /** Empty for a guest. */
  customerId: string;
  country: string;
}

/** Why a line is no line of an order. */
export type UciRejection =
  | 'WRONG_FIELD_COUNT'
  | 'CANCELLATION_INVOICE'
  | 'ADJUSTMENT_INVOICE'
  | 'UNKNOWN_INVOICE_KIND'
  | 'QUANTITY_NOT_POSITIVE'
  | 'QUANTITY_NOT_A_WHOLE_NUMBER'
  | 'QUANTITY_TOO_LARGE'
  | 'PRICE_NOT_POSITIVE'
  | 'PRICE_NOT_A_DECIMAL'
  | 'TIME_NOT_READABLE'
  | 'STOCK_CODE_MISSING';

const WHOLE_NUMBER = /^-?\d{1,15}$/;
/** What DECIMAL(20,6) holds. */
const DECIMAL = /^-?\d{1,14}(\.\d{1,6})?$/;
const MAX_QUANTITY = 1_000_000;

/**
 * Decides about one line: the invoice's number must begin with a digit, quantity and price must be above 0. The first
 * rule that is broken names the rejection. `toUtc` reads the file's local time.
 */
export function judgeRow(
  row: UciValues | undefined,
  toUtc: (local: string) => string | undefined,
): UciLine | UciRejection {
  if (!row) return 'WRONG_FIELD_COUNT';
  const rejection =
    rejectInvoice(row.InvoiceNo) ?? rejectQuantity(row.Quantity) ?? rejectPrice(row.UnitPrice);
  if (rejection) return rejection;
  const stockCode = row.StockCode.trim();
  if (stockCode === '') return 'STOCK_CODE_MISSING';
  const placedAt = toUtc(row.InvoiceDate);
  if (placedAt === undefined) return 'TIME_NOT_READABLE';
  return {
    invoiceNo: row.InvoiceNo,
    kind: isServiceCode(stockCode) ? 'SERVICE' : 'GOODS',
    stockCode,
    description: row.Description.trim(),
    quantity: Number(row.Quantity),
    unitPrice: row.UnitPrice,
    placedAt,
    // The file was once a table of floating-point numbers: 17850.0 is customer 17850.
    customerId: row.CustomerID.trim().replace(/\.0+$/, ''),
    country: row.Country.trim(),
  };
}

function rejectInvoice(invoiceNo: string): UciRejection | undefined {
  if (/^\d/.test(invoiceNo)) return undefined;
  if (/^c/i.test(invoiceNo)) return 'CANCELLATION_INVOICE';
  return /^a/i.test(invoiceNo) ? 'ADJUSTMENT_INVOICE' : 'UNKNOWN_INVOICE_KIND';
}

function rejectQuantity(text: string): UciRejection | undefined {
  if (!WHOLE_NUMBER.test(text)) return 'QUANTITY_NOT_A_WHOLE_NUMBER';
  if (Number(text) <= 0) return 'QUANTITY_NOT_POSITIVE';
  return Number(text) > MAX_QUANTITY ? 'QUANTITY_TOO_LARGE' : undefined;
}

function rejectPrice(text: string): UciRejection | undefined {
  if (!DECIMAL.test(text)) return 'PRICE_NOT_A_DECIMAL';
  return Number(text) > 0 ? undefined : 'PRICE_NOT_POSITIVE';
}
