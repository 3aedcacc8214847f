import { draftOrder, type OrderInput } from './order-draft.js';
import { orderNumber, utcDay } from './order-number.js';

const input = (more: Partial<OrderInput> = {}): OrderInput => ({
  channel: 'shop',
  channelOrderId: '1',
  currencyCode: 'GBP',
  placedAt: new Date('2026-03-01T09:30:00Z'),
  shipTo: { countryCode: 'GB' },
  lines: [{ kind: 'GOODS', skuCode: 'A', quantity: 3, unitPrice: '0.001' }],
  ...more,
});

describe('draftOrder', () => {
  it('adds up exactly, goods and services apart, freight of lines and order together', () => {
    const lines: OrderInput['lines'] = [
      { kind: 'GOODS', skuCode: 'A', quantity: 3, unitPrice: '0.001', freight: '1.1' },
      { kind: 'SERVICE', quantity: 2, unitPrice: '9' },
    ];
    expect(draftOrder(input({ lines, freight: '0.2', discount: '0.003' }), 'LIVE').draft).toMatchObject({
      status: 'PENDING',
      goodsTotal: '0.003',
      serviceTotal: '18',
      freightTotal: '1.3',
      discountTotal: '0.003',
      total: '19.3',
      lineTotals: ['0.003', '18'],
      flags: [],
    });
  });

  it('takes a given total that is right and refuses one that is not, unless it is history', () => {
    expect(draftOrder(input({ total: '0.003' }), 'LIVE').problems).toBeNull();
    expect(draftOrder(input({ total: '0.004' }), 'LIVE').problems).toEqual([
      { field: ['total'], message: '0.004 is not lines + freight − discount, which is 0.003' },
    ]);
    expect(draftOrder(input({ total: '0.004' }), 'HISTORY').draft).toMatchObject({
      total: '0.004',
      flags: ['TOTAL_MISMATCH'],
    });
  });

  it('reports every wrong field', () => {
    const lines = [{ kind: 'GOODS', skuCode: '', quantity: 1.5, unitPrice: '-1', total: '-2' } as const];
    const { problems } = draftOrder(input({ channel: ' ', lines }), 'LIVE');
    expect(problems!.map(({ field }) => field.join('.'))).toEqual([
      'channel',
      'lines.0.skuCode',
      'lines.0.quantity',
      'lines.0.unitPrice',
      'lines.0.total',
    ]);
  });

  it('flags an order without a country', () => {
    expect(draftOrder(input({ shipTo: null }), 'LIVE').draft!.flags).toEqual(['COUNTRY_UNKNOWN']);
  });
});

describe('order numbers', () => {
  it('carry the UTC day and sort as text', () => {
    expect(utcDay(new Date('2026-03-01T23:30:00-02:00'))).toBe('20260302');
    expect(orderNumber('20260302', 42)).toBe('ORD202603020000042');
    expect(orderNumber('20260302', 9_999_999) > orderNumber('20260302', 42)).toBe(true);
  });
});
