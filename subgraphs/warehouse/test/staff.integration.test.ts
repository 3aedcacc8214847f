import { floorOf, type Floor } from './releases.js';
import { startTestWarehouse, type TestWarehouse } from './start.js';

let house: TestWarehouse;
let floor: Floor;

beforeAll(async () => {
  house = await startTestWarehouse();
  floor = floorOf(house);
  await floor.addWarehouse('LHR', { automation: 'MANUAL', countryCode: 'GB' });
});
afterAll(() => house?.stop());

describe('staff of a warehouse', () => {
  it('work in their own, and see no other', async () => {
    await floor.addWarehouse('FRA', { automation: 'MANUAL' });
    await floor.receive([{ skuCode: 'L', quantity: 9, binCode: 'L-1' }]);
    await floor.release('fo_z', [{ skuCode: 'L', quantity: 1 }]);
    await floor.reaches('fo_z', 'CREATED');
    const id = await floor.outboundId('fo_z');
    const as = (...warehouses: string[]) => ({ role: 'warehouse' as const, warehouses });
    const query = `{ outboundOrder(id: "${id}") { id } }`;
    expect((await house.ask(query, {}, as('FRA', 'LHR'))).data).toEqual({ outboundOrder: { id } });
    expect((await house.ask(query, {}, as('FRA'))).data).toEqual({ outboundOrder: null });
    const list =
      '{ outboundOrders { totalCount } waves { totalCount } pickTasks { totalCount } bins { totalCount } }';
    const none = { totalCount: 0 };
    for (const who of [as('FRA'), as()]) {
      expect((await house.ask(list, {}, who)).data).toEqual({
        ...{ outboundOrders: none, waves: none, pickTasks: none, bins: none },
      });
    }
    const edges = `query ($r: [_Any!]!) { _entities(representations: $r) {
      ... on Order { outboundOrders { id } } ... on FulfillmentOrder { outboundOrder { id } } } }`;
    const r = [
      { __typename: 'Order', id: 'ord_fo_z' },
      { __typename: 'FulfillmentOrder', id: 'fo_z' },
    ];
    expect((await house.ask(edges, { r }, as('FRA'))).data).toEqual({
      _entities: [{ outboundOrders: [] }, { outboundOrder: null }],
    });
    expect((await house.ask(edges, { r }, as('LHR'))).data).toEqual({
      _entities: [{ outboundOrders: [{ id }] }, { outboundOrder: { id } }],
    });
    const bins = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Sku { binStock { bin { code } } } } }`;
    const sku = [{ __typename: 'Sku', skuCode: 'L' }];
    const stockOf = async (...own: string[]) => (await house.ask(bins, { r: sku }, as(...own))).data;
    expect(await stockOf('FRA')).toEqual({ _entities: [{ binStock: [] }] });
    expect(await stockOf('FRA', 'LHR')).toEqual({ _entities: [{ binStock: [{ bin: { code: 'L-1' } }] }] });
    const live = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on OutboundOrder { status } } }`;
    const foreign = await house.ask(live, { r: [{ __typename: 'OutboundOrder', id }] }, as('FRA'));
    expect(foreign.data).toEqual({ _entities: [null] });
    const input = { idempotencyKey: 'staff', outboundOrderIds: [id], warehouseCode: 'LHR' };
    const wave = 'mutation ($input: CreateWaveInput!) { createWave(input: $input) { wave { id } } }';
    expect((await house.ask(wave, { input }, as('FRA'))).errors![0]!.extensions.code).toBe('FORBIDDEN');
    const own = await house.ask<{ createWave: { wave: object } }>(wave, { input }, as('LHR'));
    expect(own.data!.createWave.wave).not.toBeNull();
  });

  it('change their own warehouse, and no other', async () => {
    const change = async (code: string, ...warehouses: string[]) => {
      const { data, errors } = await house.ask<{ upsertWarehouse: { userErrors: object[] } }>(
        `mutation { upsertWarehouse(input: { idempotencyKey: "own-${code}", code: "${code}", name: "Ours" }) {
          userErrors { code } } }`,
        {},
        { role: 'operator', warehouses },
      );
      return errors?.[0]?.extensions.code ?? data!.upsertWarehouse.userErrors;
    };
    expect(await change('LHR', 'FRA')).toBe('FORBIDDEN');
    expect(await change('NEW', 'FRA')).toBe('FORBIDDEN');
    expect(await change('LHR', 'LHR')).toEqual([]);
  });

  it('weigh and see the packages of their own only', async () => {
    await floor.addWarehouse('AUT');
    await floor.receive([{ skuCode: 'P', quantity: 1 }], 'AUT');
    await floor.release('fo_p', [{ skuCode: 'P', quantity: 1 }], { warehouseCode: 'AUT' });
    await floor.reaches('fo_p', 'WEIGHED');
    const [{ id }] = (await house.sql<{ id: string }>('SELECT id FROM package')) as [{ id: string }];
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Package { id trackingNo } } }`;
    const r = [{ __typename: 'Package', id }];
    const as = (...warehouses: string[]) => ({ role: 'warehouse' as const, warehouses });
    expect((await house.ask(query, { r }, as('LHR'))).data).toEqual({ _entities: [null] });
    expect((await house.ask(query, { r }, as('AUT'))).data).toEqual({
      _entities: [{ id, trackingNo: null }],
    });
    const weight =
      'mutation ($input: ConfirmWeightInput!) { confirmWeight(input: $input) { package { id } userErrors { code } } }';
    const input = { idempotencyKey: 'foreign', packageId: id, weightGrams: 1 };
    expect((await house.ask(weight, { input }, as('LHR'))).data).toEqual({
      confirmWeight: { package: null, userErrors: [{ code: 'NOT_FOUND' }] },
    });
  });
});
