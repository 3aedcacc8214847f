import { buildSchema, parse } from 'graphql';
import { AFTER, PAGE_INFO, planExport } from './export-plan.js';
import { ExportFailed, exportPages, type PageAnswer } from './export-rows.js';
import { csv, ndjson } from './row-format.js';
import { usualLimits } from '../../test/fixture/test-limits.js';

const schema = buildSchema(`
  type Query { orders(first: Int, after: String, status: String): Orders! order: Order }
  type Mutation { cancel: Order }
  type Orders { nodes: [Order!]! edges: [String!]! pageInfo: PageInfo! totalCount: Int! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Order { no: String! total: Money! lines: [Line!]! tags: [String!] buyer: Buyer }
  type Money { amount: String! currencyCode: String! }
  type Line { sku: String! quantity: Int! }
  type Buyer { name: String }
`);

describe('planning', () => {
  it('adds the paging to the query and finds the columns in their order', () => {
    const plan = planExport(
      schema,
      usualLimits(),
      `query ($s: String) { found: orders(status: $s) { nodes { no sum: total { ...M } lines { sku } tags buyer { name } } } }
       fragment M on Money { amount currencyCode }`,
    );
    expect(plan.root).toBe('found');
    expect(plan.columns.map((path) => path.join('.'))).toEqual([
      'no',
      'sum.amount',
      'sum.currencyCode',
      'lines',
      'tags',
      'buyer.name',
    ]);
    expect(() => parse(plan.query)).not.toThrow();
    expect(plan.query).toContain(`after: $${AFTER}`);
    expect(plan.query).toContain('fragment M');
  });

  it.each([
    ['mutation { cancel { no } }', 'Only a query can be exported'],
    ['{ order { no } }', 'Select "nodes"'],
    ['{ orders { edges } }', 'Select "nodes"'],
    ['{ orders(first: 5) { nodes { no } } }', 'Leave out "first"'],
    ['{ orders { nodes { no } } order { no } }', 'exactly one list'],
    ['query A { order { no } } query B { order { no } }', 'operationName'],
    ['{ orders { nodes { nope } } }', 'nope'],
    ['{ orders {', 'Syntax Error'],
  ])('refuses %s', (query, message) =>
    expect(() => planExport(schema, usualLimits(), query)).toThrow(message),
  );
});

describe('reading the pages', () => {
  const plan = planExport(schema, usualLimits(), '{ orders { nodes { no } } }');
  const page = (no: string, endCursor: string | null): PageAnswer => ({
    data: { orders: { nodes: [{ no }], [PAGE_INFO]: { hasNextPage: endCursor !== null, endCursor } } },
  });
  const collect = async (answers: PageAnswer[]) => {
    const asked: unknown[] = [];
    const rows: unknown[] = [];
    const ask = async (_query: string, variables: Record<string, unknown>) => {
      asked.push(variables[AFTER]);
      return answers.shift()!;
    };
    for await (const nodes of exportPages(plan, {}, ask)) rows.push(...nodes);
    return { asked, rows };
  };

  it('follows the cursors to the end', async () => {
    const { asked, rows } = await collect([page('1', 'a'), page('2', 'b'), page('3', null)]);
    expect(asked).toEqual([null, 'a', 'b']);
    expect(rows).toEqual([{ no: '1' }, { no: '2' }, { no: '3' }]);
  });

  it('asks a page again after a passing error, and ends at any other', async () => {
    const passing = { data: null, errors: [{ message: 'away', extensions: { retryable: true } }] };
    const { asked } = await collect([page('1', 'a'), passing, page('2', null)]);
    expect(asked).toEqual([null, 'a', 'a']);
    const lasting = { data: null, errors: [{ message: 'FORBIDDEN', extensions: {} }] };
    await expect(collect([page('1', 'a'), lasting])).rejects.toThrow(ExportFailed);
  });
});

describe('formats', () => {
  const nodes = [
    { no: 'A "1"', total: { amount: '2.5' }, lines: [{ sku: 'x,y' }], buyer: null },
    { no: '=HYPERLINK("http://evil")', total: { amount: '-3' }, lines: [], buyer: { name: '王小明' } },
  ];
  const format = csv([['no'], ['total', 'amount'], ['lines'], ['buyer', 'name']]);

  it('writes CSV that a spreadsheet reads and does not run', () => {
    expect(format.head).toBe('no,total.amount,lines,buyer.name\r\n');
    expect(format.rows(nodes)).toBe(
      '"A ""1""",2.5,"[{""sku"":""x,y""}]",\r\n"\'=HYPERLINK(""http://evil"")",-3,[],王小明\r\n',
    );
  });

  it('writes one JSON object per line', () => {
    expect(
      ndjson
        .rows(nodes)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(nodes);
  });
});
