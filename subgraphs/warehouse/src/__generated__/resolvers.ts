import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WarehouseEntity } from '../entities/warehouse.entity.js';
import type { BinEntity } from '../entities/bin.entity.js';
import type { BinStock as BinStockModel } from '../repositories/bin-stock-repository.js';
import type { ReceiptEntity } from '../entities/receipt.entity.js';
import type { ReceiptLineEntity } from '../entities/receipt-line.entity.js';
import type { OutboundOrderEntity } from '../entities/outbound-order.entity.js';
import type { OutboundOrderLineEntity } from '../entities/outbound-order-line.entity.js';
import type { PackageEntity } from '../entities/package.entity.js';
import type { UserErrorData } from '@tradegraph/subgraph-kit';
import type { WarehouseConnection as WarehouseConnectionModel, BinConnection as BinConnectionModel, OutboundOrderConnection as OutboundOrderConnectionModel } from '../models.js';
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

/** A place in a warehouse that holds goods (库位). */
export type Bin = {
  /** The bin's code, unique within its warehouse, compared exactly. */
  code: Scalars['String']['output'];
  /** The bin's id, bin_…; it follows from the warehouse's code and the bin's code. */
  id: Scalars['ID']['output'];
  /** What is in it, by SKU in the order of their codes, at most 250 SKUs. */
  stock: Array<BinStock>;
  /** What it is for. */
  type: BinType;
  /** The warehouse that it stands in. */
  warehouse: Warehouse;
  /** The part of the warehouse that it belongs to. */
  zone: Scalars['String']['output'];
};

