import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StockLevelEntity } from '../entities/stock-level.entity.js';
import type { StockLedgerEntryEntity } from '../entities/stock-ledger-entry.entity.js';
import type { ReservationEntity } from '../entities/reservation.entity.js';
import type { ReservationLineEntity } from '../entities/reservation-line.entity.js';
import type { UserErrorData } from '@tradegraph/subgraph-kit';
import type { StockLevelConnection as StockLevelConnectionModel, StockLedgerConnection as StockLedgerConnectionModel, ReservationConnection as ReservationConnectionModel } from '../models.js';
import type { Context } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An ISO 4217 currency code, e.g. EUR. */
  CurrencyCode: { input: string; output: string; }
  /** A point in time, RFC 3339 with an offset, e.g. 2026-03-01T09:30:00.000Z. Answers are in UTC with milliseconds. */
  DateTime: { input: Date; output: Date; }
  /** An exact decimal number as a string, e.g. "12.50": at most 14 digits before the point and 6 after. */
  Decimal: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A correction of one stock level. At least one of the two deltas must not be 0; opposite deltas move units between sellable and unsellable. */
export type AdjustStockInput = {
  /** Refuse with VERSION_CONFLICT unless the stock level has this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** Why, 1 to 500 characters; it is kept in the ledger. */
  reason: Scalars['String']['input'];
  /** Units to add to sellable (negative: to take away), -1,000,000 to 1,000,000. */
  sellableDelta?: Scalars['Int']['input'];
  /** The SKU's code, compared exactly. */
  skuCode: Scalars['String']['input'];
  /** Units to add to unsellable (negative: to take away), -1,000,000 to 1,000,000. */
  unsellableDelta?: Scalars['Int']['input'];
  /** The warehouse's code, compared exactly. */
  warehouseCode: Scalars['String']['input'];
};

