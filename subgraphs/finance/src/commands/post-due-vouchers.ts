import { appendEvents, type NewEvent } from '@tradegraph/event-log';
import { parseEventData, type EventData } from '@tradegraph/events';
import { newId, type Clock } from '@tradegraph/kernel';
import { transact } from '@tradegraph/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { dayOf } from '../domain/calendar-day.js';
import { completionVoucher } from '../domain/completion-voucher.js';
import { missingFor, type OrderCosts } from '../domain/order-costs.js';
import { voucherPosted } from '../domain/voucher-posted.js';
import { readBooksRates, type RateOf } from '../repositories/books-rates.js';
import { readCosts } from '../repositories/order-cost-repository.js';
import {
  claimDueVouchers,
  dropDue,
  putOff,
  type DueVoucher,
} from '../repositories/voucher-due-repository.js';
import {
  insertProfits,
  insertVouchers,
  type NewProfit,
  type NewVoucher,
} from '../repositories/voucher-writes.js';
import { termsByChannel, type StoredTerms } from '../repositories/channel-terms-repository.js';

export interface VoucherWork {
  dataSource: DataSource;
  eventLog: { nudge(): void };
  clock: Clock;
  booksCurrency: string;
}

const BATCH = 200;
const ROUNDS = 20;
const ACTOR = 'finance';

type Completed = EventData<'ORDER_COMPLETED'>;
interface Due extends Pick<DueVoucher, 'orderId' | 'tries' | 'eventId' | 'correlationId'> {
  order: Completed;
  day: string;
}

/** Posts the vouchers of completed orders whose costs are all known; the others wait, and say for what. */
export async function postDueVouchers(work: VoucherWork): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const count = await transact(work.dataSource, (tx) => oneBatch(tx, work));
    if (count > 0) work.eventLog.nudge();
    if (count < BATCH) return;
  }
}

async function oneBatch(tx: EntityManager, { clock, booksCurrency }: VoucherWork): Promise<number> {
  const now = clock.now();
  const due = (await claimDueVouchers(tx, now, BATCH)).map(readDue);
  if (due.length === 0) return 0;
  const costs = await readCosts(
    tx,
    due.map(({ order }) => order),
  );
  const rateOf = await readBooksRates(
    tx,
    booksCurrency,
    due.flatMap((each) => currenciesOf(each, costs)),
  );
  const terms = await termsByChannel(
    tx,
    due.map(({ order }) => order.channelCode),
  );
  const waiting = due.map((each) => ({ ...each, waitsFor: missingFor(each.order, each.day, costs, rateOf) }));
  await putOff(
    tx,
    waiting.filter(({ waitsFor }) => waitsFor.length > 0),
    now,
  );
  const ready = waiting.filter(({ waitsFor }) => waitsFor.length === 0);
  await post(tx, ready, { costs, rateOf, terms, booksCurrency, now });
  return due.length;
}

function readDue({ completed, ...due }: DueVoucher): Due {
  const order = parseEventData('ORDER_COMPLETED', completed);
  return { ...due, order, day: dayOf(order.completedAt) };
}

const currenciesOf = ({ order, day }: Due, costs: OrderCosts) =>
  [order.total.currencyCode, ...costs.freightOf(order).map(({ currencyCode }) => currencyCode)].map(
    (currencyCode) => ({ currencyCode, day }),
  );

interface Basis {
  costs: OrderCosts;
  rateOf: RateOf;
  terms: Map<string, StoredTerms>;
  booksCurrency: string;
  now: Date;
}

async function post(tx: EntityManager, due: readonly Due[], basis: Basis): Promise<void> {
  if (due.length === 0) return;
  const made = due.map((each) => make(each, basis));
  const numbered = await insertVouchers(
    tx,
    made.map(({ fresh }) => fresh),
    basis.booksCurrency,
  );
  await insertProfits(
    tx,
    made.map(({ profit }) => profit),
  );
  const events = numbered.map(({ voucher, lines }, index): NewEvent<'finance'> => {
    const { correlationId, eventId } = due[index]!;
    return {
      ...voucherPosted(voucher, lines, basis.booksCurrency),
      context: { correlationId, causationId: eventId, actor: ACTOR },
    };
  });
  await appendEvents(tx, 'finance', events, { correlationId: 'vouchers', actor: ACTOR });
  await dropDue(
    tx,
    due.map(({ orderId }) => orderId),
  );
}

function make(
  { orderId, order, day }: Due,
  { costs, rateOf, terms, booksCurrency, now }: Basis,
): { fresh: NewVoucher; profit: NewProfit } {
  const dealCurrency = order.total.currencyCode;
  const goods = costs.goodsOf(order);
  const { lines, profit } = completionVoucher({
    earned: { amount: order.earnedTotal, currencyCode: dealCurrency },
    countryCode: order.countryCode,
    terms: terms.get(order.channelCode) ?? null,
    cost: goods.cost,
    freight: costs.freightOf(order),
    booksCurrency,
    rateOf: (currencyCode) => rateOf(currencyCode, day)!,
  });
  const id = newId('vou');
  return {
    fresh: {
      voucher: {
        ...{ id, kind: 'ORDER_COMPLETION', status: 'POSTED', orderId, channelCode: order.channelCode },
        ...{ completionOf: orderId, reversesId: null, postingDate: day, reason: null },
        ...{ postedBy: ACTOR, postedAt: now },
      },
      lines,
    },
    profit: {
      ...{ orderId, voucherId: id, booksCurrency, dealCurrency },
      ...{ fxRate: rateOf(dealCurrency, day)!.rate, profit, costKnown: goods.known },
    },
  };
}
