import type { OrderRowFragment } from '../../__generated__/graphql.js';
import { matchesFilter, toOrderWhere, type OrderFilter } from './order-filter.js';

const none: OrderFilter = { status: '', channel: '', placed: '', number: '', country: '', sku: '' };

describe('toOrderWhere', () => {
  it('is null without a filter', () => expect(toOrderWhere(none)).toBeNull());

  it('makes one condition of each filter', () => {
    expect(
      toOrderWhere({
        ...none,
        status: 'PENDING,ON_HOLD',
        channel: 'uci-retail',
        country: 'de',
        sku: '85123A',
      }),
    ).toEqual({
      status: { in: ['PENDING', 'ON_HOLD'] },
      channel: { eq: 'uci-retail' },
      countryCode: { eq: 'DE' },
      skuCode: { eq: '85123A' },
    });
  });

  it('tells our numbers from the channels’', () => {
    expect(toOrderWhere({ ...none, number: 'ord2026' })).toEqual({ orderNo: { startsWith: 'ORD2026' } });
    expect(toOrderWhere({ ...none, number: '53636' })).toEqual({ channelOrderId: { startsWith: '53636' } });
  });
});

describe('matchesFilter', () => {
  const order = {
    status: 'PENDING',
    channel: { code: 'shop' },
    placedAt: new Date(2026, 2, 5, 12).toISOString(),
    orderNo: 'ORD202603050001',
    channelOrderId: 'S-17',
    shipTo: { countryCode: 'DE' },
  } as OrderRowFragment;

  it.each([
    [{}, true],
    [{ status: 'PENDING,ON_HOLD' }, true],
    [{ status: 'ON_HOLD' }, false],
    [{ channel: 'shop' }, true],
    [{ channel: 'other' }, false],
    [{ placed: '2026-03-05..2026-03-05' }, true],
    [{ placed: '2026-03-06..2026-03-07' }, false],
    [{ number: 'ord2026' }, true],
    [{ number: 's-1' }, true],
    [{ number: 'X' }, false],
    [{ country: 'de' }, true],
    [{ country: 'FR' }, false],
    [{ sku: '85123A' }, false],
  ])('%j: %s', (filter, matches) => expect(matchesFilter(order, { ...none, ...filter })).toBe(matches));
});