/** The corrected stock level, or why it was refused. */
export type AdjustStockPayload = {
  /** The stock level as it is now; null when it was refused. */
  stockLevel?: Maybe<StockLevel>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** A refusal that needs no more than the common fields. */
export type BasicUserError = UserError & {
  /** The number of the code, stable for machines. */
  bizCode: Scalars['Int']['output'];
  /** What kind of refusal it is. */
  code: ErrorCode;
  /** The path of the input field that it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What was wrong, naming the value, and what would be right. */
  message: Scalars['String']['output'];
};

/** The committed reservation, or why it was refused. */
export type CommitReservationPayload = {
  /** The reservation as it is now; null when it was refused. */
  reservation?: Maybe<Reservation>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** Matches a point in time by its bounds. */
export type DateTimeFilter = {
  /** Later than this time. */
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At this time or later. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Earlier than this time. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At this time or earlier. */
  lte?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Why something was refused. Each code has a number, its bizCode, that never changes. */
export type ErrorCode =
  /** 40000: an input value is not acceptable; the message names it. */
  | 'BAD_USER_INPUT'
  /** 41000: the cursor is older than the events that are kept. */
  | 'CURSOR_EXPIRED'
  /** 40300: the role does not allow it. */
  | 'FORBIDDEN'
  /** 40903: the first request with this idempotency key is still running. */
  | 'IDEMPOTENCY_IN_PROGRESS'
  /** 40902: the idempotency key was used with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** 40001: less is sellable than was asked for. */
  | 'INSUFFICIENT_STOCK'
  /** 50000: our fault; the message carries an id for support. */
  | 'INTERNAL_SERVER_ERROR'
  /** 40003: a cursor that this list did not give out. */
  | 'INVALID_CURSOR'
  /** 40901: the state machine has no such step. */
  | 'INVALID_STATE_TRANSITION'
  /** 40400: there is no such thing. */
  | 'NOT_FOUND'
  /** 42900: too many requests. */
  | 'RATE_LIMITED'
  /** 50300: a part of the system is not available; try again. */
  | 'SERVICE_UNAVAILABLE'
  /** 40100: no valid token. */
  | 'UNAUTHENTICATED'
  /** 40002: not an ISO 4217 currency, or no rate is known for it. */
  | 'UNKNOWN_CURRENCY'
  /** 40900: somebody else changed it in the meantime; read it again. */
  | 'VERSION_CONFLICT';

/** The part of an order that one warehouse fulfils (配货单). */
export type FulfillmentOrder = {
  /** The fulfilment order's id. */
  id: Scalars['ID']['output'];
};

/** Matches an id: one, or any of several. */
export type IdFilter = {
  /** This id. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these ids, at most 250. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Less is sellable than was asked for. */
export type InsufficientStockError = UserError & {
  /** How many units were sellable at that moment. */
  available: Scalars['Int']['output'];
  /** Always 40001. */
  bizCode: Scalars['Int']['output'];
  /** Always INSUFFICIENT_STOCK. */
  code: ErrorCode;
  /** The path of the input field that it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What was wrong, naming the SKU and both quantities. */
  message: Scalars['String']['output'];
  /** How many units were asked for. */
  required: Scalars['Int']['output'];
  /** The SKU that is short. */
  skuCode: Scalars['String']['output'];
};

/** Matches a whole number by its value or bounds. */
export type IntFilter = {
  /** Equal to this number. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** More than this number. */
  gt?: InputMaybe<Scalars['Int']['input']>;
  /** This number or more. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** Less than this number. */
  lt?: InputMaybe<Scalars['Int']['input']>;
  /** This number or less. */
  lte?: InputMaybe<Scalars['Int']['input']>;
};

/** The state machine has no step from the one state to the other. */
export type InvalidStateTransitionError = UserError & {
  /** Always 40901. */
  bizCode: Scalars['Int']['output'];
  /** Always INVALID_STATE_TRANSITION. */
  code: ErrorCode;
  /** The path of the input field that it is about. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The state that it is in. */
  from: Scalars['String']['output'];
  /** What was wrong, naming both states. */
  message: Scalars['String']['output'];
  /** The state that was asked for. */
  to: Scalars['String']['output'];
};

/** An amount of one currency. */
export type Money = {
  /** The amount in major units (euros, not cents), exact. */
  amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  currencyCode: Scalars['CurrencyCode']['output'];
};

/** An amount of one currency, as input. */
export type MoneyInput = {
  /** The amount in major units (euros, not cents), exact. */
  amount: Scalars['Decimal']['input'];
  /** The currency of the amount. */
  currencyCode: Scalars['CurrencyCode']['input'];
};

export type Mutation = {
  /** Corrects a stock level by hand, with a reason: adds to or takes from the sellable and the unsellable units. */
  adjustStock: AdjustStockPayload;
  /** The reserved goods left the warehouse: reserved and on hand fall. Committing again changes nothing; a reservation that was released or expired refuses it. */
  commitReservation: CommitReservationPayload;
  /** Frees the stock of 1 to 500 fulfilment orders at once. One that has no reservation can get none any more; one that is resolved already stays as it is. */
  releaseMany: ReleaseManyPayload;
  /** The reserved goods are not needed: they become sellable again. Releasing again changes nothing; a reservation that was committed or expired refuses it. */
  releaseReservation: ReleaseReservationPayload;
  /** Reserves for 1 to 500 fulfilment orders at once, at most 25,000 lines: one result per row, each whole or not at all, in the order of the rows. A row whose fulfilment order has a reservation already gets that one, whatever its status. */
  reserveMany: ReserveManyPayload;
  /** Reserves stock (预占), all lines or none: what is reserved is not sellable to anybody else. Refused with one InsufficientStockError per line that is short. */
  reserveStock: ReserveStockPayload;
};


export type MutationAdjustStockArgs = {
  input: AdjustStockInput;
};


export type MutationCommitReservationArgs = {
  input: ResolveReservationInput;
};


export type MutationReleaseManyArgs = {
  input: ReleaseManyInput;
};


export type MutationReleaseReservationArgs = {
  input: ResolveReservationInput;
};


export type MutationReserveManyArgs = {
  input: ReserveManyInput;
};


export type MutationReserveStockArgs = {
  input: ReserveStockInput;
};

/** An order of a customer (订单), from intake to completion. */
export type Order = {
  /** The order's id, ord_… */
  id: Scalars['ID']['output'];
  /** The reservations that were made for the order, the oldest first. */
  reservations?: Maybe<Array<Reservation>>;
};

/** Where a page of a list ends, and whether more follows. */
export type PageInfo = {
  /** The cursor of the last item, to be passed as `after` for the next page; null for an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when there are more items after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when the page was asked for with a cursor, so that there are items before it. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item; null for an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  /** One reservation by its id; null when there is none. */
  reservation?: Maybe<Reservation>;
  /** Reservations, by default the newest first. */
  reservations: ReservationConnection;
  /** What is sellable of 1 to 5,000 SKUs, in every warehouse that has any and that you see; in one statement. */
  sellableStock: Array<SellableStock>;
  /** Proves the books: adds up the whole ledger and compares it with every stock level and reservation. It reads everything, so ask for it nightly rather than often. Refused to whoever is limited to warehouses. */
  stockAudit: StockAudit;
  /** The ledger of all changes of stock (库存流水), by default the newest first. */
  stockLedger: StockLedgerConnection;
  /** The stock of one SKU in one warehouse; null when there never was any. */
  stockLevel?: Maybe<StockLevel>;
  /** Stock levels, by default in the order of their SKU codes. */
  stockLevels: StockLevelConnection;
};


export type QueryReservationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReservationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: ReservationOrderBy;
  where?: InputMaybe<ReservationWhere>;
};


export type QuerySellableStockArgs = {
  skuCodes: Array<Scalars['String']['input']>;
};


export type QueryStockLedgerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: StockLedgerOrderBy;
  where?: InputMaybe<StockLedgerWhere>;
};


export type QueryStockLevelArgs = {
  skuCode: Scalars['String']['input'];
  warehouseCode: Scalars['String']['input'];
};


export type QueryStockLevelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: StockLevelOrderBy;
  where?: InputMaybe<StockLevelWhere>;
};

/** Fulfilment orders whose stock is not needed. */
export type ReleaseManyInput = {
  /** 1 to 500 fulfilment orders, compared by id; harmless to repeat. */
  fulfillmentOrderIds: Array<Scalars['ID']['input']>;
};

/** What became of each. */
export type ReleaseManyPayload = {
  /** One result per fulfilment order, in the order of the input; empty when the whole call was refused. */
  results: Array<ReleaseManyResult>;
  /** Why the whole call was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** What became of one fulfilment order's reservation. */
export type ReleaseManyResult = {
  /** The fulfilment order. */
  fulfillmentOrderId: Scalars['ID']['output'];
  /** RELEASED; or COMMITTED when the goods had left already. */
  status: ReservationStatus;
};

/** The released reservation, or why it was refused. */
export type ReleaseReservationPayload = {
  /** The reservation as it is now; null when it was refused. */
  reservation?: Maybe<Reservation>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** Stock that is held for somebody (预占). It is resolved once: committed, released or expired. Whoever is limited to warehouses sees those that hold something in one of theirs, and resolves those that hold nothing elsewhere. */
export type Reservation = {
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** From this time on it expires by itself; null when it never does. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The fulfilment order that it is for, if it is for one. */
  fulfillmentOrder?: Maybe<FulfillmentOrder>;
  /** The reservation's id, rsv_… */
  id: Scalars['ID']['output'];
  /** What it holds, or held, in the warehouses that you see. */
  lines: Array<ReservationLine>;
  /** The order that it is for, if it is for one. */
  order?: Maybe<Order>;
  /** When it was committed or released or expired; null while it is active. */
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it still holds stock, and what became of it otherwise. */
  status: ReservationStatus;
  /** Rises by one with each change. */
  version: Scalars['Int']['output'];
};

/** A page of reservations. */
export type ReservationConnection = {
  /** The page's reservations with their cursors. */
  edges: Array<ReservationEdge>;
  /** The page's reservations. */
  nodes: Array<Reservation>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many reservations match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** A reservation in a page. */
export type ReservationEdge = {
  /** To go on after this reservation. */
  cursor: Scalars['String']['output'];
  /** The reservation. */
  node: Reservation;
};

/** What one reservation holds of one SKU in one warehouse. */
export type ReservationLine = {
  /** How many units. */
  quantity: Scalars['Int']['output'];
  /** The SKU. */
  sku: Sku;
  /** The warehouse. */
  warehouse: Warehouse;
};

/** The order of a list of reservations. */
export type ReservationOrderBy =
  /** The oldest first. */
  | 'CREATED_AT_ASC'
  /** The newest first. */
  | 'CREATED_AT_DESC';

/** Whether a reservation still holds stock, and what became of it otherwise. */
export type ReservationStatus =
  /** It holds stock. */
  | 'ACTIVE'
  /** The goods left the warehouse. */
  | 'COMMITTED'
  /** Its time ran out; the goods are sellable again. */
  | 'EXPIRED'
  /** The goods were not needed; they are sellable again. */
  | 'RELEASED';

/** Matches a reservation's status. */
export type ReservationStatusFilter = {
  /** This status. */
  eq?: InputMaybe<ReservationStatus>;
  /** One of these. */
  in?: InputMaybe<Array<ReservationStatus>>;
};

/** Conditions on reservations; all must hold. */
export type ReservationWhere = {
  /** When it was made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id of the fulfilment order that it is for. */
  fulfillmentOrderId?: InputMaybe<IdFilter>;
  /** The id of the order that it is for. */
  orderId?: InputMaybe<IdFilter>;
  /** Whether it still holds stock, and what became of it otherwise. */
  status?: InputMaybe<ReservationStatusFilter>;
};

/** Stock to reserve for several fulfilment orders. */
export type ReserveManyInput = {
  /** 1 to 500 rows. Each is repeated harmlessly by its fulfilment order's id, so the call as a whole needs no key. */
  requests: Array<ReserveManyRow>;
};

/** What became of each row. */
export type ReserveManyPayload = {
  /** One result per row, in the order of the input; empty when the whole call was refused. */
  results: Array<ReserveManyResult>;
  /** Why the whole call was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** What became of one row. */
export type ReserveManyResult = {
  /** The row's fulfilment order. */
  fulfillmentOrderId: Scalars['ID']['output'];
  /** Its reservation; null when it was refused. Ask for its status: an earlier one may be released already. */
  reservation?: Maybe<Reservation>;
  /** One InsufficientStockError per line that is short; empty otherwise. */
  userErrors: Array<UserError>;
};

/** Stock to reserve for one fulfilment order. */
export type ReserveManyRow = {
  /** The fulfilment order's id: it gets at most one reservation ever. */
  fulfillmentOrderId: Scalars['ID']['input'];
  /** 1 to 2,000 lines; lines of the same SKU and warehouse are added together. */
  lines: Array<ReserveStockLineInput>;
  /** The order that it is a part of. */
  orderId: Scalars['ID']['input'];
};

/** Stock to reserve. */
export type ReserveStockInput = {
  /** From this time on the reservation expires by itself: in the future, at most 366 days ahead. Without it the reservation never expires. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The id of the fulfilment order that it is for. */
  fulfillmentOrderId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** 1 to 500 lines; lines of the same SKU and warehouse are added together. */
  lines: Array<ReserveStockLineInput>;
  /** The id of the order that it is for. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
};

/** One line of stock to reserve. */
export type ReserveStockLineInput = {
  /** How many units, 1 to 1,000,000. */
  quantity: Scalars['Int']['input'];
  /** The SKU's code, compared exactly. */
  skuCode: Scalars['String']['input'];
  /** The warehouse's code, compared exactly. */
  warehouseCode: Scalars['String']['input'];
};

/** The reservation, or why it was refused. */
export type ReserveStockPayload = {
  /** The reservation; null when it was refused. */
  reservation?: Maybe<Reservation>;
  /** Why it was refused, e.g. one InsufficientStockError per line that is short; empty otherwise. */
  userErrors: Array<UserError>;
};

/** A reservation to commit or to release. */
export type ResolveReservationInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The reservation's id, rsv_… */
  reservationId: Scalars['ID']['input'];
};

/** What is sellable of one SKU in one warehouse. */
export type SellableStock = {
  /** Units that can be sold, more than 0. */
  sellable: Scalars['Int']['output'];
  /** The SKU's code. */
  skuCode: Scalars['String']['output'];
  /** The warehouse's code. */
  warehouseCode: Scalars['String']['output'];
};

/** A stock keeping unit: the thing that is sold, stored and shipped. Its fields are null when the product master does not know the code. */
export type Sku = {
  /** Units that can be sold, over all warehouses that you see. */
  sellable?: Maybe<Scalars['Int']['output']>;
  /** The SKU's code, compared exactly. */
  skuCode: Scalars['String']['output'];
  /** The stock in each warehouse that ever had any, in the order of the warehouses' codes. */
  stockLevels?: Maybe<Array<StockLevel>>;
};

/** What the audit of the stock books found. */
export type StockAudit = {
  /** When the audit ended. */
  checkedAt: Scalars['DateTime']['output'];
  /** How many ledger entries were added up. */
  ledgerEntryCount: Scalars['Int']['output'];
  /** How many stock levels were compared. */
  stockLevelCount: Scalars['Int']['output'];
  /** What does not add up, at most 100 per check; empty when the books are right. */
  violations: Array<StockAuditViolation>;
};

/** One thing that does not add up. */
export type StockAuditViolation = {
  /** The name of the check that found it. */
  check: Scalars['String']['output'];
  /** What was expected and what is there. */
  detail: Scalars['String']['output'];
  /** The id of the stock level or reservation. */
  subjectId: Scalars['ID']['output'];
};

/** What led to a change of stock. */
export type StockCauseType =
  /** A correction by hand. */
  | 'ADJUSTMENT'
  /** A receipt of the warehouse. */
  | 'RECEIPT'
  /** A reservation: made, committed, released or expired. */
  | 'RESERVATION'
  /** The warehouse did not find units that its books had. */
  | 'SHORT_PICK';

/** What a ledger entry did; it decides which quantity its before and after are of. */
export type StockChangeType =
  /** A correction by hand. Before and after are of on hand. */
  | 'ADJUST'
  /** Goods arrived: on hand and sellable rise. Before and after are of on hand. */
  | 'IN'
  /** Reserved goods left: on hand and reserved fall. Before and after are of on hand. */
  | 'OUT'
  /** Reserved became sellable again. Before and after are of reserved. */
  | 'RELEASE'
  /** Sellable became reserved. Before and after are of reserved. */
  | 'RESERVE';

/** Matches what a change did. */
export type StockChangeTypeFilter = {
  /** This type. */
  eq?: InputMaybe<StockChangeType>;
  /** One of these. */
  in?: InputMaybe<Array<StockChangeType>>;
};

/** A page of ledger entries. */
export type StockLedgerConnection = {
  /** The page's entries with their cursors. */
  edges: Array<StockLedgerEdge>;
  /** The page's entries. */
  nodes: Array<StockLedgerEntry>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many entries match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** A ledger entry in a page. */
export type StockLedgerEdge = {
  /** To go on after this entry. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: StockLedgerEntry;
};

/** One change of one stock level. Entries are never changed or deleted; their deltas add up to the balances. */
export type StockLedgerEntry = {
  /** Who did it: the id of a user or of a process. */
  actor: Scalars['String']['output'];
  /** The quantity that changeType moves, after the change. */
  afterQty: Scalars['Int']['output'];
  /** The quantity that changeType moves, before the change. */
  beforeQty: Scalars['Int']['output'];
  /** The id of the receipt, the reservation or the correction that led to it. */
  causeId: Scalars['ID']['output'];
  /** What led to it. */
  causeType: StockCauseType;
  /** What the change did. */
  changeType: StockChangeType;
  /** The entry's id, led_… */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** By how many units on hand changed. */
  onHandDelta: Scalars['Int']['output'];
  /** Why, as a person gave it; null when no person did it by hand. */
  reason?: Maybe<Scalars['String']['output']>;
  /** By how many units reserved changed. */
  reservedDelta: Scalars['Int']['output'];
  /** By how many units sellable changed. */
  sellableDelta: Scalars['Int']['output'];
  /** The SKU. */
  sku: Sku;
  /** The stock level that changed. */
  stockLevel: StockLevel;
  /** The stock level's version after the change: its entries are numbered from 1 without a gap. */
  stockLevelVersion: Scalars['Int']['output'];
  /** By how many units unsellable changed. */
  unsellableDelta: Scalars['Int']['output'];
  /** The warehouse. */
  warehouse: Warehouse;
};

/** The order of a list of ledger entries. */
export type StockLedgerOrderBy =
  /** The oldest first. */
  | 'OCCURRED_AT_ASC'
  /** The newest first. */
  | 'OCCURRED_AT_DESC';

/** Conditions on ledger entries; all must hold. */
export type StockLedgerWhere = {
  /** The id of the receipt, the reservation or the correction that led to it. */
  causeId?: InputMaybe<IdFilter>;
  /** What the change did. */
  changeType?: InputMaybe<StockChangeTypeFilter>;
  /** When it happened. */
  occurredAt?: InputMaybe<DateTimeFilter>;
  /** The SKU's code. */
  skuCode?: InputMaybe<StringFilter>;
  /** The warehouse's code. */
  warehouseCode?: InputMaybe<StringFilter>;
};

/** The stock of one SKU in one warehouse. Always onHand = sellable + reserved + unsellable, and none of them is negative. */
export type StockLevel = {
  /** The stock level's id, stk_…; it follows from the two codes. */
  id: Scalars['ID']['output'];
  /** Units in the warehouse (在库). */
  onHand: Scalars['Int']['output'];
  /** Units that are held for orders (预占). */
  reserved: Scalars['Int']['output'];
  /** Units that can be sold (可售). */
  sellable: Scalars['Int']['output'];
  /** The SKU. */
  sku: Sku;
  /** Units that are damaged or blocked (不可售). */
  unsellable: Scalars['Int']['output'];
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Rises by one with each ledger entry. */
  version: Scalars['Int']['output'];
  /** The warehouse. */
  warehouse: Warehouse;
};

/** A page of stock levels. */
export type StockLevelConnection = {
  /** The page's stock levels with their cursors. */
  edges: Array<StockLevelEdge>;
  /** The page's stock levels. */
  nodes: Array<StockLevel>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many stock levels match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** A stock level in a page. */
export type StockLevelEdge = {
  /** To go on after this stock level. */
  cursor: Scalars['String']['output'];
  /** The stock level. */
  node: StockLevel;
};

/** The order of a list of stock levels. */
export type StockLevelOrderBy =
  /** The fewest sellable units first. */
  | 'SELLABLE_ASC'
  /** By the SKU's code, ascending. */
  | 'SKU_CODE_ASC';

/** Conditions on stock levels; all must hold. */
export type StockLevelWhere = {
  /** Units that can be sold. */
  sellable?: InputMaybe<IntFilter>;
  /** The SKU's code. */
  skuCode?: InputMaybe<StringFilter>;
  /** The warehouse's code. */
  warehouseCode?: InputMaybe<StringFilter>;
};

/** Matches text exactly: by one value, by any of several, or by its beginning. */
export type StringFilter = {
  /** Equal to this value, compared exactly. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Equal to one of these values, at most 250. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Begins with this text. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** An expected refusal of a mutation: nothing was changed. */
export type UserError = {
  /** The number of the code, stable for machines. */
  bizCode: Scalars['Int']['output'];
  /** What kind of refusal it is. */
  code: ErrorCode;
  /** The path of the input field that it is about, e.g. ["lines", "0", "quantity"]; null when it is about no single field. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What was wrong, naming the value, and what would be right. */
  message: Scalars['String']['output'];
};

/** A warehouse (仓库). Its fields are null when the code is not known. */
export type Warehouse = {
  /** The warehouse's code, compared exactly. */
  code: Scalars['String']['output'];
  /** The stock in it, in the order of the SKU codes. */
  stockLevels?: Maybe<StockLevelConnection>;
};


/** A warehouse (仓库). Its fields are null when the code is not known. */
export type WarehouseStockLevelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Order: Order;
  Reservation: Reservation;
  Sku: Sku;
  StockLevel: StockLevel;
  Warehouse: Warehouse;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  Reservation:
    ( { __typename: 'Reservation' }
    & GraphQLRecursivePick<FederationTypes['Reservation'], {"id":true}> );
  Sku:
    ( { __typename: 'Sku' }
    & GraphQLRecursivePick<FederationTypes['Sku'], {"skuCode":true}> );
  StockLevel:
    ( { __typename: 'StockLevel' }
    & GraphQLRecursivePick<FederationTypes['StockLevel'], {"id":true}> );
  Warehouse:
    ( { __typename: 'Warehouse' }
    & GraphQLRecursivePick<FederationTypes['Warehouse'], {"code":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdjustStockInput: AdjustStockInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AdjustStockPayload: ResolverTypeWrapper<Omit<AdjustStockPayload, 'stockLevel' | 'userErrors'> & { stockLevel?: Maybe<ResolversTypes['StockLevel']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BasicUserError: ResolverTypeWrapper<BasicUserError>;
  CommitReservationPayload: ResolverTypeWrapper<Omit<CommitReservationPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversTypes['Reservation']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ErrorCode: ErrorCode;
  FulfillmentOrder: ResolverTypeWrapper<FulfillmentOrder>;
  IdFilter: IdFilter;
  InsufficientStockError: ResolverTypeWrapper<InsufficientStockError>;
  IntFilter: IntFilter;
  InvalidStateTransitionError: ResolverTypeWrapper<InvalidStateTransitionError>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<Omit<Order, 'reservations'> & { reservations?: Maybe<Array<ResolversTypes['Reservation']>> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReleaseManyInput: ReleaseManyInput;
  ReleaseManyPayload: ResolverTypeWrapper<Omit<ReleaseManyPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  ReleaseManyResult: ResolverTypeWrapper<ReleaseManyResult>;
  ReleaseReservationPayload: ResolverTypeWrapper<Omit<ReleaseReservationPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversTypes['Reservation']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Reservation: ResolverTypeWrapper<ReservationEntity>;
  ReservationConnection: ResolverTypeWrapper<ReservationConnectionModel>;
  ReservationEdge: ResolverTypeWrapper<Omit<ReservationEdge, 'node'> & { node: ResolversTypes['Reservation'] }>;
  ReservationLine: ResolverTypeWrapper<ReservationLineEntity>;
  ReservationOrderBy: ReservationOrderBy;
  ReservationStatus: ReservationStatus;
  ReservationStatusFilter: ReservationStatusFilter;
  ReservationWhere: ReservationWhere;
  ReserveManyInput: ReserveManyInput;
  ReserveManyPayload: ResolverTypeWrapper<Omit<ReserveManyPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['ReserveManyResult']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReserveManyResult: ResolverTypeWrapper<Omit<ReserveManyResult, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversTypes['Reservation']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReserveManyRow: ReserveManyRow;
  ReserveStockInput: ReserveStockInput;
  ReserveStockLineInput: ReserveStockLineInput;
  ReserveStockPayload: ResolverTypeWrapper<Omit<ReserveStockPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversTypes['Reservation']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ResolveReservationInput: ResolveReservationInput;
  SellableStock: ResolverTypeWrapper<SellableStock>;
  Sku: ResolverTypeWrapper<Omit<Sku, 'stockLevels'> & { stockLevels?: Maybe<Array<ResolversTypes['StockLevel']>> }>;
  StockAudit: ResolverTypeWrapper<StockAudit>;
  StockAuditViolation: ResolverTypeWrapper<StockAuditViolation>;
  StockCauseType: StockCauseType;
  StockChangeType: StockChangeType;
  StockChangeTypeFilter: StockChangeTypeFilter;
  StockLedgerConnection: ResolverTypeWrapper<StockLedgerConnectionModel>;
  StockLedgerEdge: ResolverTypeWrapper<Omit<StockLedgerEdge, 'node'> & { node: ResolversTypes['StockLedgerEntry'] }>;
  StockLedgerEntry: ResolverTypeWrapper<StockLedgerEntryEntity>;
  StockLedgerOrderBy: StockLedgerOrderBy;
  StockLedgerWhere: StockLedgerWhere;
  StockLevel: ResolverTypeWrapper<StockLevelEntity>;
  StockLevelConnection: ResolverTypeWrapper<StockLevelConnectionModel>;
  StockLevelEdge: ResolverTypeWrapper<Omit<StockLevelEdge, 'node'> & { node: ResolversTypes['StockLevel'] }>;
  StockLevelOrderBy: StockLevelOrderBy;
  StockLevelWhere: StockLevelWhere;
  StringFilter: StringFilter;
  UserError: ResolverTypeWrapper<UserErrorData>;
  Warehouse: ResolverTypeWrapper<Omit<Warehouse, 'stockLevels'> & { stockLevels?: Maybe<ResolversTypes['StockLevelConnection']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdjustStockInput: AdjustStockInput;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AdjustStockPayload: Omit<AdjustStockPayload, 'stockLevel' | 'userErrors'> & { stockLevel?: Maybe<ResolversParentTypes['StockLevel']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BasicUserError: BasicUserError;
  CommitReservationPayload: Omit<CommitReservationPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversParentTypes['Reservation']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Decimal: Scalars['Decimal']['output'];
  FulfillmentOrder: FulfillmentOrder;
  IdFilter: IdFilter;
  InsufficientStockError: InsufficientStockError;
  IntFilter: IntFilter;
  InvalidStateTransitionError: InvalidStateTransitionError;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  Order: Omit<Order, 'reservations'> & { reservations?: Maybe<Array<ResolversParentTypes['Reservation']>> } | FederationReferenceTypes['Order'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  ReleaseManyInput: ReleaseManyInput;
  ReleaseManyPayload: Omit<ReleaseManyPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  ReleaseManyResult: ReleaseManyResult;
  ReleaseReservationPayload: Omit<ReleaseReservationPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversParentTypes['Reservation']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Reservation: ReservationEntity;
  ReservationConnection: ReservationConnectionModel;
  ReservationEdge: Omit<ReservationEdge, 'node'> & { node: ResolversParentTypes['Reservation'] };
  ReservationLine: ReservationLineEntity;
  ReservationStatusFilter: ReservationStatusFilter;
  ReservationWhere: ReservationWhere;
  ReserveManyInput: ReserveManyInput;
  ReserveManyPayload: Omit<ReserveManyPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['ReserveManyResult']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReserveManyResult: Omit<ReserveManyResult, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversParentTypes['Reservation']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReserveManyRow: ReserveManyRow;
  ReserveStockInput: ReserveStockInput;
  ReserveStockLineInput: ReserveStockLineInput;
  ReserveStockPayload: Omit<ReserveStockPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversParentTypes['Reservation']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ResolveReservationInput: ResolveReservationInput;
  SellableStock: SellableStock;
  Sku: Omit<Sku, 'stockLevels'> & { stockLevels?: Maybe<Array<ResolversParentTypes['StockLevel']>> } | FederationReferenceTypes['Sku'];
  StockAudit: StockAudit;
  StockAuditViolation: StockAuditViolation;
  StockChangeTypeFilter: StockChangeTypeFilter;
  StockLedgerConnection: StockLedgerConnectionModel;
  StockLedgerEdge: Omit<StockLedgerEdge, 'node'> & { node: ResolversParentTypes['StockLedgerEntry'] };
  StockLedgerEntry: StockLedgerEntryEntity;
  StockLedgerWhere: StockLedgerWhere;
  StockLevel: StockLevelEntity;
  StockLevelConnection: StockLevelConnectionModel;
  StockLevelEdge: Omit<StockLevelEdge, 'node'> & { node: ResolversParentTypes['StockLevel'] };
  StockLevelWhere: StockLevelWhere;
  StringFilter: StringFilter;
  UserError: UserErrorData;
  Warehouse: Omit<Warehouse, 'stockLevels'> & { stockLevels?: Maybe<ResolversParentTypes['StockLevelConnection']> } | FederationReferenceTypes['Warehouse'];
};

export type AdjustStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustStockPayload'] = ResolversParentTypes['AdjustStockPayload']> = {
  stockLevel?: Resolver<Maybe<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BasicUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BasicUserError'] = ResolversParentTypes['BasicUserError']> = {
  bizCode?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommitReservationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommitReservationPayload'] = ResolversParentTypes['CommitReservationPayload']> = {
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type FulfillmentOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FulfillmentOrder'] = ResolversParentTypes['FulfillmentOrder']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type InsufficientStockErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InsufficientStockError'] = ResolversParentTypes['InsufficientStockError']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bizCode?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skuCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidStateTransitionErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidStateTransitionError'] = ResolversParentTypes['InvalidStateTransitionError']> = {
  bizCode?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  adjustStock?: Resolver<ResolversTypes['AdjustStockPayload'], ParentType, ContextType, RequireFields<MutationAdjustStockArgs, 'input'>>;
  commitReservation?: Resolver<ResolversTypes['CommitReservationPayload'], ParentType, ContextType, RequireFields<MutationCommitReservationArgs, 'input'>>;
  releaseMany?: Resolver<ResolversTypes['ReleaseManyPayload'], ParentType, ContextType, RequireFields<MutationReleaseManyArgs, 'input'>>;
  releaseReservation?: Resolver<ResolversTypes['ReleaseReservationPayload'], ParentType, ContextType, RequireFields<MutationReleaseReservationArgs, 'input'>>;
  reserveMany?: Resolver<ResolversTypes['ReserveManyPayload'], ParentType, ContextType, RequireFields<MutationReserveManyArgs, 'input'>>;
  reserveStock?: Resolver<ResolversTypes['ReserveStockPayload'], ParentType, ContextType, RequireFields<MutationReserveStockArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reservations?: Resolver<Maybe<Array<ResolversTypes['Reservation']>>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType, RequireFields<QueryReservationArgs, 'id'>>;
  reservations?: Resolver<ResolversTypes['ReservationConnection'], ParentType, ContextType, RequireFields<QueryReservationsArgs, 'orderBy'>>;
  sellableStock?: Resolver<Array<ResolversTypes['SellableStock']>, ParentType, ContextType, RequireFields<QuerySellableStockArgs, 'skuCodes'>>;
  stockAudit?: Resolver<ResolversTypes['StockAudit'], ParentType, ContextType>;
  stockLedger?: Resolver<ResolversTypes['StockLedgerConnection'], ParentType, ContextType, RequireFields<QueryStockLedgerArgs, 'orderBy'>>;
  stockLevel?: Resolver<Maybe<ResolversTypes['StockLevel']>, ParentType, ContextType, RequireFields<QueryStockLevelArgs, 'skuCode' | 'warehouseCode'>>;
  stockLevels?: Resolver<ResolversTypes['StockLevelConnection'], ParentType, ContextType, RequireFields<QueryStockLevelsArgs, 'orderBy'>>;
};

export type ReleaseManyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseManyPayload'] = ResolversParentTypes['ReleaseManyPayload']> = {
  results?: Resolver<Array<ResolversTypes['ReleaseManyResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReleaseManyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseManyResult'] = ResolversParentTypes['ReleaseManyResult']> = {
  fulfillmentOrderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReservationStatus'], ParentType, ContextType>;
};

export type ReleaseReservationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseReservationPayload'] = ResolversParentTypes['ReleaseReservationPayload']> = {
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReservationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reservation'] = ResolversParentTypes['Reservation'], FederationReferenceType extends FederationReferenceTypes['Reservation'] = FederationReferenceTypes['Reservation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reservation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fulfillmentOrder?: Resolver<Maybe<ResolversTypes['FulfillmentOrder']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ReservationLine']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReservationStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReservationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationConnection'] = ResolversParentTypes['ReservationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReservationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Reservation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReservationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationEdge'] = ResolversParentTypes['ReservationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Reservation'], ParentType, ContextType>;
};

export type ReservationLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationLine'] = ResolversParentTypes['ReservationLine']> = {
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
};

export type ReserveManyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveManyPayload'] = ResolversParentTypes['ReserveManyPayload']> = {
  results?: Resolver<Array<ResolversTypes['ReserveManyResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReserveManyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveManyResult'] = ResolversParentTypes['ReserveManyResult']> = {
  fulfillmentOrderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReserveStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveStockPayload'] = ResolversParentTypes['ReserveStockPayload']> = {
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SellableStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SellableStock'] = ResolversParentTypes['SellableStock']> = {
  sellable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skuCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warehouseCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SkuResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sku'] = ResolversParentTypes['Sku'], FederationReferenceType extends FederationReferenceTypes['Sku'] = FederationReferenceTypes['Sku']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Sku']> | FederationReferenceType, FederationReferenceType, ContextType>;
  sellable?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  skuCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stockLevels?: Resolver<Maybe<Array<ResolversTypes['StockLevel']>>, ParentType, ContextType>;
};

export type StockAuditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockAudit'] = ResolversParentTypes['StockAudit']> = {
  checkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ledgerEntryCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stockLevelCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  violations?: Resolver<Array<ResolversTypes['StockAuditViolation']>, ParentType, ContextType>;
};

export type StockAuditViolationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockAuditViolation'] = ResolversParentTypes['StockAuditViolation']> = {
  check?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StockLedgerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLedgerConnection'] = ResolversParentTypes['StockLedgerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StockLedgerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['StockLedgerEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StockLedgerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLedgerEdge'] = ResolversParentTypes['StockLedgerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockLedgerEntry'], ParentType, ContextType>;
};

export type StockLedgerEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLedgerEntry'] = ResolversParentTypes['StockLedgerEntry']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  afterQty?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  beforeQty?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  causeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  causeType?: Resolver<ResolversTypes['StockCauseType'], ParentType, ContextType>;
  changeType?: Resolver<ResolversTypes['StockChangeType'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  onHandDelta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reservedDelta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sellableDelta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  stockLevel?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
  stockLevelVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unsellableDelta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
};

export type StockLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevel'] = ResolversParentTypes['StockLevel'], FederationReferenceType extends FederationReferenceTypes['StockLevel'] = FederationReferenceTypes['StockLevel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StockLevel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sellable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  unsellable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
};

export type StockLevelConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevelConnection'] = ResolversParentTypes['StockLevelConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StockLevelEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StockLevelEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevelEdge'] = ResolversParentTypes['StockLevelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'BasicUserError' | 'InsufficientStockError' | 'InvalidStateTransitionError', ParentType, ContextType>;
};

export type WarehouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse'], FederationReferenceType extends FederationReferenceTypes['Warehouse'] = FederationReferenceTypes['Warehouse']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Warehouse']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stockLevels?: Resolver<Maybe<ResolversTypes['StockLevelConnection']>, ParentType, ContextType, Partial<WarehouseStockLevelsArgs>>;
};

export type Resolvers<ContextType = Context> = {
  AdjustStockPayload?: AdjustStockPayloadResolvers<ContextType>;
  BasicUserError?: BasicUserErrorResolvers<ContextType>;
  CommitReservationPayload?: CommitReservationPayloadResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  FulfillmentOrder?: FulfillmentOrderResolvers<ContextType>;
  InsufficientStockError?: InsufficientStockErrorResolvers<ContextType>;
  InvalidStateTransitionError?: InvalidStateTransitionErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReleaseManyPayload?: ReleaseManyPayloadResolvers<ContextType>;
  ReleaseManyResult?: ReleaseManyResultResolvers<ContextType>;
  ReleaseReservationPayload?: ReleaseReservationPayloadResolvers<ContextType>;
  Reservation?: ReservationResolvers<ContextType>;
  ReservationConnection?: ReservationConnectionResolvers<ContextType>;
  ReservationEdge?: ReservationEdgeResolvers<ContextType>;
  ReservationLine?: ReservationLineResolvers<ContextType>;
  ReserveManyPayload?: ReserveManyPayloadResolvers<ContextType>;
  ReserveManyResult?: ReserveManyResultResolvers<ContextType>;
  ReserveStockPayload?: ReserveStockPayloadResolvers<ContextType>;
  SellableStock?: SellableStockResolvers<ContextType>;
  Sku?: SkuResolvers<ContextType>;
  StockAudit?: StockAuditResolvers<ContextType>;
  StockAuditViolation?: StockAuditViolationResolvers<ContextType>;
  StockLedgerConnection?: StockLedgerConnectionResolvers<ContextType>;
  StockLedgerEdge?: StockLedgerEdgeResolvers<ContextType>;
  StockLedgerEntry?: StockLedgerEntryResolvers<ContextType>;
  StockLevel?: StockLevelResolvers<ContextType>;
  StockLevelConnection?: StockLevelConnectionResolvers<ContextType>;
  StockLevelEdge?: StockLevelEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
};

