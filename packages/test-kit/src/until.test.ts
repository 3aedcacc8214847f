import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { metric, sqlStatements, until } from './until.js';

const page = `# HELP tradegraph_sql_statements_total x
tradegraph_sql_statements_total{pool="requests",service="orders"} 7
tradegraph_sql_statements_total{pool="background",service="orders"} 100
tradegraph_sql_statements_total_created{pool="requests"} 5
plain_total 3
`;
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((_request, response) => response.end(page));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

it('reads a counter, by its labels and not by the beginning of its name', async () => {
  expect(await sqlStatements(url)).toBe(7);
  expect(await metric(url, 'tradegraph_sql_statements_total')).toBe(107);
  expect(await metric(url, 'plain_total')).toBe(3);
  expect(await metric(url, 'absent_total')).toBe(0);
});

it('waits for the value and gives it, or says what it waited for', async () => {
  let asked = 0;
  expect(await until(() => ++asked === 3 && 'there', 'three')).toBe('there');
  await expect(until(() => false, 'the impossible', 30)).rejects.toThrow('Waited 30 ms for the impossible');
});
