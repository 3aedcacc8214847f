import { zonedTime } from '../source/local-time.js';
import type { UciValues } from './judge-row.js';
import { judgeRow } from './judge-row.js';
import { isServiceCode } from './service-codes.js';

const toUtc = zonedTime('Europe/London');
const row = (changes: Partial<UciValues> = {}): UciValues => ({
  InvoiceNo: '700001',
  StockCode: '12345A',
  Description: ' PAPER STAR ',
  Quantity: '3',
  InvoiceDate: '2011-05-02 10:15:00',
  UnitPrice: '1.25',
  CustomerID: '15001.0',
  Country: 'France',
  ...changes,
});

describe('judgeRow', () => {
  it('takes a valid line, in UTC, with the customer as a whole number', () => {
    expect(judgeRow(row(), toUtc)).toEqual({
      invoiceNo: '700001',
      kind: 'GOODS',
      stockCode: '12345A',
      description: 'PAPER STAR',
      quantity: 3,
      unitPrice: '1.25',
      placedAt: '2011-05-02T09:15:00.000Z',
      customerId: '15001',
      country: 'France',
    });
  });

  it.each([
    [{ InvoiceNo: 'C700001', Quantity: '-3' }, 'CANCELLATION_INVOICE'],
    [{ InvoiceNo: 'A700001' }, 'ADJUSTMENT_INVOICE'],
    [{ InvoiceNo: '' }, 'UNKNOWN_INVOICE_KIND'],
    [{ Quantity: '0' }, 'QUANTITY_NOT_POSITIVE'],
    [{ Quantity: '-2', UnitPrice: '0.0' }, 'QUANTITY_NOT_POSITIVE'],
    [{ Quantity: '1.5' }, 'QUANTITY_NOT_A_WHOLE_NUMBER'],
    [{ Quantity: '1000001' }, 'QUANTITY_TOO_LARGE'],
    [{ UnitPrice: '0.0' }, 'PRICE_NOT_POSITIVE'],
    [{ UnitPrice: '-11062.06' }, 'PRICE_NOT_POSITIVE'],
    [{ UnitPrice: '1,25' }, 'PRICE_NOT_A_DECIMAL'],
    [{ UnitPrice: '0.0000001' }, 'PRICE_NOT_A_DECIMAL'],
    [{ StockCode: ' ' }, 'STOCK_CODE_MISSING'],
    [{ InvoiceDate: '02/05/2011 10:15' }, 'TIME_NOT_READABLE'],
  ])('rejects %j as %s', (changes, reason) => {
    expect(judgeRow(row(changes), toUtc)).toBe(reason);
  });

  it('rejects a line with too few fields', () => {
    expect(judgeRow(undefined, toUtc)).toBe('WRONG_FIELD_COUNT');
  });

  it('has no customer for a guest', () => {
    expect(judgeRow(row({ CustomerID: '' }), toUtc)).toMatchObject({ customerId: '' });
  });

  it.each([
    'POST',
    'DOT',
    'M',
    'm',
    'C2',
    'S',
    'PADS',
    'AMAZONFEE',
    'BANK CHARGES',
    'CRUK',
    'D',
    'B',
    'gift_0001_20',
  ])('%s is a service', (code) =>
    expect(judgeRow(row({ StockCode: code }), toUtc)).toMatchObject({ kind: 'SERVICE', stockCode: code }),
  );

  it.each(['85123a', '85123A', 'DCGS0003', 'post', '21', 'gift'])('%s is goods', (code) => {
    expect(isServiceCode(code)).toBe(false);
  });
});
