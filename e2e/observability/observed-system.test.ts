import { readFileSync } from 'node:fs';
import { projectFile } from '@tradegraph/service-kit';
import { post, until } from '@tradegraph/test-kit';
import { startTestSystem, type TestSystem } from '../test-system.js';
import { startSpanReceiver, type ReceivedSpan } from '@tradegraph/test-kit/span-receiver';

const RECEIVE = /* GraphQL */ `
  mutation ReceiveForTrace {
    receiveStock(
      input: { idempotencyKey: "t", warehouseCode: "TRACE-WH", lines: [{ skuCode: "TRACE-1", quantity: 5 }] }
    ) {
      userErrors {
        message
      }
    }
  }
`;
const SETUP = /* GraphQL */ `
  mutation {
    upsertSkus(input: { idempotencyKey: "s", skus: [{ skuCode: "TRACE-1", name: "Traced" }] }) {
      userErrors {
        message
      }
    }
    upsertWarehouse(
      input: { idempotencyKey: "w", code: "TRACE-WH", name: "Traced", type: DOMESTIC, countryCode: "GB" }
    ) {
      userErrors {
        message
      }
    }
  }
`;
const WATCH = /* GraphQL */ `
  subscription ($after: String) {
    stockChanged(where: { skuCode: { eq: "TRACE-1" } }, after: $after) {
      cursor
      afterQty
      sku {
        name
      }
    }
  }
`;

let receiver: Awaited<ReturnType<typeof startSpanReceiver>>;
let shop: TestSystem;
const lines: Record<string, unknown>[] = [];
let output = '';

beforeAll(async () => {
  receiver = await startSpanReceiver();
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = receiver.url; // our processes inherit it
  shop = await startTestSystem({
    onLine: (_name, line) => {
      output += `${line}\n`;
      if (line.startsWith('{')) lines.push(JSON.parse(line) as Record<string, unknown>);
    },
  });
  delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
  await shop.ask(SETUP);
}, 180_000);
afterAll(async () => {
  await shop?.stop();
  receiver?.stop();
});

const send = async (query: string, headers: Record<string, string>) =>
  post(
    `${shop.url}/graphql`,
    query,
    {},
    { authorization: `Bearer ${await shop.token('operator')}`, ...headers },
  );

it('follows one request through gateway, subgraph, event, consumer and live delivery in one trace', async () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const client = shop.live();
  const seen: unknown[] = [];
  const watching = client.follow({ query: WATCH, onChange: (change) => seen.push(change) });
  await until(() => watching.state === 'live', 'the subscription');
  const { data, errors } = await send(RECEIVE, { traceparent: `00-${traceId}-00f067aa0ba902b7-01` });
  expect({ data, errors }).toEqual({ data: { receiveStock: { userErrors: [] } }, errors: undefined });
  const ours = () => receiver.spans.filter((span) => span.traceId === traceId);
  const find = (service: string, name: string) =>
    ours().find((span) => span.service === service && span.name === name);
  await until(() => seen.length > 0, 'the change');
  client.close();
  expect(seen).toHaveLength(1);

  const expected: [string, string][] = [
    ['gateway', 'POST /graphql'],
    ['gateway', 'fetch warehouse'],
    ['warehouse', 'warehouse request'],
    ['inventory', 'inventory applies STOCK_RECEIVED'],
    ['gateway', 'live stockChanged'],
  ];
  const found = () => expected.map(([service, name]) => find(service, name));
  await until(() => found().every(Boolean), 'the whole trace', 30_000).catch((error: unknown) => {
    throw new Error(
      `of the trace there is only ${ours()
        .map(({ name }) => name)
        .join(', ')}`,
      { cause: error },
    );
  });
  const [request, ...chain] = found() as [ReceivedSpan, ...ReceivedSpan[]];
  expect(request.parentSpanId).toBe('00f067aa0ba902b7');
  chain.reduce((parent, span) => {
    expect([span.name, span.parentSpanId]).toEqual([span.name, parent.spanId]);
    return span;
  }, request);
  expect(find('gateway', 'prepare')?.parentSpanId).toBe(request.spanId);
}, 120_000);

