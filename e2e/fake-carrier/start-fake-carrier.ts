import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { messagesOf, noFaults, type FakeLabel, type Switches } from './journey.js';

export interface Webhook {
  /** `…/webhooks/tracking/<carrier>` of logistics. */
  url: string;
  secret: string;
}

const WEBHOOK_EVERY_MS = 50;
const WEBHOOK_MESSAGES = 500;

/** A carrier as a program of its own: labels, tracking by asking or by calling, and everything that goes wrong with it. */
export async function startFakeCarrier(options: { switches?: Partial<Switches>; port?: number } = {}) {
  const switches: Switches = { ...noFaults, ...options.switches };
  const labels = new Map<string, FakeLabel>();
  const byNumber = new Map<string, FakeLabel>();
  const calls = { labels: 0, cancels: 0, tracking: 0 };
  /** How many messages of each parcel on its way were told by a call. */
  const travelling = new Map<FakeLabel, number>();
  const run = Date.now().toString(36).toUpperCase();
  let webhook: Webhook | null = null;

  const label = (key: string): FakeLabel => {
    const known = labels.get(key);
    if (known) return known;
    const made = { key, trackingNo: `FK${run}${labels.size + 1}`, createdAt: Date.now(), cancelled: false };
    labels.set(key, made);
    byNumber.set(made.trackingNo, made);
    travelling.set(made, 0);
    return made;
  };

  const routes: Record<string, (path: string, body: Record<string, unknown>) => [number, unknown]> = {
    'POST /labels': (_path, body) => {
      calls.labels += 1;
      if (switches.labelStatus > 0) return [switches.labelStatus, { message: 'no label today' }];
      if (switches.failEvery > 0 && calls.labels % switches.failEvery === 0)
        return [500, { message: 'again' }];
      if (switches.odd) return [200, { trackingNo: 7, labelUrl: 'javascript:alert(1)' }];
      const { trackingNo } = label(String(body['key']));
      const labelUrl = `http://carrier.test/labels/${trackingNo}.pdf`;
      return [201, { trackingNo, labelUrl, format: 'PDF', cost: { amount: '4.20', currencyCode: 'GBP' } }];
    },
    'DELETE /labels': (path) => {
      calls.cancels += 1;
      const known = labels.get(decodeURIComponent(path.split('/')[2] ?? ''));
      if (!known) return [404, { message: 'no such label' }];
      known.cancelled = true;
      return [200, {}];
    },
    'POST /tracking': (_path, body) => {
      calls.tracking += 1;
      if (switches.odd) return [200, ['what?']];
      const numbers = (body['trackingNos'] as string[] | undefined) ?? [];
      const messages = numbers.flatMap((number) => {
        const known = byNumber.get(number);
        return known ? messagesOf(known, switches, Date.now()) : [];
      });
      return [200, { messages: messages.map(({ message }) => message) }];
    },
    'POST /switches': (_path, body) => [200, Object.assign(switches, body)],
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let text = '';
    for await (const part of request) text += String(part);
    const path = request.url ?? '/';
    const route = routes[`${request.method} /${path.split('/')[1]}`];
    const steered = path === '/switches';
    if (switches.hang && !steered) return; // the caller's patience ends it
    if (switches.delayMs > 0 && !steered)
      await new Promise((resolve) => setTimeout(resolve, switches.delayMs));
    const [status, body] = route?.(path, JSON.parse(text || '{}') as Record<string, unknown>) ?? [404, {}];
    if (switches.silent && !steered) return;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

  /** Tells what happened since it last called; what did not get through is told again. */
  const callBack = async (): Promise<void> => {
    if (!webhook || switches.hang) return;
    const news = [...travelling.keys()].flatMap((each) => {
      const all = messagesOf(each, switches, Date.now());
      return all.slice(travelling.get(each)).map(({ message }) => ({ each, message }));
    });
    for (let start = 0; start < news.length; start += WEBHOOK_MESSAGES) {
      const part = news.slice(start, start + WEBHOOK_MESSAGES);
      await send(
        webhook,
        part.map(({ message }) => message),
      );
      for (const { each } of part) travelling.set(each, travelling.get(each)! + 1);
    }
    for (const [each, told] of travelling) {
      if (told >= messagesOf(each, switches, Number.POSITIVE_INFINITY).length) travelling.delete(each);
    }
  };

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  let stopped = false;
  const round = (): void => {
    void callBack()
      .catch(() => undefined) // logistics is away: it is told in the next round
      .finally(() => {
        if (!stopped) timer = setTimeout(round, WEBHOOK_EVERY_MS);
      });
  };
  let timer = setTimeout(round, WEBHOOK_EVERY_MS);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    switches,
    calls,
    /** By the caller's key. */
    labels: labels as ReadonlyMap<string, FakeLabel>,
    /** From now on it calls logistics itself. */
    callBackAt: (at: Webhook): void => {
      webhook = at;
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function send({ url, secret }: Webhook, messages: readonly object[]): Promise<void> {
  const body = JSON.stringify({ messages });
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-signature': signature },
    body,
  });
  if (!response.ok) throw new Error(`Logistics answered ${response.status}`);
}
