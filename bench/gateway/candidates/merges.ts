import { Pool } from 'undici';

type Entity = Record<string, unknown>;
type Merge = (variables: object) => Promise<string>;

/** The fetches of the three workloads and how their answers go together, written down by hand. */
export function merges(subgraphsUrl: string): Record<'heavy' | 'middle' | 'small', Merge> {
  const pool = new Pool(subgraphsUrl, { connections: 64, pipelining: 1 });

  async function text(subgraph: string, query: string, variables: object): Promise<string> {
    const { body } = await pool.request({
      method: 'POST',
      path: `/${subgraph}/graphql`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return body.text();
  }

  const ask = async <T>(subgraph: string, query: string, variables: object): Promise<T> =>
    (JSON.parse(await text(subgraph, query, variables)) as { data: T }).data;

  /** Fetches `fields` for each different entity once and puts them into every object that stands for it. */
  async function join(
    subgraph: string,
    type: string,
    keys: string[],
    fields: string,
    targets: Entity[],
  ): Promise<void> {
    const groups = new Map<unknown, Entity[]>();
    for (const target of targets) {
      const group = groups.get(target[keys[0]!]);
      if (group === undefined) groups.set(target[keys[0]!], [target]);
      else group.push(target);
    }
    const representations = [...groups.values()].map(([target]) => {
      const representation: Entity = { __typename: type };
      for (const key of keys) representation[key] = target![key];
      return representation;
    });
    const query = `query($representations:[_Any!]!){_entities(representations:$representations){...on ${type}{${fields}}}}`;
    const { _entities } = await ask<{ _entities: Entity[] }>(subgraph, query, { representations });
    let index = 0;
    for (const group of groups.values()) {
      const entity = _entities[index++];
      for (const target of group) Object.assign(target, entity);
    }
  }

  const joinStock = async (skus: Entity[], fields: string): Promise<void> => {
    await join('inventory', 'Sku', ['skuCode'], fields, skus);
    const levels = skus.flatMap((sku) => sku['stockLevels'] as { warehouse: Entity }[]);
    await join(
      'warehouse',
      'Warehouse',
      ['code'],
      'name',
      levels.map(({ warehouse }) => warehouse),
    );
  };

  return {
    heavy: async (variables) => {
      const data = await ask<{ orders: { nodes: Entity[] } }>('orders', ORDERS, variables);
      const orders = data.orders.nodes;
      const skus = orders.flatMap((order) => (order['lines'] as { sku: Entity }[]).map(({ sku }) => sku));
      await Promise.all([
        join('catalog', 'Sku', ['skuCode'], 'name weightGrams', skus),
        joinStock(skus, 'stockLevels{id sellable warehouse{code}}'),
        join('warehouse', 'Sku', ['skuCode'], 'binStock{quantity bin{id code}}', skus),
        join('inventory', 'Order', ['id'], 'reservations{id status}', orders),
        join('warehouse', 'Order', ['id'], 'outboundOrders{id status}', orders),
        join('logistics', 'Order', ['id'], 'shipments{id status trackingNo}', orders),
        join('finance', 'Order', ['channelOrderId', 'channelCode'], PAYMENTS, orders),
      ]);
      return JSON.stringify({ data });
    },
    middle: async (variables) => {
      const data = await ask<{ skus: { nodes: Entity[] } }>('catalog', SKUS, variables);
      await joinStock(data.skus.nodes, 'sellable stockLevels{id onHand sellable reserved warehouse{code}}');
      return JSON.stringify({ data });
    },
    small: (variables) => text('orders', ORDER, variables),
  };
}

const PAYMENTS = 'payments{id method amount{amount currencyCode}}';
const ORDERS =
  'query($channel:String!){orders(first:20,where:{channel:{eq:$channel}}){nodes{id orderNo channelCode channelOrderId status placedAt total{amount currencyCode}lines{id quantity unitPrice{amount currencyCode}sku{skuCode}}}pageInfo{hasNextPage endCursor}}}';
const SKUS =
  'query($code:String!){skus(first:25,where:{skuCode:{startsWith:$code}}){nodes{skuCode name status weightGrams}}}';
const ORDER =
  'query($no:String!){orderByNumber(orderNo:$no){orderNo status placedAt total{amount currencyCode}}}';
