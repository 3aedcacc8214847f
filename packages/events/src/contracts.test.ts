import { eventContracts, eventSources, parseEnvelope, parseEvent, parseEventData } from './index.js';
import type { EventData } from './index.js';

const payment: EventData<'PAYMENT_RECORDED'> = {
  paymentId: 'pay_1',
  orderId: null,
  amount: '12.345600',
  currencyCode: 'GBP',
  status: 'CAPTURED',
};

const envelope = {
  eventId: 'evt_1',
  eventType: 'PAYMENT_RECORDED',
  timestamp: 1_764_000_000_000,
  source: 'finance',
  sequence: 1,
  aggregateType: 'Payment',
  aggregateId: 'pay_1',
  aggregateVersion: 1,
  schemaVersion: 1,
  correlationId: 'corr_1',
  causationId: null,
  actor: 'tester',
  data: payment,
};

const read = (value: unknown) => parseEvent(parseEnvelope(value));

describe('event contracts', () => {
  it('gives every type one source and a version', () => {
    expect(Object.keys(eventContracts)).toHaveLength(37);
    for (const contract of Object.values(eventContracts)) {
      expect(eventSources).toContain(contract.source);
      expect(contract.schemaVersion).toBe(1);
    }
    expect(eventContracts.STOCK_RECEIVED.source).toBe('warehouse');
  });

  it('survives the way through JSON', () => {
    expect(read(JSON.parse(JSON.stringify(envelope)))).toEqual(envelope);
  });

  it('narrows the payload by the type', () => {
    const event = read(envelope);
    if (event.eventType !== 'PAYMENT_RECORDED') throw new Error('not narrowed');
    expect(event.data.currencyCode).toBe('GBP');
  });

  it('names the event type and every wrong field', () => {
    const wrong = { ...envelope, data: { ...payment, amount: '1.2345678', currencyCode: 'pounds' } };
    expect(() => read(wrong)).toThrow(
      /^PAYMENT_RECORDED: data\.amount: must be a decimal.*; data\.currencyCode: must be an ISO 4217 code$/,
    );
    expect(() => read({ ...envelope, sequence: 0 })).toThrow(/^PAYMENT_RECORDED: sequence: /);
    expect(() => read(null)).toThrow(/^event: event: /);
  });

  it('names a wrong field inside a list', () => {
    const lines = [{ skuId: 's', skuCode: 'A', binCode: 'B', quantity: 0 }];
    const data = { receiptId: 'r', warehouseId: 'w', warehouseCode: 'W', lines };
    expect(() => parseEventData('STOCK_RECEIVED', data)).toThrow(
      /^STOCK_RECEIVED: data\.lines\.0\.quantity: /,
    );
  });

  it('refuses another source, another version and an unknown type', () => {
    expect(() => read({ ...envelope, source: 'orders' })).toThrow('source: is finance, not orders');
    expect(() => read({ ...envelope, schemaVersion: 2 })).toThrow('this process reads 1, not 2');
    expect(() => read({ ...envelope, eventType: 'toString' })).toThrow('toString: eventType');
    expect(() => read({ ...envelope, eventType: 'ORDER_SUNG' })).toThrow('not an event type with a contract');
  });

  it('passes on an envelope whose type is not known here', () => {
    expect(parseEnvelope({ ...envelope, eventType: 'ORDER_SUNG' }).eventType).toBe('ORDER_SUNG');
  });

  it('drops what the contract does not have, so that a newer writer does not break an older reader', () => {
    expect(parseEventData('PAYMENT_RECORDED', { ...payment, note: 'new' })).toEqual(payment);
  });

  it('refuses to announce oversold stock', () => {
    const change = {
      ...{
        stockLevelId: 'l',
        warehouseId: 'w',
        warehouseCode: 'W',
        skuId: 's',
        skuCode: 'A',
        changeType: 'RESERVE',
      },
      ...{ beforeQty: 0, afterQty: -1, onHand: 0, sellable: -1, reserved: 1, unsellable: 0 },
      ...{ causeType: 'RESERVATION', causeId: 'r' },
    };
    expect(() => parseEventData('INVENTORY_CHANGED', change)).toThrow('INVENTORY_CHANGED: data.sellable');
  });

  it('keeps reading what was written before the forward flow', () => {
    const created = {
      ...{ shipmentId: 's', trackingNo: null, orderId: 'o', previousStatus: null, status: 'PENDING' },
    };
    expect(parseEventData('SHIPMENT_CREATED', created)).toEqual(created);
    const line = { skuId: 's', skuCode: 'A', binCode: 'B', quantity: 1 };
    const receipt = { receiptId: 'r', warehouseId: 'w', warehouseCode: 'W', lines: [line] };
    expect(parseEventData('STOCK_RECEIVED', receipt)).toEqual(receipt);
  });

  it('refuses a release that the warehouse could not work on', () => {
    const release = {
      ...{ fulfillmentOrderId: 'f', orderId: 'o', orderNo: 'ORD1', channelCode: 'C', warehouseCode: 'W' },
      ...{ reservationId: 'r', maxPackageWeightGrams: null, priority: 0, shipBy: null, lines: [] },
    };
    expect(() => parseEventData('FULFILLMENT_ORDER_RELEASED', release)).toThrow(
      /data\.carrierServiceCode: .*; data\.shipTo: .*; data\.lines: /,
    );
  });

  it('lets every change of an order say its old and its new status, for live subscribers', () => {
    const types = Object.keys(eventContracts).filter((type) => type.startsWith('ORDER_'));
    expect(types).toHaveLength(15);
    for (const type of types) {
      expect(() => read({ ...envelope, eventType: type, source: 'orders', data: {} })).toThrow(
        /data\.orderId: .*data\.channelCode: .*data\.previousStatus: .*data\.status: /,
      );
    }
  });

  it('posts amounts as text and a rate with up to twelve places', () => {
    const line = {
      ...{ account: 'REVENUE', side: 'CREDIT', booksAmount: '10.00', fxRate: '1.123456789012' },
      money: { amount: '8.90', currencyCode: 'EUR' },
    };
    const voucher = {
      ...{ voucherId: 'v', voucherNo: 'V1', orderId: 'o', kind: 'ORDER_COMPLETION', reversesVoucherId: null },
      ...{ booksCurrency: 'GBP', lines: [line, { ...line, side: 'DEBIT', account: 'RECEIVABLE' }] },
    };
    expect(parseEventData('VOUCHER_POSTED', voucher)).toEqual(voucher);
    expect(() => parseEventData('VOUCHER_POSTED', { ...voucher, lines: [line] })).toThrow('data.lines');
  });
});
