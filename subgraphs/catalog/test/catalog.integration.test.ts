import { skuIdOf } from '@tradegraph/kernel';
import { sqlStatements } from '@tradegraph/test-kit';
import { startTestCatalog, type TestCatalog } from './start.js';

const UPSERT = /* GraphQL */ `
  mutation ($input: UpsertSkusInput!) {
    upsertSkus(input: $input) {
      results {
        index
        sku {
          id
          skuCode
          name
          nameZh
          weightGrams
          version
          product {
            productCode
            name
          }
          prices {
            amount
            currencyCode
          }
        }
        userErrors {
          code
          bizCode
          message
          field
        }
      }
      userErrors {
        __typename
        code
        bizCode
        message
        field
      }
    }
  }
`;

interface Row {
  index: number;
  sku: { id: string; skuCode: string; name: string; version: number; weightGrams: number | null } | null;
  userErrors: { code: string; message: string; field: string[] }[];
}
interface Upserted {
  upsertSkus: { results: Row[]; userErrors: { code: string; bizCode: number; message: string }[] };
}

let catalog: TestCatalog;
let keys = 0;
const key = () => `key-${++keys}`;

const upsert = async (skus: object[], idempotencyKey = key(), as = {}) => {
  const answer = await catalog.ask<Upserted>(UPSERT, { input: { idempotencyKey, skus } }, as);
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.upsertSkus;
};

beforeAll(async () => {
  catalog = await startTestCatalog();
});
afterAll(() => catalog?.stop());

describe('upsertSkus', () => {
  it('creates a SKU with its product, prices and an id that follows from the code', async () => {
    const { results } = await upsert([
      {
        skuCode: 'LAMP-1',
        name: 'Desk lamp',
        nameZh: '台灯',
        weightGrams: 900,
        productCode: 'LAMP',
        productName: 'Lamp',
        prices: [{ amount: '19.90', currencyCode: 'GBP' }],
      },
    ]);
    expect(results[0]).toEqual({
      index: 0,
      sku: {
        id: skuIdOf('LAMP-1'),
        skuCode: 'LAMP-1',
        name: 'Desk lamp',
        nameZh: '台灯',
        weightGrams: 900,
        version: 1,
        product: { productCode: 'LAMP', name: 'Lamp' },
        prices: [{ amount: '19.9', currencyCode: 'GBP' }],
      },
      userErrors: [],
    });
  });

  it('keeps what is left out, clears what is null, and does not count a change that is none', async () => {
    await upsert([{ skuCode: 'KEEP', name: 'Kept', weightGrams: 10 }]);
    const same = await upsert([{ skuCode: 'KEEP', name: 'Kept' }]);
    expect(same.results[0]!.sku).toMatchObject({ weightGrams: 10, version: 1 });
    const cleared = await upsert([{ skuCode: 'KEEP', weightGrams: null }]);
    expect(cleared.results[0]!.sku).toMatchObject({ name: 'Kept', weightGrams: null, version: 2 });
  });

  it('tells 85123a from 85123A', async () => {
    const { results } = await upsert([
      { skuCode: '85123A', name: 'upper' },
      { skuCode: '85123a', name: 'lower' },
    ]);
    expect(results.map((row) => row.sku?.name)).toEqual(['upper', 'lower']);
  });

  it('refuses a bad row by itself, naming the field, and takes the others', async () => {
    const { results } = await upsert([
      { skuCode: 'GOOD', name: 'Good' },
      { skuCode: ' BAD', name: 'White space' },
      { skuCode: 'NAMELESS' },
      { skuCode: 'GOOD', name: 'Twice' },
      { skuCode: 'HEAVY', name: 'Heavy', weightGrams: -1 },
      { skuCode: 'HS', name: 'HS', hsCode: '12' },
      { skuCode: 'COIN', name: 'Coin', prices: [{ amount: '-1', currencyCode: 'EUR' }] },
    ]);
    expect(results.map((row) => row.sku !== null)).toEqual([true, false, false, false, false, false, false]);
    expect(results.slice(1).map((row) => row.userErrors[0]!.field)).toEqual([
      ['skus', '1', 'skuCode'],
      ['skus', '2', 'name'],
      ['skus', '3', 'skuCode'],
      ['skus', '4', 'weightGrams'],
      ['skus', '5', 'hsCode'],
      ['skus', '6', 'prices', '0', 'amount'],
    ]);
    const absent = await catalog.ask<{ sku: null }>('{ sku(skuCode: "NAMELESS") { id } }');
    expect(absent.data).toEqual({ sku: null });
  });

  it('refuses no rows and more than 1,000', async () => {
    expect((await upsert([])).userErrors[0]).toMatchObject({ code: 'BAD_USER_INPUT', bizCode: 40000 });
    const many = Array.from({ length: 1_001 }, (_, i) => ({ skuCode: `M${i}`, name: 'x' }));
    expect((await upsert(many)).userErrors[0]!.message).toContain('1001 rows');
  });
});

