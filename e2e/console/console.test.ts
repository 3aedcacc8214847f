import { until } from '@tradegraph/test-kit';
import type { Browser, Page } from 'playwright-core';
import { startTestSystem, type TestSystem } from '../test-system.js';
import { browserIsHere, launchBrowser, openConsole, signInAs, type ConsolePage } from './open-console.js';

const suite = browserIsHere() ? describe : describe.skip;

suite('the web console', () => {
  let system: TestSystem;
  let browser: Browser;
  let visit: ConsolePage;
  let page: Page;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startTestSystem({ demo: true, web: true }), launchBrowser()]);
    visit = await openConsole(browser, system.url);
    page = visit.page;
    await signInAs(page, 'admin');
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  }, 60_000);

  const goTo = (path: string) => page.goto(`${system.url}${path}`);
  const rows = () => page.locator('tbody tr.choosable');
  const liveState = () => page.locator('[data-live]').getAttribute('data-live');

  /** The first order in a status, from the graph itself. */
  async function orderIn(status: string): Promise<{ id: string; orderNo: string; version: number }> {
    const { data } = await system.ask<{
      orders: { nodes: { id: string; orderNo: string; version: number }[] };
    }>(
      `query ($status: OrderStatus!) { orders(where: { status: { eq: $status } }, first: 1) { nodes { id orderNo version } } }`,
      { status },
    );
    return data!.orders.nodes[0]!;
  }
  const adjust = (delta: number, key: string, skuCode: string, warehouseCode: string) =>
    system.ask(
      `mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { userErrors { message } } }`,
      { input: { idempotencyKey: key, skuCode, warehouseCode, sellableDelta: delta, reason: 'count' } },
    );
  async function firstLevel() {
    const { data } = await system.ask<{
      stockLevels: { nodes: { sku: { skuCode: string }; warehouse: { code: string }; sellable: number }[] };
    }>(`{ stockLevels(first: 1) { nodes { sku { skuCode } warehouse { code } sellable } } }`);
    const [level] = data!.stockLevels.nodes;
    return { sku: level!.sku.skuCode, warehouse: level!.warehouse.code, sellable: level!.sellable };
  }

  it('shows the sums of the graph on the overview', async () => {
    await goTo('/?range=all');
    const { data } = await system.ask<{ orderTotals: { count: number } }>('{ orderTotals { count } }');
    const tile = page.locator('.tile strong').first();
    await until(async () => (await tile.innerText()) === String(data!.orderTotals.count));
    await page.waitForSelector('canvas');
    await until(async () => (await liveState()) === 'live');
  });

  it('filters and pages orders, with both in the address', async () => {
    await goTo('/orders');
    await rows().first().waitFor();
    expect(await rows().count()).toBe(50);
    const first = await rows().first().innerText();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.waitForURL(/after=/);
    await until(async () => (await rows().first().innerText()) !== first);
    await page.getByText('Page 2').waitFor();
    await page.getByRole('button', { name: 'Previous' }).click();
    await until(async () => !page.url().includes('after=') && (await rows().first().innerText()) === first);
    await goTo('/orders?status=ON_HOLD');
    await rows().first().waitFor();
    const statuses = await page.locator('tbody tr.choosable td:nth-child(2)').allInnerTexts();
    expect(new Set(statuses)).toEqual(new Set(['On hold']));
  });

  it('finds an order by its number', async () => {
    const { orderNo } = await orderIn('COMPLETED');
    await page.fill('header input[type=search]', orderNo);
    await page.press('header input[type=search]', 'Enter');
    await page.getByRole('heading', { name: orderNo }).waitFor();
  });

  it('approves an order, and shows it', async () => {
    const { id } = await orderIn('PENDING');
    await goTo(`/orders/${id}`);
    await page.click('[data-action=approve]');
    await page.click('.el-dialog button[type=submit]');
    await page.locator('header .chip', { hasText: 'Approved' }).waitFor();
    const { data } = await system.ask<{ order: { status: string } }>(
      'query ($id: ID!) { order(id: $id) { status } }',
      { id },
    );
    expect(data!.order.status).toBe('APPROVED');
  });

  it('refuses to act on a version that is not the one on the screen', async () => {
    const { id, version } = await orderIn('PENDING');
    await goTo(`/orders/${id}`);
    await page.click('[data-action=cancel]');
    await page.fill('.el-dialog input', 'customer asked');
    await system.ask(
      `mutation ($input: HoldOrderInput!) { holdOrder(input: $input) { userErrors { message } } }`,
      {
        input: {
          idempotencyKey: `other-${id}`,
          orderId: id,
          reason: 'a colleague',
          expectedVersion: version,
        },
      },
    );
    await page.click('.el-dialog button[type=submit]');
    await page.locator('.refusals', { hasText: 'VERSION_CONFLICT 40900' }).waitFor();
    await page.locator('header .chip', { hasText: 'On hold' }).waitFor();
  });

  it('shows the joined view: stock per warehouse and bins of a line', async () => {
    const { data } = await system.ask<{
      orders: { nodes: { id: string; lines: { sku: { binStock: { bin: { code: string } }[] } | null }[] }[] };
    }>(
      '{ orders(where: { status: { eq: APPROVED } }, first: 20) { nodes { id lines { sku { binStock { bin { code } } } } } } }',
    );
    const order = data!.orders.nodes.find(({ lines }) => lines[0]?.sku?.binStock.length)!;
    await goTo(`/orders/${order.id}`);
    await rows().first().locator('td').nth(2).click();
    await page
      .locator('tr.detail', { hasText: order.lines[0]!.sku!.binStock[0]!.bin.code })
      .first()
      .waitFor();
  });

  it('marks a stock level that changes, without reading again', async () => {
    const level = await firstLevel();
    await goTo('/stock');
    await rows().first().waitFor();
    await until(async () => (await liveState()) === 'live');
    await adjust(7, 'seen-1', level.sku, level.warehouse);
    const row = page.locator('tr.marked');
    await row.waitFor();
    expect(await row.locator('td').nth(4).innerText()).toBe((level.sellable + 7).toLocaleString('en'));
  });

  it('receives stock by the form, and it becomes sellable', async () => {
    const { sku, warehouse } = await firstLevel();
    const before = (await firstLevel()).sellable;
    await goTo(`/warehouses?warehouse=${warehouse}`);
    await page.click('[data-action=receive]');
    await page.fill('input[data-field=sku-0], [data-field=sku-0] input', sku);
    await page.fill('[data-field=quantity-0] input', '12');
    await page.press('[data-field=quantity-0] input', 'Tab');
    await page.click('.el-dialog button[type=submit]');
    await page.locator('.el-message--success').waitFor();
    await until(async () => (await firstLevel()).sellable === before + 12);
  });

  it('goes on after the last change when the gateway comes back', async () => {
    const level = await firstLevel();
    await goTo('/live');
    await until(async () => (await liveState()) === 'live');
    await adjust(1, 'before-1', level.sku, level.warehouse);
    await page.locator('li', { hasText: level.sku }).first().waitFor();
    const shown = await page.locator('main li').count();
    process.kill(system.system.processes()['gateway']!.pid!, 'SIGKILL');
    await page.locator('[data-live=offline]').waitFor();
    await until(
      async () => (await fetch(`${system.url}/health/ready`).catch(() => null))?.ok === true,
      'the gateway to come back',
      60_000,
    );
    // At once, while the console still waits for its next try.
    for (let i = 0; i < 5; i++) await adjust(1, `after-${i}`, level.sku, level.warehouse);
    await until(async () => (await page.locator('main li').count()) === shown + 5, 'five changes', 30_000);
    await until(async () => (await liveState()) === 'live');
    const numbers = await page.locator('main li b').allInnerTexts();
    expect(new Set(numbers).size).toBe(numbers.length);
  }, 120_000);

  it('names the part that is missing, and shows the rest', async () => {
    const { id, orderNo } = await orderIn('COMPLETED');
    const { pid } = system.system.processes()['finance']!;
    process.kill(pid!, 'SIGSTOP');
    try {
      await goTo(`/orders/${id}`);
      const banner = page.locator('.missing', { hasText: 'Finance (finance)' });
      await banner.waitFor();
      expect(await banner.innerText()).toContain('SERVICE_UNAVAILABLE');
      expect(await banner.innerText()).toMatch(/Correlation id\s*\S+/);
      await page.getByRole('heading', { name: orderNo }).waitFor();
      await rows().first().waitFor();
      await goTo('/payments');
      const failure = page.locator('.failure', { hasText: 'SERVICE_UNAVAILABLE' }).first();
      await failure.waitFor();
      expect(await failure.innerText()).toMatch(/Correlation id\s*\S+/);
    } finally {
      process.kill(pid!, 'SIGCONT');
    }
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByText('Credit card').first().waitFor();
  }, 60_000);

  it('calls what it could not read not available, never none', async () => {
    const { pid } = system.system.processes()['orders']!;
    process.kill(pid!, 'SIGSTOP');
    try {
      await goTo('/?range=all');
      await page.locator('.missing', { hasText: 'Order management (orders)' }).first().waitFor();
      for (const title of ['Orders by status', 'Latest orders', 'Longest on hold']) {
        const panel = page
          .locator('section.panel', { has: page.getByRole('heading', { name: title }) })
          .last();
        expect(await panel.innerText()).toContain('not available');
        expect(await panel.innerText()).not.toMatch(/nothing here|No order/);
      }
      expect(await page.locator('.tile strong').first().innerText()).toBe('–');
      await page.getByText('Every position has stock.').waitFor();
    } finally {
      process.kill(pid!, 'SIGCONT');
    }
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await until(async () => Number(await page.locator('.tile strong').first().innerText()) > 0);
  }, 60_000);

  it('speaks Chinese, and remembers it', async () => {
    await goTo('/orders');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { name: '订单', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '订单', exact: true }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await page.getByRole('heading', { name: 'Orders', exact: true }).waitFor();
  });

  it('lets an analyst read, and no more', async () => {
    const other = await openConsole(browser, system.url);
    await signInAs(other.page, 'analyst');
    const { id } = await orderIn('APPROVED');
    await other.page.goto(`${system.url}/orders/${id}`);
    await other.page.locator('[data-action=hold]').waitFor();
    expect(await other.page.locator('[data-action=hold]').isDisabled()).toBe(true);
    await other.page.goto(`${system.url}/warehouses`);
    await other.page.locator('tbody tr.choosable').first().waitFor();
    expect(await other.page.locator('[data-action=receive]').count()).toBe(0);
    await other.close();
  });

  it('asks to sign in again when the token is not accepted any more', async () => {
    const other = await openConsole(browser, system.url);
    await signInAs(other.page, 'operator');
    await other.page.evaluate(() => {
      const forged = localStorage.getItem('tradegraph.token')!.replace(/\.[^.]+$/, '.AAAA');
      localStorage.setItem('tradegraph.token', forged);
    });
    await other.page.goto(`${system.url}/stock?sku=A`);
    await other.page.getByText('The session has ended').waitFor();
    await other.page.click('[data-role=operator]');
    await other.page.waitForURL(/\/stock\?sku=A/);
    await other.close();
  });

  it('refuses a token that is none', async () => {
    const other = await openConsole(browser, system.url);
    await other.page.fill('textarea', 'hello');
    await other.page.click('button[type=submit]');
    await other.page.getByText('This is not a token').waitFor();
    await other.close();
  });

  it('asked no outside address and had no fault of its own in all this', () => {
    expect(visit.outside).toEqual([]);
    expect(visit.faults).toEqual([]);
  });
});