/** A page of bins. */
export type BinConnection = {
  /** The page's bins with their cursors. */
  edges: Array<BinEdge>;
  /** The page's bins. */
  nodes: Array<Bin>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many bins match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** A bin in a page. */
export type BinEdge = {
  /** To go on after this bin. */
  cursor: Scalars['String']['output'];
  /** The bin. */
  node: Bin;
};

/** How much of one SKU lies in one bin. */
export type BinStock = {
  /** The bin. */
  bin: Bin;
  /** How many units lie there, 0 or more. */
  quantity: Scalars['Int']['output'];
  /** When the oldest of these units arrived: first in, first out goes by it. */
  receivedAt: Scalars['DateTime']['output'];
  /** The SKU. */
  sku: Sku;
};

/** What a bin is for. */
export type BinType =
  /** Goods are picked from here (拣货位). */
  | 'PICKING'
  /** Damaged or blocked goods (残次位). */
  | 'QUARANTINE'
  /** Goods that arrived and are not put away yet (收货位). */
  | 'RECEIVING'
  /** Reserves that refill the picking bins (存储位). */
  | 'STORAGE';

/** Matches a bin's type. */
export type BinTypeFilter = {
  /** This type. */
  eq?: InputMaybe<BinType>;
  /** One of these. */
  in?: InputMaybe<Array<BinType>>;
};

/** Conditions on bins; all must hold. */
export type BinWhere = {
  /** The bin's code. */
  code?: InputMaybe<StringFilter>;
  /** What it is for. */
  type?: InputMaybe<BinTypeFilter>;
  /** The code of the warehouse that it stands in. */
  warehouseCode?: InputMaybe<StringFilter>;
  /** The part of the warehouse that it belongs to. */
  zone?: InputMaybe<StringFilter>;
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
  /** The warehouse's work for it, the newest if there was more than one; null before there is any. */
  outboundOrder?: Maybe<OutboundOrder>;
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
  /** Books goods that arrived (收货) into bins, all lines or none. SKU codes are not checked against the catalog: goods often arrive before their master data (blind receipt). A bin that is not known yet is created. */
  receiveStock: ReceiveStockPayload;
  /** Creates or changes one warehouse and its bins. A field that is left out keeps its value; null clears it. Bins that are not named stay as they are. */
  upsertWarehouse: UpsertWarehousePayload;
};


export type MutationReceiveStockArgs = {
  input: ReceiveStockInput;
};


export type MutationUpsertWarehouseArgs = {
  input: UpsertWarehouseInput;
};

/** An order of a customer (订单), from intake to completion. */
export type Order = {
  /** The order's id, ord_… */
  id: Scalars['ID']['output'];
  /** The warehouses' work for the order, the oldest first. */
  outboundOrders?: Maybe<Array<OutboundOrder>>;
};

/** The work of sending goods out of one warehouse (出库单). */
export type OutboundOrder = {
  /** When the work was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** The fulfilment order that asked for it, if one did. */
  fulfillmentOrder?: Maybe<FulfillmentOrder>;
  /** The outbound order's id, out_… */
  id: Scalars['ID']['output'];
  /** What has to go out. */
  lines: Array<OutboundOrderLine>;
  /** The order that it is for, if it is for one. */
  order?: Maybe<Order>;
  /** The packages that were packed for it. */
  packages: Array<Package>;
  /** How far the work is. */
  status: OutboundOrderStatus;
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Rises by one with each change. */
  version: Scalars['Int']['output'];
  /** The warehouse that does it. */
  warehouse: Warehouse;
};

/** A page of outbound orders. */
export type OutboundOrderConnection = {
  /** The page's outbound orders with their cursors. */
  edges: Array<OutboundOrderEdge>;
  /** The page's outbound orders. */
  nodes: Array<OutboundOrder>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many outbound orders match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** An outbound order in a page. */
export type OutboundOrderEdge = {
  /** To go on after this outbound order. */
  cursor: Scalars['String']['output'];
  /** The outbound order. */
  node: OutboundOrder;
};

/** One line of an outbound order. */
export type OutboundOrderLine = {
  /** The line's place in the outbound order, from 1. */
  lineNo: Scalars['Int']['output'];
  /** How many units were picked so far. */
  pickedQuantity: Scalars['Int']['output'];
  /** How many units have to go out. */
  quantity: Scalars['Int']['output'];
  /** The SKU. */
  sku: Sku;
};

/** The order of a list of outbound orders. */
export type OutboundOrderOrderBy =
  /** The oldest first. */
  | 'CREATED_AT_ASC'
  /** The newest first. */
  | 'CREATED_AT_DESC';

/** How far an outbound order is. */
export type OutboundOrderStatus =
  /** The picked goods were checked. */
  | 'CHECKED'
  /** Asked for, nothing done yet. */
  | 'CREATED'
  /** Given to the carrier; the end. */
  | 'HANDED_OVER'
  /** Packed into packages. */
  | 'PACKED'
  /** All goods are picked. */
  | 'PICKED'
  /** Being picked. */
  | 'PICKING'
  /** Less was found than was asked for; it goes back to be allocated again. */
  | 'SHORT_PICKED'
  /** Called off; the end. */
  | 'VOIDED'
  /** Put into a wave with others (波次). */
  | 'WAVED'
  /** The packages were weighed. */
  | 'WEIGHED';

/** Matches an outbound order's status. */
export type OutboundOrderStatusFilter = {
  /** This status. */
  eq?: InputMaybe<OutboundOrderStatus>;
  /** One of these. */
  in?: InputMaybe<Array<OutboundOrderStatus>>;
};

/** Conditions on outbound orders; all must hold. */
export type OutboundOrderWhere = {
  /** When the work was asked for. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id of the order that it is for. */
  orderId?: InputMaybe<IdFilter>;
  /** How far the work is. */
  status?: InputMaybe<OutboundOrderStatusFilter>;
  /** The code of the warehouse that does it. */
  warehouseCode?: InputMaybe<StringFilter>;
};

/** A packed package of an outbound order (包裹). */
export type Package = {
  /** When it was packed. */
  createdAt: Scalars['DateTime']['output'];
  /** Height, in millimetres. */
  heightMm?: Maybe<Scalars['Int']['output']>;
  /** The package's id, pkg_… */
  id: Scalars['ID']['output'];
  /** Length, in millimetres. */
  lengthMm?: Maybe<Scalars['Int']['output']>;
  /** The outbound order that it belongs to. */
  outboundOrder: OutboundOrder;
  /** The package's place among those of its outbound order, from 1. */
  packageNo: Scalars['Int']['output'];
  /** Weight as weighed, in grams; null before it was weighed. */
  weightGrams?: Maybe<Scalars['Int']['output']>;
  /** Width, in millimetres. */
  widthMm?: Maybe<Scalars['Int']['output']>;
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
  /** Bins (库位) in the order of their codes. */
  bins: BinConnection;
  /** One outbound order by its id; null when there is none. */
  outboundOrder?: Maybe<OutboundOrder>;
  /** Outbound orders, by default the newest first. */
  outboundOrders: OutboundOrderConnection;
  /** One receipt by its id; null when there is none. */
  receipt?: Maybe<Receipt>;
  /** One warehouse by its id or its code; null when there is none. Give exactly one of the two. */
  warehouse?: Maybe<Warehouse>;
  /** Warehouses in the order of their codes. */
  warehouses: WarehouseConnection;
};


export type QueryBinsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<BinWhere>;
};


export type QueryOutboundOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOutboundOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: OutboundOrderOrderBy;
  where?: InputMaybe<OutboundOrderWhere>;
};


