import type { OlistOrderRow } from './olist-files.js';
import { contradictions, methodOf, paymentOf, skuOf, statusOf } from './olist-rules.js';

const row = (changes: Partial<OlistOrderRow> = {}): OlistOrderRow => ({
  order_id: 'o1',
  customer_id: 'c1',
  order_status: 'delivered',
  order_purchase_timestamp: '2018-01-02 10:00:00',
  order_approved_at: '2018-01-02 11:00:00',
  order_delivered_carrier_date: '2018-01-03 09:00:00',
  order_delivered_customer_date: '2018-01-05 16:00:00',
  order_estimated_delivery_date: '2018-01-20 00:00:00',
  ...changes,
});

describe('contradictions', () => {
  it('finds none in an order that went well', () => expect(contradictions(row(), 2)).toEqual([]));

  it.each<[Partial<OlistOrderRow>, string[]]>([
    [{ order_delivered_customer_date: '' }, ['DELIVERED_WITHOUT_DATE']],
    [{ order_delivered_carrier_date: '' }, ['SHIPPED_WITHOUT_HANDOVER']],
    [{ order_status: 'canceled' }, ['CANCELLED_YET_DELIVERED']],
    [{ order_status: 'canceled', order_delivered_customer_date: '' }, ['CANCELLED_YET_HANDED_OVER']],
    [{ order_approved_at: '2018-01-03 12:00:00' }, ['HANDED_OVER_BEFORE_APPROVAL']],
    [{ order_approved_at: '' }, ['GOES_ON_WITHOUT_APPROVAL']],
    [{ order_delivered_customer_date: '2018-01-02 23:00:00' }, ['DELIVERED_BEFORE_HANDOVER']],
    [{ order_estimated_delivery_date: '2017-01-20 00:00:00' }, ['PROMISED_BEFORE_PLACED']],
  ])('%j is %j', (changes, kinds) => expect(contradictions(row(changes), 1)).toEqual(kinds));

  it('lists an order without items', () => expect(contradictions(row(), 0)).toEqual(['WITHOUT_ITEMS']));
});

describe('the mapping of Olist', () => {
  it('knows every status, and no other', () => {
    const words = [
      'created',
      'approved',
      'processing',
      'invoiced',
      'shipped',
      'delivered',
      'unavailable',
      'canceled',
    ];
    expect(words.map(statusOf)).toEqual([
      ...['PENDING', 'APPROVED', 'RELEASED', 'RELEASED', 'SHIPPED', 'DELIVERED', 'BACKORDERED', 'CANCELLED'],
    ]);
    expect(statusOf('teleported')).toBeUndefined();
    expect([methodOf('boleto'), methodOf('not_defined')]).toEqual(['BOLETO', 'OTHER']);
  });

  it('turns centimetres into millimetres and leaves out what is not given', () => {
    const product = {
      ...{ product_id: 'abcdef0123456789', product_category_name: 'brinquedos', product_weight_g: '650' },
      ...{ product_length_cm: '28', product_height_cm: '9', product_width_cm: '' },
    };
    expect(skuOf(product, new Map([['brinquedos', 'toys']]))).toEqual({
      ...{ skuCode: 'abcdef0123456789', name: 'Toys abcdef01', category: 'toys', weightGrams: 650 },
      ...{ lengthMm: 280, widthMm: undefined, heightMm: 90 },
    });
  });

  it('names a payment after its order and place', () => {
    const payment = {
      ...{ order_id: 'o1', payment_sequential: '2', payment_type: 'voucher' },
      ...{ payment_installments: '1', payment_value: '10.05' },
    };
    expect(paymentOf(payment, 'olist', '2018-01-02T13:00:00.000Z')).toEqual({
      ...{
        channelCode: 'olist',
        channelOrderId: 'o1',
        externalRef: 'o1-2',
        method: 'VOUCHER',
        installments: 1,
      },
      amount: { amount: '10.05', currencyCode: 'BRL' },
      ...{ status: 'CAPTURED', paidAt: '2018-01-02T13:00:00.000Z' },
    });
  });
});
