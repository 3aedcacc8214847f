import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip, gunzipSync } from 'node:zlib';
import Negotiator from 'negotiator';
import type { Handler } from '@tradegraph/service-kit';
import { refuse } from '../errors/refuse.js';

const DEFAULT_QUERY = `# Tradegraph: one graph over orders, stock, warehouses, transport and money.
# The token is in the "Headers" tab below. Press the play button and choose an operation.

query LatestOrders {
  orders(first: 5) {
    nodes {
      orderNo
      status
      total { amount currencyCode }
      lines { quantity sku { skuCode name } }
    }
  }
}

subscription Orders {
  orderChanged {
    cursor
    eventType
    occurredAt
    previousStatus
    status
    order { orderNo total { amount currencyCode } }
  }
}

subscription Stock {
  stockChanged {
    cursor
    changeType
    beforeQty
    afterQty
    sku { skuCode name }
    warehouse { code name }
  }
}
`;

/**
 * Runs in the page. The page's own fetcher sends the headers tab with HTTP requests only; a WebSocket takes the token
 * in its first message, so it is read from where the page keeps that tab.
 */
const START = `
  async function startGraphiQL(root, options) {
    const kept = () => {
      try { return JSON.parse(localStorage.getItem('graphiql:headers') || '{}'); } catch { return {}; }
    };
    const authorization = (headers) => headers.authorization || headers.Authorization;
    if (!authorization(kept()) && options.demoToken) {
      const answer = await fetch('/dev/token?role=operator').catch(() => null);
      const body = answer && answer.ok ? await answer.json() : null;
      if (body) {
        options.headers = JSON.stringify({ authorization: 'Bearer ' + body.token }, null, 2);
        localStorage.setItem('graphiql:headers', options.headers);
      }
    } else options.headers = JSON.stringify(kept(), null, 2);
    options.endpoint = location.origin + '/graphql';
    options.connectionParams = () => ({ authorization: authorization(kept()) });
    YogaGraphiQL.renderYogaGraphiQL(root, options);
  }
`;

/** GraphiQL, whole in one page without any outside address. Rendered and compressed once, for the first who asks. */
export function graphiqlRoute(options: { demoToken: boolean }): Handler {
  let page: ReturnType<typeof render> | undefined;
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(response, 405, 'BAD_REQUEST', 'Open this page in a browser');
    }
    const { body, etag } = await (page ??= render(options));
    response.setHeader('etag', etag);
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('vary', 'accept-encoding');
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const zipped = new Negotiator(request).encoding(['gzip', 'identity']) === 'gzip';
    if (zipped) response.setHeader('content-encoding', 'gzip');
    response.end(request.method === 'HEAD' ? undefined : zipped ? body : gunzipSync(body));
  };
}

async function render(options: { demoToken: boolean }): Promise<{ body: Buffer; etag: string }> {
  const settings = {
    title: 'Tradegraph GraphiQL',
    defaultQuery: DEFAULT_QUERY,
    subscriptionsProtocol: 'WS' as const,
    shouldPersistHeaders: true,
    demoToken: options.demoToken,
  };
  // 9 MB of script: loaded only where somebody opens the page.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = withOwnStart(renderGraphiQL(settings));
  const body = await promisify(gzip)(html, { level: 6 });
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

/** Puts our start in front of the page's last call, which is the only one outside the bundled script. */
function withOwnStart(html: string): string {
  const call = 'YogaGraphiQL.renderYogaGraphiQL(';
  const at = html.lastIndexOf(call);
  if (at < 0) throw new Error('The GraphiQL page has no start call: its package has changed');
  return `${html.slice(0, at)}${START}\nstartGraphiQL(${html.slice(at + call.length)}`;
}
