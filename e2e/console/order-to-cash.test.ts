import { until } from '@tradegraph/test-kit';
import type { Browser, Page } from 'playwright-core';
import { anOrder, openShop, type Shop } from '../order-to-cash/shop.js';
import { browserIsHere, launchBrowser, openConsole, signInAs, type ConsolePage } from './open-console.js';

const suite = browserIsHere() ? describe : describe.skip;
const SKU = 'DESK-1';

suite('an order from the console', () => {
  let shop: Shop;
  let browser: Browser;
  let visit: ConsolePage;
  let page: Page;
  let orderId: string;

  beforeAll(async () => {
    [shop, browser] = await Promise.all([openShop({ web: true }), launchBrowser()]);
    await shop.change('upsertSkus', 'results { index }', {
      skus: [{ skuCode: SKU, name: 'Desk', weightGrams: 1_000 }],
    });
    await shop.warehouse('HANDS', 'MANUAL');
    await shop.receive('HANDS', { [SKU]: 5 });
    visit = await openConsole(browser, shop.system.url);
    page = visit.page;
    await signInAs(page, 'admin');
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await shop?.stop();
  }, 60_000);

  const goTo = (path: string) => page.goto(`${shop.system.url}${path}`);
  const status = (text: string) => page.locator('header .chip', { hasText: text }).first();
  const act = (name: string) => page.locator(`[data-action=${name}]`).first();
  const submit = () => page.locator('.el-dialog:visible button[type=submit]').first().click();

  it('makes a rule, and says beforehand what it would do', async () => {
    [orderId] = (await shop.take([anOrder('desk-small', { [SKU]: 1 })])) as [string];
    await goTo('/rules');
    await act('add').click();
    await page.fill('input[name=code]', 'dear');
    await page.fill('input[name=name]', 'Look at dear orders');
    await act('add-condition').click();
    await page.fill('input[name=values]', '5');
    await page.fill('input[name=reason]', 'dear');
    await act('preview').click();
    await page.locator('.el-dialog', { hasText: 'approved' }).waitFor(); // 2.555 is not above 5
    await submit();
    await page.locator('tbody tr', { hasText: 'order total is above 5' }).waitFor();
    await goTo('/rules');
    await page.locator('tbody tr', { hasText: 'Look at dear orders' }).click();
    expect(await page.locator('input[name=values]').inputValue()).toBe('5');
  });

  it('shows why an order is held, and lets it go', async () => {
    [orderId] = (await shop.take([anOrder('desk-dear', { [SKU]: 2 })])) as [string];
    await goTo(`/orders/${orderId}`);
    await status('On hold').waitFor();
    await page.locator('li.open', { hasText: 'dear' }).waitFor();
    await act('release').click();
    await submit();
    await status('Released').waitFor({ timeout: 60_000 });
  }, 120_000);

  it('shows where it is sent from and why, and every step so far', async () => {
    await goTo(`/orders/${orderId}`);
    const panel = (title: string) =>
      page.locator('section.panel', { has: page.getByRole('heading', { name: title, exact: true }) });
    await panel('Allocation decision').locator('tr', { hasText: 'HANDS' }).getByText('chosen').waitFor();
    await panel('Timeline').locator('tr', { hasText: 'Order held' }).waitFor();
    await panel('Timeline').locator('tr', { hasText: 'warehouse' }).first().waitFor();
  });

  it('is picked, checked, packed, weighed and handed over on the floor', async () => {
    await goTo('/floor?warehouse=HANDS');
    await act('make-wave').click();
    await act('start-picking').click();
    for (let left = 2; left > 0; left--) {
      await until(async () => (await page.locator('[data-action=pick]:enabled').count()) === left);
      await act('pick').click();
    }
    for (let orders = 2; orders > 0; orders--) {
      await act('check').click();
      await act('pack').click();
      await page.locator('input[name=grams]').first().fill('40');
      await act('weigh').click();
      await page.locator('.refusals').first().waitFor(); // a desk of 40 g
      await page.locator('input[name=weight-reason]').first().fill('a model of it');
      await act('weigh').click();
      await until(
        async () => {
          await page.getByRole('button', { name: 'Read again' }).click();
          const button = act('hand-over');
          return (await button.count()) > 0 && (await button.isEnabled());
        },
        'the label',
        60_000,
      );
      await act('hand-over').click();
      await until(async () => (await act('hand-over').count()) === 0, 'handed over', 20_000);
    }
  }, 240_000);

  it('ends in the books, which only those see who may', async () => {
    await goTo(`/orders/${orderId}`);
    await status('Completed').waitFor({ timeout: 60_000 });
    await until(
      async () => {
        await goTo(`/orders/${orderId}`);
        await page.getByRole('heading', { name: 'Profit' }).waitFor();
        return (await page.locator('section.panel dl dd').count()) >= 7;
      },
      'its profit',
      60_000,
    );
    const other = await openConsole(browser, shop.system.url);
    await signInAs(other.page, 'operator');
    await other.page.goto(`${shop.system.url}/orders/${orderId}`);
    await other.page.getByRole('heading', { name: 'Timeline' }).waitFor();
    expect(await other.page.getByRole('heading', { name: 'Profit' }).count()).toBe(0);
    expect(other.faults).toEqual([]);
    await other.close();
  }, 180_000);

  it('lists what is left to do, and what was put aside', async () => {
    await goTo('/work');
    await page.getByText('No step is waiting.').waitFor();
    await page.getByText('No event was put aside.').waitFor();
  });

  it('speaks Chinese', async () => {
    const other = await openConsole(browser, shop.system.url, 'zh');
    await signInAs(other.page, 'admin');
    await other.page.goto(`${shop.system.url}/orders/${orderId}`);
    await other.page.getByRole('heading', { name: '配货决策' }).waitFor();
    await other.page.goto(`${shop.system.url}/floor?warehouse=HANDS`);
    await other.page.getByRole('heading', { name: '待组波' }).waitFor();
    expect(other.faults).toEqual([]);
    await other.close();
  });

  it('has no fault of its own on any page', () => expect(visit.faults).toEqual([]));
});