export type QueryReceiptArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWarehouseArgs = {
  code?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryWarehousesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<WarehouseWhere>;
};

/** Goods that arrived together. */
export type Receipt = {
  /** The receipt's id, rcp_… */
  id: Scalars['ID']['output'];
  /** What arrived, in the order of the input. */
  lines: Array<ReceiptLine>;
  /** When they were booked. */
  receivedAt: Scalars['DateTime']['output'];
  /** The caller's own reference, e.g. a delivery note. */
  reference?: Maybe<Scalars['String']['output']>;
  /** The warehouse that took them. */
  warehouse: Warehouse;
};

/** One line of a receipt. */
export type ReceiptLine = {
  /** The bin that took it. */
  bin: Bin;
  /** The line's place in the receipt, from 1. */
  lineNo: Scalars['Int']['output'];
  /** How many units. */
  quantity: Scalars['Int']['output'];
  /** The SKU. */
  sku: Sku;
};

/** Goods that arrived. */
export type ReceiveStockInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** 1 to 1,000 lines; the same SKU may come several times, into one bin or several. */
  lines: Array<ReceiveStockLineInput>;
  /** The caller's own reference, e.g. a delivery note; at most 128 characters. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** The code of the warehouse that took them. */
  warehouseCode: Scalars['String']['input'];
};

/** One line of goods that arrived. */
export type ReceiveStockLineInput = {
  /** The code of the bin that took it; RECV-01 unless given. */
  binCode?: InputMaybe<Scalars['String']['input']>;
  /** How many units, 1 to 1,000,000. */
  quantity: Scalars['Int']['input'];
  /** The SKU's code: 1 to 64 characters, compared exactly. It need not be in the catalog yet. */
  skuCode: Scalars['String']['input'];
};

