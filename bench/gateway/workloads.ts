/** What clients ask in the benchmark: of the product's own graph, and different in every request. */
export interface Workload {
  name: WorkloadName;
  query: string;
  /** Two variants share no entity, so that no gateway can answer one with what it fetched for another. */
  variables: (variant: number) => Record<string, string>;
  /** So many requests until a gateway's code is compiled as well as it gets. */
  warmUp: number;
}

export const workloadNames = ['heavy', 'middle', 'small'] as const;
export type WorkloadName = (typeof workloadNames)[number];

/** More than there are connections, so that equal requests are never under way at the same time. */
export const VARIANTS = 64;

/** The joined order view: 20 orders, six subgraphs, three steps; about 87 KB. */
const HEAVY = /* GraphQL */ `
  query OrderBoard($channel: String!) {
    orders(first: 20, where: { channel: { eq: $channel } }) {
      nodes {
        id
        orderNo
        channelCode
        channelOrderId
        status
        placedAt
        total {
          amount
          currencyCode
        }
        lines {
          id
          quantity
          unitPrice {
            amount
            currencyCode
          }
          sku {
            skuCode
            name
            weightGrams
            stockLevels {
              id
              sellable
              warehouse {
                code
                name
              }
            }
            binStock {
              quantity
              bin {
                id
                code
              }
            }
          }
        }
        reservations {
          id
          status
        }
        outboundOrders {
          id
          status
        }
        shipments {
          id
          status
          trackingNo
        }
        payments {
          id
          method
          amount {
            amount
            currencyCode
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** A page of stock: 25 SKUs, three subgraphs one after the other; about 12 KB. */
const MIDDLE = /* GraphQL */ `
  query StockPage($code: String!) {
    skus(first: 25, where: { skuCode: { startsWith: $code } }) {
      nodes {
        skuCode
        name
        status
        weightGrams
        sellable
        stockLevels {
          id
          onHand
          sellable
          reserved
          warehouse {
            code
            name
          }
        }
      }
    }
  }
`;

/** One order's state, from one subgraph; about 150 bytes. */
const SMALL = /* GraphQL */ `
  query OrderState($no: String!) {
    orderByNumber(orderNo: $no) {
      orderNo
      status
      placedAt
      total {
        amount
        currencyCode
      }
    }
  }
`;

export const workloads: Record<WorkloadName, Workload> = {
  heavy: { name: 'heavy', warmUp: 1_000, query: HEAVY, variables: (variant) => ({ channel: `c${variant}` }) },
  middle: { name: 'middle', warmUp: 4_000, query: MIDDLE, variables: (variant) => ({ code: `p${variant}` }) },
  small: { name: 'small', warmUp: 20_000, query: SMALL, variables: (variant) => ({ no: `o${variant}` }) },
};

/** The request's body, as a client's library makes it. */
export const bodyOf = ({ query, variables }: Workload, variant: number): string =>
  JSON.stringify({ query, variables: variables(variant) });
