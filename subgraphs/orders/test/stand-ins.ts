import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ulid } from '@tradegraph/kernel';

interface Row {
  fulfillmentOrderId: string;
  lines: { skuCode: string; warehouseCode: string; quantity: number }[];
}

/** Inventory as far as orders can tell: stock in memory, one reservation per fulfilment order, tombstones. */
export class InventoryStandIn {
  readonly stock = new Map<string, number>();
  readonly reservations = new Map<string, { id: string; status: string; lines: Row['lines'] }>();
  /** Awaited before an answer to `reserveMany`; a test decides what happens in the meantime. */
  beforeReserve: () => Promise<void> = () => Promise.resolve();
  down = false;

  set(skuCode: string, warehouseCode: string, sellable: number): void {
    this.stock.set(`${skuCode} ${warehouseCode}`, sellable);
  }

  sellable(skuCode: string, warehouseCode: string): number {
    return this.stock.get(`${skuCode} ${warehouseCode}`) ?? 0;
  }

  sellableStock({ skuCodes }: { skuCodes: string[] }) {
    const rows = [...this.stock].map(([key, sellable]) => {
      const [skuCode, warehouseCode] = key.split(' ');
      return { skuCode: skuCode!, warehouseCode: warehouseCode!, sellable };
    });
    return rows.filter(({ skuCode, sellable }) => sellable > 0 && skuCodes.includes(skuCode));
  }

  async reserveMany({ input }: { input: { requests: Row[] } }) {
    await this.beforeReserve();
    return { results: input.requests.map((row) => this.#reserve(row)), userErrors: [] };
  }

  #reserve({ fulfillmentOrderId, lines }: Row) {
    const known = this.reservations.get(fulfillmentOrderId);
    const fits = lines.every(
      ({ skuCode, warehouseCode, quantity }) => this.sellable(skuCode, warehouseCode) >= quantity,
    );
    if (!known && !fits) return { fulfillmentOrderId, reservation: null };
    const reservation = known ?? { id: `rsv_${ulid()}`, status: 'ACTIVE', lines };
    if (!known) this.#move(lines, -1);
    this.reservations.set(fulfillmentOrderId, reservation);
    return { fulfillmentOrderId, reservation: { id: reservation.id, status: reservation.status } };
  }

  releaseMany({ input }: { input: { fulfillmentOrderIds: string[] } }) {
    const results = input.fulfillmentOrderIds.map((fulfillmentOrderId) => {
      const known = this.reservations.get(fulfillmentOrderId);
      if (known?.status === 'ACTIVE') this.#move(known.lines, 1);
      if (known?.status !== 'COMMITTED')
        this.reservations.set(fulfillmentOrderId, {
          ...{ id: known?.id ?? `rsv_${ulid()}`, lines: known?.lines ?? [], status: 'RELEASED' },
        });
      return { fulfillmentOrderId, status: this.reservations.get(fulfillmentOrderId)!.status };
    });
    return { results, userErrors: [] };
  }

  #move(lines: Row['lines'], sign: number): void {
    for (const { skuCode, warehouseCode, quantity } of lines)
      this.set(skuCode, warehouseCode, this.sellable(skuCode, warehouseCode) + sign * quantity);
  }
}

type Quotes = {
  service: string;
  price: string;
  currencyCode: string;
  days: number | null;
  maxParcelGrams: number;
}[];

interface Refused {
  service: string;
  code: string;
  message: string;
}

/** Logistics as far as orders can tell: what services say by the country that it is sent from. */
export class LogisticsStandIn {
  readonly quotes = new Map<string, Quotes>();
  readonly refusals = new Map<string, Refused[]>();
  /** What was asked, the last call's. */
  asked: { goods: object }[] = [];
  down = false;

  quoteMany({ inputs }: { inputs: { originCountry: string; goods: object }[] }) {
    this.asked = inputs;
    return inputs.map(({ originCountry }) => ({
      quotes: (this.quotes.get(originCountry) ?? []).map(
        ({ service, price, currencyCode, days, maxParcelGrams }) => ({
          carrier: { code: service.split(':')[0] },
          service: { code: service },
          price: { amount: price, currencyCode },
          transitDaysMax: days,
          maxParcelGrams,
        }),
      ),
      rejected: (this.refusals.get(originCountry) ?? []).map(({ service, code, message }) => ({
        ...{ service: { code: service }, reasons: [{ code, message }] },
      })),
    }));
  }
}

interface StandIn {
  down: boolean;
}

/** Serves a stand-in's methods as the root fields of a graph, beside the log at another address. */
export async function serve(
  standIn: StandIn,
  logUrl: string,
): Promise<{ url: string; stop: () => Promise<unknown> }> {
  const server: Server = createServer((request, response) => {
    if (request.url === '/graphql') return void answer(standIn, request, response);
    response.writeHead(307, { location: `${logUrl}${request.url}` }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(standIn: StandIn, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (standIn.down) return void response.writeHead(503).end();
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const { query, variables } = JSON.parse(text) as { query: string; variables: object };
  const field = /\{\s*(\w+)/.exec(query)![1]!;
  const methods = standIn as unknown as Record<string, (variables: object) => unknown>;
  const data = { [field]: await methods[field]!(variables) };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
}