/** The receipt, or why it was refused. */
export type ReceiveStockPayload = {
  /** The receipt; null when it was refused. */
  receipt?: Maybe<Receipt>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** A stock keeping unit: the thing that is sold, stored and shipped. Its fields are null when the product master does not know the code. */
export type Sku = {
  /** The bins that hold the SKU, the oldest goods first, at most 250; empty bins are left out. */
  binStock?: Maybe<Array<BinStock>>;
  /** The SKU's code, compared exactly. */
  skuCode: Scalars['String']['output'];
};


/** A stock keeping unit: the thing that is sold, stored and shipped. Its fields are null when the product master does not know the code. */
export type SkuBinStockArgs = {
  warehouseCode?: InputMaybe<Scalars['String']['input']>;
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

/** A bin to create or change. */
export type UpsertBinInput = {
  /** The bin's code: 1 to 32 characters, compared exactly. */
  code: Scalars['String']['input'];
  /** What it is for; PICKING when the bin is new. */
  type?: InputMaybe<BinType>;
  /** The part of the warehouse that it belongs to, 1 to 32 characters; MAIN when the bin is new. */
  zone?: InputMaybe<Scalars['String']['input']>;
};

/** A warehouse to create or change. */
export type UpsertWarehouseInput = {
  /** The postal address as text, at most 500 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Bins to create or change, at most 1,000, each code at most once. */
  bins?: InputMaybe<Array<UpsertBinInput>>;
  /** The warehouse's code: 1 to 32 characters, compared exactly. */
  code: Scalars['String']['input'];
  /** The country where it stands, ISO 3166-1 alpha-2. */
  countryCode?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with VERSION_CONFLICT unless the warehouse has this version; 0 for one that must be new. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The name, 1 to 255 characters; required when the warehouse is new. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The Chinese name (中文名), at most 255 characters. */
  nameZh?: InputMaybe<Scalars['String']['input']>;
  /** Whether it takes goods; ACTIVE when the warehouse is new. */
  status?: InputMaybe<WarehouseStatus>;
  /** The IANA time zone of its working day; UTC when the warehouse is new. */
  timezone?: InputMaybe<Scalars['String']['input']>;
  /** Where it is and who runs it; required when the warehouse is new. */
  type?: InputMaybe<WarehouseType>;
};

/** The warehouse, or why it was refused. */
export type UpsertWarehousePayload = {
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
  /** The warehouse as it is now; null when it was refused. */
  warehouse?: Maybe<Warehouse>;
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
  /** The postal address as text. */
  address?: Maybe<Scalars['String']['output']>;
  /** The warehouse's code, compared exactly. */
  code: Scalars['String']['output'];
  /** The country where it stands, ISO 3166-1 alpha-2. */
  countryCode?: Maybe<Scalars['String']['output']>;
  /** The warehouse's id, wh_…; it follows from the code. */
  id: Scalars['ID']['output'];
  /** The warehouse's name. */
  name?: Maybe<Scalars['String']['output']>;
  /** The warehouse's Chinese name (中文名). */
  nameZh?: Maybe<Scalars['String']['output']>;
  /** Outbound orders that still need work here, the oldest first. */
  outboundQueue?: Maybe<Array<OutboundOrder>>;
  /** Whether it takes goods. */
  status?: Maybe<WarehouseStatus>;
  /** The IANA time zone of its working day, e.g. Europe/Berlin. */
  timezone?: Maybe<Scalars['String']['output']>;
  /** Where it is and who runs it. */
  type?: Maybe<WarehouseType>;
  /** When it was changed last. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Rises by one with each change of its own fields; bins do not count. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** A warehouse (仓库). Its fields are null when the code is not known. */
export type WarehouseOutboundQueueArgs = {
  first?: Scalars['Int']['input'];
};

/** A page of warehouses. */
export type WarehouseConnection = {
  /** The page's warehouses with their cursors. */
  edges: Array<WarehouseEdge>;
  /** The page's warehouses. */
  nodes: Array<Warehouse>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many warehouses match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** A warehouse in a page. */
export type WarehouseEdge = {
  /** To go on after this warehouse. */
  cursor: Scalars['String']['output'];
  /** The warehouse. */
  node: Warehouse;
};

/** Whether a warehouse takes goods. */
export type WarehouseStatus =
  /** In use. */
  | 'ACTIVE'
  /** Closed for new goods; what is there stays visible. */
  | 'INACTIVE';

/** Matches a warehouse's status. */
export type WarehouseStatusFilter = {
  /** This status. */
  eq?: InputMaybe<WarehouseStatus>;
  /** One of these. */
  in?: InputMaybe<Array<WarehouseStatus>>;
};

/** Where a warehouse is and who runs it. */
export type WarehouseType =
  /** Bonded: goods are not yet imported (保税仓). */
  | 'BONDED'
  /** Run by a service provider (云仓). */
  | 'CLOUD_3PL'
  /** Our own, in the home country (国内仓). */
  | 'DOMESTIC'
  /** Our own, abroad (海外仓). */
  | 'OVERSEAS';

/** Matches a warehouse's type. */
export type WarehouseTypeFilter = {
  /** This type. */
  eq?: InputMaybe<WarehouseType>;
  /** One of these. */
  in?: InputMaybe<Array<WarehouseType>>;
};

/** Conditions on warehouses; all must hold. */
export type WarehouseWhere = {
  /** The warehouse's code. */
  code?: InputMaybe<StringFilter>;
  /** The country where it stands, ISO 3166-1 alpha-2. */
  countryCode?: InputMaybe<StringFilter>;
  /** Whether it takes goods. */
  status?: InputMaybe<WarehouseStatusFilter>;
  /** Where it is and who runs it. */
  type?: InputMaybe<WarehouseTypeFilter>;
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
  Bin: Bin;
  FulfillmentOrder: FulfillmentOrder;
  Order: Order;
  OutboundOrder: OutboundOrder;
  Package: Package;
  Receipt: Receipt;
  Sku: Sku;
  Warehouse: Warehouse;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Bin:
    ( { __typename: 'Bin' }
    & GraphQLRecursivePick<FederationTypes['Bin'], {"id":true}> );
  FulfillmentOrder:
    ( { __typename: 'FulfillmentOrder' }
    & GraphQLRecursivePick<FederationTypes['FulfillmentOrder'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  OutboundOrder:
    ( { __typename: 'OutboundOrder' }
    & GraphQLRecursivePick<FederationTypes['OutboundOrder'], {"id":true}> );
  Package:
    ( { __typename: 'Package' }
    & GraphQLRecursivePick<FederationTypes['Package'], {"id":true}> );
  Receipt:
    ( { __typename: 'Receipt' }
    & GraphQLRecursivePick<FederationTypes['Receipt'], {"id":true}> );
  Sku:
    ( { __typename: 'Sku' }
    & GraphQLRecursivePick<FederationTypes['Sku'], {"skuCode":true}> );
  Warehouse:
    ( { __typename: 'Warehouse' }
    & ( GraphQLRecursivePick<FederationTypes['Warehouse'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Warehouse'], {"code":true}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BasicUserError: ResolverTypeWrapper<BasicUserError>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Bin: ResolverTypeWrapper<BinEntity>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BinConnection: ResolverTypeWrapper<BinConnectionModel>;
  BinEdge: ResolverTypeWrapper<Omit<BinEdge, 'node'> & { node: ResolversTypes['Bin'] }>;
  BinStock: ResolverTypeWrapper<BinStockModel>;
  BinType: BinType;
  BinTypeFilter: BinTypeFilter;
  BinWhere: BinWhere;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ErrorCode: ErrorCode;
  FulfillmentOrder: ResolverTypeWrapper<Omit<FulfillmentOrder, 'outboundOrder'> & { outboundOrder?: Maybe<ResolversTypes['OutboundOrder']> }>;
  IdFilter: IdFilter;
  InsufficientStockError: ResolverTypeWrapper<InsufficientStockError>;
  IntFilter: IntFilter;
  InvalidStateTransitionError: ResolverTypeWrapper<InvalidStateTransitionError>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<Omit<Order, 'outboundOrders'> & { outboundOrders?: Maybe<Array<ResolversTypes['OutboundOrder']>> }>;
  OutboundOrder: ResolverTypeWrapper<OutboundOrderEntity>;
  OutboundOrderConnection: ResolverTypeWrapper<OutboundOrderConnectionModel>;
  OutboundOrderEdge: ResolverTypeWrapper<Omit<OutboundOrderEdge, 'node'> & { node: ResolversTypes['OutboundOrder'] }>;
  OutboundOrderLine: ResolverTypeWrapper<OutboundOrderLineEntity>;
  OutboundOrderOrderBy: OutboundOrderOrderBy;
  OutboundOrderStatus: OutboundOrderStatus;
  OutboundOrderStatusFilter: OutboundOrderStatusFilter;
  OutboundOrderWhere: OutboundOrderWhere;
  Package: ResolverTypeWrapper<PackageEntity>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Receipt: ResolverTypeWrapper<ReceiptEntity>;
  ReceiptLine: ResolverTypeWrapper<ReceiptLineEntity>;
  ReceiveStockInput: ReceiveStockInput;
  ReceiveStockLineInput: ReceiveStockLineInput;
  ReceiveStockPayload: ResolverTypeWrapper<Omit<ReceiveStockPayload, 'receipt' | 'userErrors'> & { receipt?: Maybe<ResolversTypes['Receipt']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Sku: ResolverTypeWrapper<Omit<Sku, 'binStock'> & { binStock?: Maybe<Array<ResolversTypes['BinStock']>> }>;
  StringFilter: StringFilter;
  UpsertBinInput: UpsertBinInput;
  UpsertWarehouseInput: UpsertWarehouseInput;
  UpsertWarehousePayload: ResolverTypeWrapper<Omit<UpsertWarehousePayload, 'userErrors' | 'warehouse'> & { userErrors: Array<ResolversTypes['UserError']>, warehouse?: Maybe<ResolversTypes['Warehouse']> }>;
  UserError: ResolverTypeWrapper<UserErrorData>;
  Warehouse: ResolverTypeWrapper<WarehouseEntity>;
  WarehouseConnection: ResolverTypeWrapper<WarehouseConnectionModel>;
  WarehouseEdge: ResolverTypeWrapper<Omit<WarehouseEdge, 'node'> & { node: ResolversTypes['Warehouse'] }>;
  WarehouseStatus: WarehouseStatus;
  WarehouseStatusFilter: WarehouseStatusFilter;
  WarehouseType: WarehouseType;
  WarehouseTypeFilter: WarehouseTypeFilter;
  WarehouseWhere: WarehouseWhere;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BasicUserError: BasicUserError;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Bin: BinEntity;
  ID: Scalars['ID']['output'];
  BinConnection: BinConnectionModel;
  BinEdge: Omit<BinEdge, 'node'> & { node: ResolversParentTypes['Bin'] };
  BinStock: BinStockModel;
  BinTypeFilter: BinTypeFilter;
  BinWhere: BinWhere;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Decimal: Scalars['Decimal']['output'];
  FulfillmentOrder: Omit<FulfillmentOrder, 'outboundOrder'> & { outboundOrder?: Maybe<ResolversParentTypes['OutboundOrder']> } | FederationReferenceTypes['FulfillmentOrder'];
  IdFilter: IdFilter;
  InsufficientStockError: InsufficientStockError;
  IntFilter: IntFilter;
  InvalidStateTransitionError: InvalidStateTransitionError;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  Order: Omit<Order, 'outboundOrders'> & { outboundOrders?: Maybe<Array<ResolversParentTypes['OutboundOrder']>> } | FederationReferenceTypes['Order'];
  OutboundOrder: OutboundOrderEntity;
  OutboundOrderConnection: OutboundOrderConnectionModel;
  OutboundOrderEdge: Omit<OutboundOrderEdge, 'node'> & { node: ResolversParentTypes['OutboundOrder'] };
  OutboundOrderLine: OutboundOrderLineEntity;
  OutboundOrderStatusFilter: OutboundOrderStatusFilter;
  OutboundOrderWhere: OutboundOrderWhere;
  Package: PackageEntity;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  Receipt: ReceiptEntity;
  ReceiptLine: ReceiptLineEntity;
  ReceiveStockInput: ReceiveStockInput;
  ReceiveStockLineInput: ReceiveStockLineInput;
  ReceiveStockPayload: Omit<ReceiveStockPayload, 'receipt' | 'userErrors'> & { receipt?: Maybe<ResolversParentTypes['Receipt']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Sku: Omit<Sku, 'binStock'> & { binStock?: Maybe<Array<ResolversParentTypes['BinStock']>> } | FederationReferenceTypes['Sku'];
  StringFilter: StringFilter;
  UpsertBinInput: UpsertBinInput;
  UpsertWarehouseInput: UpsertWarehouseInput;
  UpsertWarehousePayload: Omit<UpsertWarehousePayload, 'userErrors' | 'warehouse'> & { userErrors: Array<ResolversParentTypes['UserError']>, warehouse?: Maybe<ResolversParentTypes['Warehouse']> };
  UserError: UserErrorData;
  Warehouse: WarehouseEntity;
  WarehouseConnection: WarehouseConnectionModel;
  WarehouseEdge: Omit<WarehouseEdge, 'node'> & { node: ResolversParentTypes['Warehouse'] };
  WarehouseStatusFilter: WarehouseStatusFilter;
  WarehouseTypeFilter: WarehouseTypeFilter;
  WarehouseWhere: WarehouseWhere;
};

export type BasicUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BasicUserError'] = ResolversParentTypes['BasicUserError']> = {
  bizCode?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BinResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bin'] = ResolversParentTypes['Bin'], FederationReferenceType extends FederationReferenceTypes['Bin'] = FederationReferenceTypes['Bin']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Bin']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stock?: Resolver<Array<ResolversTypes['BinStock']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['BinType'], ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BinConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BinConnection'] = ResolversParentTypes['BinConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BinEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Bin']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BinEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BinEdge'] = ResolversParentTypes['BinEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Bin'], ParentType, ContextType>;
};

export type BinStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BinStock'] = ResolversParentTypes['BinStock']> = {
  bin?: Resolver<ResolversTypes['Bin'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
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

export type FulfillmentOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FulfillmentOrder'] = ResolversParentTypes['FulfillmentOrder'], FederationReferenceType extends FederationReferenceTypes['FulfillmentOrder'] = FederationReferenceTypes['FulfillmentOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FulfillmentOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outboundOrder?: Resolver<Maybe<ResolversTypes['OutboundOrder']>, ParentType, ContextType>;
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
  receiveStock?: Resolver<ResolversTypes['ReceiveStockPayload'], ParentType, ContextType, RequireFields<MutationReceiveStockArgs, 'input'>>;
  upsertWarehouse?: Resolver<ResolversTypes['UpsertWarehousePayload'], ParentType, ContextType, RequireFields<MutationUpsertWarehouseArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outboundOrders?: Resolver<Maybe<Array<ResolversTypes['OutboundOrder']>>, ParentType, ContextType>;
};

export type OutboundOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutboundOrder'] = ResolversParentTypes['OutboundOrder'], FederationReferenceType extends FederationReferenceTypes['OutboundOrder'] = FederationReferenceTypes['OutboundOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OutboundOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fulfillmentOrder?: Resolver<Maybe<ResolversTypes['FulfillmentOrder']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OutboundOrderLine']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  packages?: Resolver<Array<ResolversTypes['Package']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OutboundOrderStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
};

export type OutboundOrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutboundOrderConnection'] = ResolversParentTypes['OutboundOrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OutboundOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['OutboundOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OutboundOrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutboundOrderEdge'] = ResolversParentTypes['OutboundOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OutboundOrder'], ParentType, ContextType>;
};

export type OutboundOrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutboundOrderLine'] = ResolversParentTypes['OutboundOrderLine']> = {
  lineNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pickedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type PackageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Package'] = ResolversParentTypes['Package'], FederationReferenceType extends FederationReferenceTypes['Package'] = FederationReferenceTypes['Package']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Package']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  heightMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lengthMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outboundOrder?: Resolver<ResolversTypes['OutboundOrder'], ParentType, ContextType>;
  packageNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  widthMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  bins?: Resolver<ResolversTypes['BinConnection'], ParentType, ContextType, Partial<QueryBinsArgs>>;
  outboundOrder?: Resolver<Maybe<ResolversTypes['OutboundOrder']>, ParentType, ContextType, RequireFields<QueryOutboundOrderArgs, 'id'>>;
  outboundOrders?: Resolver<ResolversTypes['OutboundOrderConnection'], ParentType, ContextType, RequireFields<QueryOutboundOrdersArgs, 'orderBy'>>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType, RequireFields<QueryReceiptArgs, 'id'>>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType, Partial<QueryWarehouseArgs>>;
  warehouses?: Resolver<ResolversTypes['WarehouseConnection'], ParentType, ContextType, Partial<QueryWarehousesArgs>>;
};

export type ReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Receipt'] = ResolversParentTypes['Receipt'], FederationReferenceType extends FederationReferenceTypes['Receipt'] = FederationReferenceTypes['Receipt']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Receipt']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ReceiptLine']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
};

export type ReceiptLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiptLine'] = ResolversParentTypes['ReceiptLine']> = {
  bin?: Resolver<ResolversTypes['Bin'], ParentType, ContextType>;
  lineNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type ReceiveStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveStockPayload'] = ResolversParentTypes['ReceiveStockPayload']> = {
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SkuResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sku'] = ResolversParentTypes['Sku'], FederationReferenceType extends FederationReferenceTypes['Sku'] = FederationReferenceTypes['Sku']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Sku']> | FederationReferenceType, FederationReferenceType, ContextType>;
  binStock?: Resolver<Maybe<Array<ResolversTypes['BinStock']>>, ParentType, ContextType, Partial<SkuBinStockArgs>>;
  skuCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpsertWarehousePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertWarehousePayload'] = ResolversParentTypes['UpsertWarehousePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'BasicUserError' | 'InsufficientStockError' | 'InvalidStateTransitionError', ParentType, ContextType>;
};