it('writes one line for a request: who, what, how long, where the time went', async () => {
  const traceId = 'aaaabbbbccccddddeeeeffff00001111';
  await send('query Named { skus(first: 1) { nodes { name } } }', {
    traceparent: `00-${traceId}-00f067aa0ba902b7-00`,
    'x-correlation-id': 'corr-observe-1',
  });
  await until(() => lines.some((line) => line['traceId'] === traceId), 'the line');
  expect(lines.filter((line) => line['traceId'] === traceId && line['name'] === 'gateway')).toEqual([
    expect.objectContaining({
      msg: expect.stringContaining('request') as unknown,
      correlationId: 'corr-observe-1',
      operation: 'Named',
      hash: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown,
      kind: 'query',
      outcome: 'ok',
      status: 200,
      viewer: expect.any(String) as unknown,
      credential: 'token',
      ms: expect.any(Number) as unknown,
      fetches: { catalog: { count: 1, ms: expect.any(Number) as unknown } },
    }),
  ]);
});

it('says the same ids in the subgraph that refused', async () => {
  const traceId = 'aaaabbbbccccddddeeeeffff00002222';
  await send('{ skus(first: 1, after: "not-a-cursor") { nodes { name } } }', {
    traceparent: `00-${traceId}-00f067aa0ba902b7-00`,
    'x-correlation-id': 'corr-observe-2',
  });
  const inCatalog = () => lines.filter((line) => line['traceId'] === traceId && line['name'] === 'catalog');
  await until(() => inCatalog().length > 0, 'the line of the subgraph');
  expect(inCatalog()).toEqual([
    expect.objectContaining({
      correlationId: 'corr-observe-2',
      outcome: 'error',
      codes: expect.any(Array) as unknown,
    }),
  ]);
});

it('writes no secret that was sent', async () => {
  const token = await shop.token('operator');
  const secrets = [
    's3cr3t-key-value',
    's3cr3t-signature',
    's3cr3t-identity',
    's3cr3t-token-abcdef',
    's3cr3t-password',
  ];
  await fetch(`${shop.url}/graphql?password=${secrets[4]}`, {
    method: 'POST',
    headers: {
      authorization: `ApiKey ${secrets[0]}`,
      'x-signature': secrets[1]!,
      'x-tradegraph-identity': secrets[2]!,
      'content-type': 'application/json',
    },
    body: '{"query":"{ __typename }"}',
  });
  await send(`{ orders(where: { orderNo: { eq: "${secrets[3]}" } }) { nodes { id } } }`, {});
  await send('{ broken(', {});
  await fetch(shop.subgraphUrl('orders') + '/graphql', {
    method: 'POST',
    headers: { 'x-tradegraph-identity': secrets[2]! },
  });
  const last = 'corr-observe-last';
  await send('{ __typename }', { 'x-correlation-id': last });
  await until(() => output.includes(last), 'the last line');
  for (const secret of [...secrets, token, token.split('.')[2]!]) expect(output).not.toContain(secret);
});

it('offers every series that the alerts ask for', async () => {
  const rules = readFileSync(projectFile('docs/prometheus/alerts.yml'), 'utf8');
  const names = new Set(rules.match(/\b(tradegraph|nodejs)_\w+/g));
  const pages = await Promise.all(
    Object.values(shop.system.processes()).map(async ({ url }) => (await fetch(`${url}/metrics`)).text()),
  );
  const offered = new Set(
    pages
      .join('\n')
      .match(/^# TYPE \S+|^\w+_bucket/gm)
      ?.map((line) => line.replace('# TYPE ', '')),
  );
  expect([...names].filter((name) => !offered.has(name))).toEqual([]);
});

it('tells operators, and nobody else, who uses which field', async () => {
  const ask = async (role: 'operator' | 'analyst') =>
    fetch(`${shop.url}/usage/fields?all=1`, {
      headers: { authorization: `Bearer ${await shop.token(role)}` },
    });
  expect((await ask('analyst')).status).toBe(403);
  const { fields } = (await (await ask('operator')).json()) as {
    fields: { field: string; requests: number }[];
  };
  expect(fields.find(({ field }) => field === 'Sku.name')!.requests).toBeGreaterThan(0);
  expect(fields.find(({ field }) => field === 'Payment.amount')!.requests).toBe(0);
});
