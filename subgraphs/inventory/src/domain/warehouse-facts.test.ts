import { planFacts, type WarehouseFact } from './warehouse-facts.js';

const reservation = (id: string, status: 'ACTIVE' | 'COMMITTED' | 'RELEASED' | 'EXPIRED' = 'ACTIVE') => ({
  id,
  status,
  orderId: 'ord_1',
  fulfillmentOrderId: 'fo_1',
  requestKey: 'fo_1',
  expiresAt: null,
  createdAt: new Date(0),
  resolvedAt: status === 'ACTIVE' ? null : new Date(0),
  version: 1,
});
const held = [{ reservationId: 'rsv_1', lineNo: 1, skuCode: 'A', warehouseCode: 'LHR', quantity: 3 }];

const outbound = (status: string, more: object = {}): WarehouseFact =>
  ({
    eventType: 'OUTBOUND_ORDER_CHANGED',
    data: { outboundOrderId: 'out_1', warehouseCode: 'LHR', reservationId: 'rsv_1', status, ...more },
  }) as unknown as WarehouseFact;

const plan = (facts: WarehouseFact[], row = reservation('rsv_1')) =>
  planFacts(facts, new Map([[row.id, row]]), new Map([[row.id, held]]));
const changesOf = (facts: WarehouseFact[], row = reservation('rsv_1')) =>
  plan(facts, row).changes.map(({ change, cause }) => [change.changeType, change.deltas, cause.type]);

describe('what the stock books make of the warehouse', () => {
  it('is goods out of the reserved units at hand over', () => {
    const facts = [outbound('PICKED'), outbound('WEIGHED'), outbound('HANDED_OVER')];
    expect(changesOf(facts)).toEqual([['OUT', { sellable: 0, reserved: -3, unsellable: 0 }, 'RESERVATION']]);
    expect(plan(facts).resolved).toMatchObject([{ status: 'COMMITTED' }]);
  });

  it('is released units after a void, and nothing after a refused one', () => {
    expect(changesOf([outbound('VOIDED')])).toEqual([
      ['RELEASE', { sellable: 3, reserved: -3, unsellable: 0 }, 'RESERVATION'],
    ]);
    expect(changesOf([outbound('HANDED_OVER', { voidRefused: true })])).toEqual([]);
  });

  it('is a release and then the loss of what was not found', () => {
    const lines = [
      { skuCode: 'A', missingQuantity: 2 },
      { skuCode: 'B', missingQuantity: 0 },
    ];
    expect(changesOf([outbound('SHORT_PICKED', { lines })])).toEqual([
      ['RELEASE', { sellable: 3, reserved: -3, unsellable: 0 }, 'RESERVATION'],
      ['ADJUST', { sellable: -2, reserved: 0, unsellable: 0 }, 'SHORT_PICK'],
    ]);
  });

  it('is nothing the second time, though the loss counts even when somebody else released', () => {
    expect(changesOf([outbound('VOIDED'), outbound('VOIDED')]).length).toBe(1);
    const released = reservation('rsv_1', 'RELEASED');
    expect(changesOf([outbound('VOIDED')], released)).toEqual([]);
    const lines = [{ skuCode: 'A', missingQuantity: 1 }];
    expect(changesOf([outbound('SHORT_PICKED', { lines })], released).length).toBe(1);
  });

  it('is a fault when goods left without their stock, so that somebody looks', () => {
    for (const status of ['RELEASED', 'EXPIRED'] as const) {
      expect(() => plan([outbound('HANDED_OVER')], reservation('rsv_1', status))).toThrow(/rsv_1 is/);
    }
    expect(() => plan([outbound('VOIDED'), outbound('HANDED_OVER')])).toThrow(/cannot become COMMITTED/);
    expect(() => planFacts([outbound('VOIDED')], new Map(), new Map())).toThrow(/no reservation/);
  });
});
