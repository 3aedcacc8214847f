import { until } from '@tradegraph/test-kit';
import type { Browser, Page } from 'playwright-core';
import { signDevelopmentToken } from '../../scripts/tokens/development-token.js';
import { noFaults } from '../fake-carrier/journey.js';
import { anOrder, openShop, type Shop } from '../order-to-cash/shop.js';
import { browserIsHere, launchBrowser, openConsole, signInAs, type ConsolePage } from './open-console.js';

const suite = browserIsHere() ? describe : describe.skip;
const SKU = 'LAMP-1';
const PATIENCE_MS = 60_000;

suite('what does not go by itself, in the console', () => {
  let shop: Shop;
  let browser: Browser;
  let visit: ConsolePage;
  let page: Page;

  beforeAll(async () => {
    [shop, browser] = await Promise.all([openShop({ web: true }), launchBrowser()]);
    await shop.change('upsertSkus', 'results { index }', {
      skus: [{ skuCode: SKU, name: 'Lamp', weightGrams: 800 }],
    });
    await shop.warehouse('AUTO');
    await shop.warehouse('HANDS', 'MANUAL');
    await shop.receive('AUTO', { [SKU]: 100 });
    visit = await openConsole(browser, shop.system.url);
    page = visit.page;
    await signInAs(page, 'admin');
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await shop?.stop();
  }, 60_000);

  const goTo = (path: string) => page.goto(`${shop.system.url}${path}`);
  const act = (name: string) => page.locator(`[data-action=${name}]:visible`).first();
  const statusOf = async (id: string) =>
    (await shop.send<{ order: { status: string } }>('query ($id: ID!) { order(id: $id) { status } }', { id }))
      .order.status;

  it('lists an order that the books can’t take, and for what it waits', async () => {
    const [id] = (await shop.take([anOrder('lamp-eur', { [SKU]: 1 }, { currencyCode: 'EUR' })])) as [string];
    await until(async () => (await statusOf(id)) === 'COMPLETED', 'the order', PATIENCE_MS);
    const row = page.locator('[data-panel=vouchers] tbody tr', { hasText: 'a rate of exchange of EUR' });
    await until(
      async () => {
        await goTo('/work');
        await page.getByText('No step is waiting.').waitFor();
        return (await row.count()) === 1;
      },
      'its voucher',
      PATIENCE_MS,
    );
    await row.locator('a').click();
    await page.waitForURL(`**/orders/${id}`);
  }, 120_000);

  it('gives a code of a carrier a meaning, and its messages are taken up', async () => {
    Object.assign(shop.carrier.switches, { deliverAfterMs: 3_600_000 });
    const [id] = (await shop.take([anOrder('lamp-code', { [SKU]: 1 })])) as [string];
    const shipmentOf = async () =>
      (
        await shop.send<{ order: { shipments: { trackingNo: string | null; status: string }[] } }>(
          'query ($id: ID!) { order(id: $id) { shipments { trackingNo status } } }',
          { id },
        )
      ).order.shipments[0];
    await until(async () => (await shipmentOf())?.status === 'HANDED_OVER', 'the parcel', PATIENCE_MS);
    const { trackingNo } = (await shipmentOf())!;
    const message = { trackingNo, statusCode: 'ZZ9', description: 'Held at the depot' };
    const occurredAt = new Date().toISOString();
    await shop.change('ingestTracking', 'results { outcome }', {
      carrierCode: 'fake',
      messages: [
        { ...message, occurredAt },
        { ...message, trackingNo: 'NOBODYS', statusCode: 'PU', occurredAt },
      ],
    });
    await goTo('/shipping?view=quarantine');
    await page.locator('tbody tr', { hasText: 'NOBODYS' }).getByText('is taken up when').waitFor();
    const row = page.locator('tbody tr', { hasText: 'ZZ9' });
    await row.getByText('Held at the depot').waitFor();
    await row.locator('[data-field=meaning]').click();
    await page.locator('.el-select-dropdown__item:visible', { hasText: 'Exception' }).click();
    await act('map-code').click();
    await page.locator('[data-panel=codes] tr', { hasText: 'ZZ9' }).getByText('Exception').waitFor();
    await until(async () => (await page.locator('tbody tr', { hasText: trackingNo! }).count()) === 0);
    expect((await shipmentOf())!.status).toBe('EXCEPTION');
  }, 120_000);

  it('says at a parcel that its carrier can’t be asked, and since when', async () => {
    Object.assign(shop.carrier.switches, { odd: true });
    await shop.take(Array.from({ length: 6 }, (_, index) => anOrder(`lamp-odd-${index}`, { [SKU]: 1 })));
    await until(
      async () => {
        await goTo('/shipping?status=EXCEPTION');
        await page.locator('tbody tr a').first().waitFor();
        return (await page.getByText('not current: heard').count()) === 1;
      },
      'a stale parcel',
      PATIENCE_MS,
    );
    await page.locator('tbody tr a').first().click();
    await page.getByText('not current: heard').waitFor();
    Object.assign(shop.carrier.switches, noFaults);
  }, 120_000);

  it('shows what a rate card asks beside the freight', async () => {
    const columns = 'service_code,zone_label,min_weight,max_weight,rate,currency,domicile,international';
    await shop.change('importRateCard', 'rateCard { id }', {
      ...{ carrierCode: 'extra', carrierName: 'Extra', activate: true },
      csv: `${columns}\nSTD,World,0.01,5,8,GBP,true,true`,
      surcharges: [{ name: 'Fuel', kind: 'PERCENT', value: '12.5', countryCodes: ['FR'] }],
    });
    await goTo('/shipping?view=quote');
    await page.getByPlaceholder('ISO code, e.g. DE').first().fill('GB');
    await page.fill('[data-field=destination] input, input[data-field=destination]', 'FR');
    await page.locator('.parcel input').first().fill('900');
    await page.getByRole('button', { name: 'Get quotes' }).click();
    const row = page.locator('tbody tr', { hasText: 'Extra' });
    await row.getByText('incl. Fuel').waitFor();
    expect((await row.innerText()).replaceAll(/\s+/g, ' ')).toContain('9.00GBP incl. Fuel 1.00GBP');
    await goTo('/shipping?view=carriers');
    await page.locator('tr.choosable', { hasText: 'Extra' }).click();
    await page.locator('.surcharge', { hasText: 'Fuel 12.5 % of the freight FR' }).waitFor();
  }, 60_000);

  it('makes a rule of groups inside of groups, and shows it again as it was', async () => {
    await goTo('/rules');
    await act('add').click();
    await page.fill('input[name=code]', 'nested');
    await page.fill('input[name=name]', 'Nested');
    await act('add-condition').click();
    await page.locator('input[name=values]').first().fill('100');
    await act('add-group').click();
    await page.locator('.nested input[name=values]').fill('3');
    await page.locator('.nested [data-field=negated]').click();
    await page.locator('.nested [data-action=add-condition]').click();
    await page.locator('.nested input[name=values]').last().fill('9');
    await page.fill('input[name=validTo]', '2031-02-03 04:05:06');
    await page.press('input[name=validTo]', 'Enter');
    await page.fill('input[name=reason]', 'odd');
    await page.locator('.el-dialog:visible button[type=submit]').click();
    const text = 'order total is above 100 & not (order total is above 3 | order total is above 9)';
    const row = page.locator('tbody tr', { hasText: text });
    await row.waitFor();
    await row.click();
    expect(
      await page
        .locator('input[name=values]')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    ).toEqual(['100', '3', '9']);
    expect(await page.locator('input[name=validTo]').inputValue()).toBe('2031-02-03 04:05:06');
    const { rules } = await shop.send<{
      rules: {
        nodes: { code: string; validFrom: string | null; validTo: string; conditionParts: object[] }[];
      };
    }>('{ rules { nodes { code validFrom validTo conditionParts { type parent } } } }');
    const { validFrom, validTo, conditionParts } = rules.nodes.find(({ code }) => code === 'nested')!;
    expect([validFrom, validTo]).toEqual([null, new Date(2031, 1, 3, 4, 5, 6).toISOString()]);
    expect(conditionParts).toEqual([
      ...[
        { type: 'ALL', parent: null },
        { type: 'FACT', parent: 0 },
        { type: 'NOT', parent: 0 },
      ],
      ...[
        { type: 'ANY', parent: 2 },
        { type: 'FACT', parent: 3 },
        { type: 'FACT', parent: 3 },
      ],
    ]);
  }, 60_000);

  it('offers staff of one warehouse that one only', async () => {
    const { secrets } = await shop.system.system.ready;
    const token = await signDevelopmentToken('warehouse', secrets.tokenSecret, { warehouses: ['HANDS'] });
    const other = await openConsole(browser, shop.system.url);
    await other.page.fill('textarea', token);
    await other.page.click('button[type=submit]');
    await other.page.waitForSelector('.tile');
    await other.page.goto(`${shop.system.url}/floor`);
    await other.page.getByRole('heading', { name: 'Waiting for a wave' }).waitFor();
    await other.page.waitForURL(/warehouse=HANDS/);
    await other.page.locator('.el-select.warehouse').click();
    const offered = other.page.locator('.el-select-dropdown__item:visible');
    await offered.first().waitFor();
    expect(await offered.allInnerTexts()).toEqual([expect.stringContaining('HANDS')]);
    expect(await other.page.getByText('read only').count()).toBe(0);
    await other.page.goto(`${shop.system.url}/warehouses`);
    await other.page.locator('[data-action=receive]').waitFor();
    await other.page.locator('tbody tr.choosable', { hasText: 'HANDS' }).waitFor();
    expect(await other.page.locator('tbody tr.choosable').count()).toBe(1);
    expect(other.faults).toEqual([]);
    await other.close();
  });

  it('speaks Chinese', async () => {
    const other = await openConsole(browser, shop.system.url, 'zh');
    await signInAs(other.page, 'admin');
    await other.page.goto(`${shop.system.url}/work`);
    await other.page.getByRole('heading', { name: '待过账凭证' }).waitFor();
    await other.page.goto(`${shop.system.url}/shipping?view=quarantine`);
    await other.page.getByRole('heading', { name: '无法识别' }).waitFor();
    await other.page.getByText('运单获得该单号后自动处理').waitFor();
    expect(other.faults).toEqual([]);
    await other.close();
  });

  it('has no fault of its own on any page', () => expect(visit.faults).toEqual([]));
});
