/** The joined order view: 20 orders with what six subgraphs know of them, in three steps. */
export const JOINED = /* GraphQL */ `
  query Joined($after: String) {
    orders(first: 20, orderBy: PLACED_AT_DESC, after: $after) {
      nodes {
        orderNo
        status
        placedAt
        total {
          amount
          currencyCode
        }
        channel {
          code
        }
        lines {
          quantity
          sku {
            skuCode
            name
            stockLevels {
              sellable
              warehouse {
                code
                name
              }
            }
            binStock {
              quantity
              bin {
                code
              }
            }
          }
        }
        outboundOrders {
          id
        }
        reservations {
          id
        }
        shipments {
          id
          status
        }
        payments {
          id
          amount {
            amount
            currencyCode
          }
        }
      }
    }
  }
`;

const PAGE = /* GraphQL */ `
  query Page($after: String) {
    orders(first: 7, orderBy: PLACED_AT_DESC, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

interface Page {
  orders: { pageInfo: { hasNextPage: boolean; endCursor: string } };
}

/** Requests that each begin at another order, so that no two at a time are equal. `send` asks the gateway. */
export async function joinedBodies(
  send: <T>(query: string, variables: object) => Promise<T>,
  count: number,
): Promise<string[]> {
  const bodies: string[] = [];
  let after: string | null = null;
  for (let number = 0; number < count; number++) {
    bodies.push(JSON.stringify({ query: JOINED, variables: { after } }));
    const { orders }: Page = await send<Page>(PAGE, { after });
    if (!orders.pageInfo.hasNextPage) break;
    after = orders.pageInfo.endCursor;
  }
  return bodies;
}