describe('idempotency', () => {
  it('gives the first answer again for the same key and input', async () => {
    const idempotencyKey = key();
    const first = await upsert([{ skuCode: 'ONCE', name: 'One' }], idempotencyKey);
    await upsert([{ skuCode: 'ONCE', name: 'Two' }]);
    const again = await upsert([{ name: 'One', skuCode: 'ONCE' }], idempotencyKey);
    expect(again.results[0]!.index).toBe(first.results[0]!.index);
    expect(again.results[0]!.sku).toMatchObject({ name: 'Two', version: 2 });
  });

  it('refuses the same key with another input, and an empty key', async () => {
    const idempotencyKey = key();
    await upsert([{ skuCode: 'REUSE', name: 'One' }], idempotencyKey);
    const other = await upsert([{ skuCode: 'REUSE', name: 'Two' }], idempotencyKey);
    expect(other.userErrors[0]).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', bizCode: 40902 });
    expect((await upsert([{ skuCode: 'X', name: 'X' }], '')).userErrors[0]!.code).toBe('BAD_USER_INPUT');
  });

  it('remembers a refusal as the answer', async () => {
    const idempotencyKey = key();
    const first = await upsert([], idempotencyKey);
    expect(await upsert([], idempotencyKey)).toEqual(first);
  });

  it('applies twenty concurrent calls with one key once', async () => {
    const idempotencyKey = key();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => upsert([{ skuCode: 'RACE', name: 'Race' }], idempotencyKey)),
    );
    const codes = answers.flatMap((answer) => answer.userErrors.map((error) => error.code));
    expect(codes.filter((code) => code !== 'IDEMPOTENCY_IN_PROGRESS')).toEqual([]);
    expect(answers.some((answer) => answer.results[0]?.sku?.version === 1)).toBe(true);
    const now = await catalog.ask<{ sku: { version: number } }>('{ sku(skuCode: "RACE") { version } }');
    expect(now.data?.sku.version).toBe(1);
  });

  it('lets callers who change the same SKUs at once all through, each counted once', async () => {
    const codes = Array.from({ length: 30 }, (_, i) => `CONTEND-${i}`);
    await Promise.all(
      Array.from({ length: 10 }, (_, caller) => {
        const rows = codes.map((skuCode) => ({ skuCode, name: `by ${caller}` }));
        return upsert(caller % 2 ? rows : rows.reverse());
      }),
    );
    const page = await catalog.ask<{ skus: { nodes: { version: number }[] } }>(
      '{ skus(where: { skuCode: { startsWith: "CONTEND-" } }) { nodes { version } } }',
    );
    expect(new Set(page.data!.skus.nodes.map((sku) => sku.version))).toEqual(new Set([10]));
  });
});

describe('lists', () => {
  const PAGE = `query ($after: String, $orderBy: SkuOrderBy!) {
    skus(first: 7, after: $after, orderBy: $orderBy, where: { skuCode: { startsWith: "PAGE-" } }) {
      nodes { skuCode } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount
    }
  }`;
  type Page = {
    skus: {
      nodes: { skuCode: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
      totalCount: number;
    };
  };

  beforeAll(() =>
    upsert(Array.from({ length: 40 }, (_, i) => ({ skuCode: `PAGE-${i}`, name: `Page ${i}` }))),
  );

  it.each(['SKU_CODE_ASC', 'UPDATED_AT_DESC'])(
    'walks every page by %s without gap or duplicate',
    async (orderBy) => {
      const seen: string[] = [];
      let after: string | null = null;
      for (;;) {
        const { data }: { data: Page | null } = await catalog.ask<Page>(PAGE, { after, orderBy });
        expect(data!.skus.totalCount).toBe(40);
        seen.push(...data!.skus.nodes.map((sku) => sku.skuCode));
        if (!data!.skus.pageInfo.hasNextPage) break;
        after = data!.skus.pageInfo.endCursor;
      }
      expect(seen.length).toBe(40);
      expect(new Set(seen).size).toBe(40);
    },
  );

  it.each([
    ['first: 0', 'BAD_USER_INPUT'],
    ['first: 251', 'BAD_USER_INPUT'],
    ['after: "nonsense"', 'INVALID_CURSOR'],
    [`after: "${Buffer.from('["UPDATED_AT_DESC",{"t":1},"x"]').toString('base64url')}"`, 'INVALID_CURSOR'],
    [`after: "${Buffer.from('["SKU_CODE_ASC",{"t":1e99},"x"]').toString('base64url')}"`, 'INVALID_CURSOR'],
  ])('answers %s with %s', async (argument, code) => {
    const { errors } = await catalog.ask(`{ skus(${argument}) { nodes { id } } }`);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });
});

describe('references', () => {
  const ENTITIES = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Sku { id skuCode name prices { amount } product { name } } }
  }`;
  const statements = async (count: number) => {
    const representations = Array.from({ length: count }, (_, i) => ({
      __typename: 'Sku',
      skuCode: `PAGE-${i}`,
    }));
    const before = await sqlStatements(catalog.url);
    const { data } = await catalog.ask<{ _entities: { id: string }[] }>(ENTITIES, { representations });
    expect(data!._entities.map((sku) => sku.id)).toEqual(representations.map((r) => skuIdOf(r.skuCode)));
    return (await sqlStatements(catalog.url)) - before;
  };

  it('costs the same number of statements for one SKU and for forty', async () => {
    const one = await statements(1);
    expect(await statements(40)).toBe(one);
  });

  it('gives null for a SKU that the master does not know', async () => {
    const { data } = await catalog.ask(ENTITIES, {
      representations: [{ __typename: 'Sku', skuCode: 'NOBODY' }],
    });
    expect(data).toEqual({ _entities: [null] });
  });
});

describe('access', () => {
  it('lets the analyst read and not write', async () => {
    const read = await catalog.ask('{ skus(first: 1) { nodes { id } } }', {}, { role: 'analyst' });
    expect(read.errors).toBeUndefined();
    const input = { idempotencyKey: key(), skus: [{ skuCode: 'NO', name: 'No' }] };
    const write = await catalog.ask(UPSERT, { input }, { role: 'analyst' });
    expect(write.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', bizCode: 40300 });
  });

  it.each([
    ['{ skus { nodes { id } } }'],
    ['{ _service { sdl } }'],
    ['{ _entities(representations: []) { __typename } }'],
  ])('refuses the unsigned %s', async (query) => {
    const response = await fetch(`${catalog.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tradegraph-identity': 'e30.AAAA' },
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});
