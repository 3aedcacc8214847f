import { multiplyAmount, sumAmounts } from '@tradegraph/kernel';
import type { ImportContext } from '../import-context.js';
import type { OrderInput, OrderLineInput, OutgoingOrder } from '../orders/order-input.js';
import { countryCodeOf } from '../source/countries.js';
import { readCsv } from '../source/read-csv.js';
import type { Invoice } from './invoice-window.js';
import { InvoiceWindow } from './invoice-window.js';
import type { UciLine } from './judge-row.js';
import { judgeRow, UCI_COLUMNS } from './judge-row.js';

/** Counts of what the orders of a file are like. */
export interface UciTally {
  goodsLines: number;
  serviceLines: number;
  guestOrders: number;
  /** Orders by the name of a country that ISO 3166 does not know. */
  unknownCountries: Map<string, number>;
}

export const emptyUciTally = (): UciTally => ({
  ...{ goodsLines: 0, serviceLines: 0, guestOrders: 0 },
  unknownCountries: new Map(),
});

/** Reads the file again, as orders ready to be sent; each line that belongs to none goes to the report. */
export async function* uciOrders(
  context: ImportContext,
  source: { file: string; channel: string; toUtc: (local: string) => string | undefined },
  tally: UciTally,
): AsyncGenerator<OutgoingOrder> {
  const window = new InvoiceWindow();
  const toOrder = (invoice: Invoice) => outgoing(source.channel, invoice, tally);
  for await (const { line, values, fields } of readCsv(source.file, UCI_COLUMNS)) {
    const judged = judgeRow(values, source.toUtc);
    if (typeof judged === 'string') {
      const full = context.rejected.add({ line, reason: judged, row: values ?? fields });
      if (full) await full;
      for (const invoice of window.skip()) yield toOrder(invoice);
    } else for (const invoice of window.add(judged, line)) yield toOrder(invoice);
  }
  for (const invoice of window.rest()) yield toOrder(invoice);
}

function outgoing(channel: string, { invoiceNo, lines, fileLines }: Invoice, tally: UciTally): OutgoingOrder {
  const first = lines[0]!;
  const countryCode = countryCodeOf(first.country);
  const services = lines.filter(({ kind }) => kind === 'SERVICE').length;
  tally.serviceLines += services;
  tally.goodsLines += lines.length - services;
  if (first.customerId === '') tally.guestOrders++;
  if (countryCode === undefined) {
    tally.unknownCountries.set(first.country, (tally.unknownCountries.get(first.country) ?? 0) + 1);
  }
  const json = JSON.stringify({
    channel,
    channelOrderId: invoiceNo,
    currencyCode: 'GBP',
    // Some invoices were written over two minutes; the order was placed with the first.
    placedAt: lines.reduce((time, { placedAt }) => (placedAt < time ? placedAt : time), first.placedAt),
    ...(first.customerId === '' ? {} : { buyer: { channelBuyerId: first.customerId } }),
    shipTo: { countryCode, countryName: first.country },
    lines: lines.map(lineInput),
  } satisfies OrderInput);
  const total = sumAmounts(lines.map(({ unitPrice, quantity }) => multiplyAmount(unitPrice, quantity)));
  return { json, rows: lines.length, channelOrderId: invoiceNo, total, fileLines };
}

function lineInput({ kind, stockCode, description, quantity, unitPrice }: UciLine): OrderLineInput {
  return {
    ...(kind === 'SERVICE' ? { kind } : {}),
    skuCode: stockCode,
    ...(description === '' ? {} : { description }),
    quantity,
    unitPrice,
  };
}