export type WarehouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse'], FederationReferenceType extends FederationReferenceTypes['Warehouse'] = FederationReferenceTypes['Warehouse']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Warehouse']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nameZh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outboundQueue?: Resolver<Maybe<Array<ResolversTypes['OutboundOrder']>>, ParentType, ContextType, RequireFields<WarehouseOutboundQueueArgs, 'first'>>;
  status?: Resolver<Maybe<ResolversTypes['WarehouseStatus']>, ParentType, ContextType>;
  timezone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['WarehouseType']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WarehouseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseConnection'] = ResolversParentTypes['WarehouseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WarehouseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WarehouseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseEdge'] = ResolversParentTypes['WarehouseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  BasicUserError?: BasicUserErrorResolvers<ContextType>;
  Bin?: BinResolvers<ContextType>;
  BinConnection?: BinConnectionResolvers<ContextType>;
  BinEdge?: BinEdgeResolvers<ContextType>;
  BinStock?: BinStockResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  FulfillmentOrder?: FulfillmentOrderResolvers<ContextType>;
  InsufficientStockError?: InsufficientStockErrorResolvers<ContextType>;
  InvalidStateTransitionError?: InvalidStateTransitionErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OutboundOrder?: OutboundOrderResolvers<ContextType>;
  OutboundOrderConnection?: OutboundOrderConnectionResolvers<ContextType>;
  OutboundOrderEdge?: OutboundOrderEdgeResolvers<ContextType>;
  OutboundOrderLine?: OutboundOrderLineResolvers<ContextType>;
  Package?: PackageResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Receipt?: ReceiptResolvers<ContextType>;
  ReceiptLine?: ReceiptLineResolvers<ContextType>;
  ReceiveStockPayload?: ReceiveStockPayloadResolvers<ContextType>;
  Sku?: SkuResolvers<ContextType>;
  UpsertWarehousePayload?: UpsertWarehousePayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
  WarehouseConnection?: WarehouseConnectionResolvers<ContextType>;
  WarehouseEdge?: WarehouseEdgeResolvers<ContextType>;
};

