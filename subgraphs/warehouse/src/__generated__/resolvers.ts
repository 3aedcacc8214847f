import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WarehouseEntity } from '../entities/warehouse.entity.js';
import type { BinEntity } from '../entities/bin.entity.js';
import type { BinStock as BinStockModel } from '../repositories/bin-stock-repository.js';
import type { ReceiptEntity } from '../entities/receipt.entity.js';
import type { ReceiptLineEntity } from '../entities/receipt-line.entity.js';
import type { OutboundOrderEntity } from '../entities/outbound-order.entity.js';
import type { OutboundOrderLineEntity } from '../entities/outbound-order-line.entity.js';
import type { PackageEntity } from '../entities/package.entity.js';
import type { PackageLineEntity } from '../entities/package-line.entity.js';
import type { PickTaskEntity } from '../entities/pick-task.entity.js';
import type { WaveEntity } from '../entities/wave.entity.js';
import type { WaveConnection as WaveConnectionModel, PickTaskConnection as PickTaskConnectionModel, WarehouseConnection as WarehouseConnectionModel, BinConnection as BinConnectionModel, OutboundOrderConnection as OutboundOrderConnectionModel } from '../models.js';
import type { UserErrorData } from '@tradegraph/subgraph-kit';
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
  /** Picked goods on their way to the carrier (集货位). */
  | 'STAGING'
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

/** Until when a carrier's service takes goods of the day. */
export type CarrierCutOff = {
  /** The service's code, e.g. usps:PRIORITY_MAIL, or * for all others. */
  carrierServiceCode: Scalars['String']['output'];
  /** Local time of the warehouse, HH:MM. */
  localTime: Scalars['String']['output'];
};

/** Until when a carrier's service takes goods of the day. */
export type CarrierCutOffInput = {
  /** The service's code, or * for all others. */
  carrierServiceCode: Scalars['String']['input'];
  /** Local time of the warehouse, HH:MM. */
  localTime: Scalars['String']['input'];
};

/** An outbound order whose goods were checked. */
export type ConfirmCheckInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The outbound order's id. */
  outboundOrderId: Scalars['ID']['input'];
};

/** What became of the outbound order. */
export type ConfirmCheckPayload = {
  /** The outbound order after the change; null when it was refused. */
  outboundOrder?: Maybe<OutboundOrder>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** An outbound order and its packages. */
export type ConfirmPackInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The outbound order's id. */
  outboundOrderId: Scalars['ID']['input'];
  /** 1 to 200 packages. */
  packages: Array<PackedPackageInput>;
};

/** What became of the outbound order. */
export type ConfirmPackPayload = {
  /** The outbound order with its packages; null when it was refused. */
  outboundOrder?: Maybe<OutboundOrder>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** What was found for a pick task. */
export type ConfirmPickInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The task's id. */
  pickTaskId: Scalars['ID']['input'];
  /** How many units were found, 0 to what was asked for. */
  pickedQuantity: Scalars['Int']['input'];
};

/** What became of the pick task. */
export type ConfirmPickPayload = {
  /** Its outbound order after the change; null when it was refused. */
  outboundOrder?: Maybe<OutboundOrder>;
  /** The task after the change; null when it was refused. */
  pickTask?: Maybe<PickTask>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** A package and its weight. */
export type ConfirmWeightInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** Why a weight beyond the tolerance is right, 1 to 255 characters. */
  overrideReason?: InputMaybe<Scalars['String']['input']>;
  /** The package's id. */
  packageId: Scalars['ID']['input'];
  /** Weight, 1 to 1,000,000 grams. */
  weightGrams: Scalars['Int']['input'];
};

/** What became of the package. */
export type ConfirmWeightPayload = {
  /** The package after the change; null when it was refused. */
  package?: Maybe<Package>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** Outbound orders to put into a wave. */
export type CreateWaveInput = {
  /** Only this carrier service. */
  carrierServiceCode?: InputMaybe<Scalars['String']['input']>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** How many at most, 1 to 250; orders that are named all come. */
  limit?: Scalars['Int']['input'];
  /** These, 1 to 250, all CREATED; without them, those of the earliest cut-off. */
  outboundOrderIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The code of the warehouse. */
  warehouseCode: Scalars['String']['input'];
  /** Only goods that lie in this zone. */
  zone?: InputMaybe<Scalars['String']['input']>;
};

/** The wave, or why there is none. */
export type CreateWavePayload = {
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
  /** The wave; null when it was refused. */
  wave?: Maybe<Wave>;
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

/** An outbound order for the carrier. */
export type HandOverInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The outbound order's id. */
  outboundOrderId: Scalars['ID']['input'];
};

/** What became of the outbound order. */
export type HandOverPayload = {
  /** The outbound order after the change; null when it was refused. */
  outboundOrder?: Maybe<OutboundOrder>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
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
  /** Says that the picked goods are the right ones. */
  confirmCheck: ConfirmCheckPayload;
  /** Packs a checked outbound order into one or several packages; together they hold exactly what was picked. */
  confirmPack: ConfirmPackPayload;
  /** Says what was found for a pick task: the goods go to the staging bin. Fewer units than asked for make the outbound order SHORT_PICKED: what is missing leaves the books, what was picked goes back, and the order is allocated again. */
  confirmPick: ConfirmPickPayload;
  /** Writes a package's weight down. Refused when it differs from the catalog's by more than the warehouse tolerates, unless a reason is given. */
  confirmWeight: ConfirmWeightPayload;
  /** Puts CREATED outbound orders of one warehouse into a wave (波次): those that are named, or those of the earliest carrier cut-off and zone. Suggests bins, the oldest goods first. */
  createWave: CreateWavePayload;
  /** Gives a weighed and labelled outbound order to the carrier; its goods leave the books. */
  handOver: HandOverPayload;
  /** Books goods that arrived (收货) into bins, all lines or none. SKU codes are not checked against the catalog: goods often arrive before their master data (blind receipt). A bin that is not known yet is created. */
  receiveStock: ReceiveStockPayload;
  /** Starts picking a wave. */
  startPicking: StartPickingPayload;
  /** Creates or changes one warehouse and its bins. A field that is left out keeps its value; null clears it. Bins that are not named stay as they are. */
  upsertWarehouse: UpsertWarehousePayload;
  /** Calls the work off unless it is handed over; picked goods go back to their bins. */
  voidOutboundOrder: VoidOutboundOrderPayload;
};


export type MutationConfirmCheckArgs = {
  input: ConfirmCheckInput;
};


export type MutationConfirmPackArgs = {
  input: ConfirmPackInput;
};


export type MutationConfirmPickArgs = {
  input: ConfirmPickInput;
};


export type MutationConfirmWeightArgs = {
  input: ConfirmWeightInput;
};


export type MutationCreateWaveArgs = {
  input: CreateWaveInput;
};


export type MutationHandOverArgs = {
  input: HandOverInput;
};


export type MutationReceiveStockArgs = {
  input: ReceiveStockInput;
};


export type MutationStartPickingArgs = {
  input: StartPickingInput;
};


export type MutationUpsertWarehouseArgs = {
  input: UpsertWarehouseInput;
};


export type MutationVoidOutboundOrderArgs = {
  input: VoidOutboundOrderInput;
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
  /** The carrier's service, e.g. usps:PRIORITY_MAIL. */
  carrierServiceCode?: Maybe<Scalars['String']['output']>;
  /** When the work was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** The carrier takes it until then, by the warehouse's cut-offs and what was promised. */
  cutOffAt?: Maybe<Scalars['DateTime']['output']>;
  /** The fulfilment order that asked for it, if one did. */
  fulfillmentOrder?: Maybe<FulfillmentOrder>;
  /** When the carrier took it. */
  handedOverAt?: Maybe<Scalars['DateTime']['output']>;
  /** The outbound order's id, out_… */
  id: Scalars['ID']['output'];
  /** True when every package has its label: it may be handed over. */
  labelled: Scalars['Boolean']['output'];
  /** What has to go out. */
  lines: Array<OutboundOrderLine>;
  /** The order that it is for, if it is for one. */
  order?: Maybe<Order>;
  /** The packages that were packed for it. */
  packages: Array<Package>;
  /** What has to be picked, in the order in which the bins are walked. */
  pickTasks: Array<PickTask>;
  /** Larger is more urgent. */
  priority: Scalars['Int']['output'];
  /** How far the work is. */
  status: OutboundOrderStatus;
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Rises by one with each change. */
  version: Scalars['Int']['output'];
  /** Why it was called off. */
  voidReason?: Maybe<Scalars['String']['output']>;
  /** The warehouse that does it. */
  warehouse: Warehouse;
  /** The wave that it is in; null before. */
  wave?: Maybe<Wave>;
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
  /** Units that the bins should have had and had not. */
  missingQuantity: Scalars['Int']['output'];
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
  /** The carrier's service. */
  carrierServiceCode?: InputMaybe<StringFilter>;
  /** When the work was asked for. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id of the order that it is for. */
  orderId?: InputMaybe<IdFilter>;
  /** How far the work is. */
  status?: InputMaybe<OutboundOrderStatusFilter>;
  /** The code of the warehouse that does it. */
  warehouseCode?: InputMaybe<StringFilter>;
  /** The wave that it is in. */
  waveId?: InputMaybe<IdFilter>;
};

/** A packed package of an outbound order (包裹). */
export type Package = {
  /** When it was packed. */
  createdAt: Scalars['DateTime']['output'];
  /** What the catalog says that it should weigh, in grams; null when it does not know every SKU's weight. */
  expectedWeightGrams?: Maybe<Scalars['Int']['output']>;
  /** Height, in millimetres. */
  heightMm?: Maybe<Scalars['Int']['output']>;
  /** The package's id, pkg_… */
  id: Scalars['ID']['output'];
  /** Length, in millimetres. */
  lengthMm?: Maybe<Scalars['Int']['output']>;
  /** What is in it. */
  lines: Array<PackageLine>;
  /** The outbound order that it belongs to. */
  outboundOrder: OutboundOrder;
  /** The package's place among those of its outbound order, from 1. */
  packageNo: Scalars['Int']['output'];
  /** The tracking number on its label; null before it has one. */
  trackingNo?: Maybe<Scalars['String']['output']>;
  /** Weight as weighed, in grams; null before it was weighed. */
  weightGrams?: Maybe<Scalars['Int']['output']>;
  /** Width, in millimetres. */
  widthMm?: Maybe<Scalars['Int']['output']>;
};

/** What is in a package of one SKU. */
export type PackageLine = {
  /** How many units. */
  quantity: Scalars['Int']['output'];
  /** The SKU. */
  sku: Sku;
};

/** What is in a package of one SKU. */
export type PackedLineInput = {
  /** How many units. */
  quantity: Scalars['Int']['input'];
  /** The SKU's code, compared exactly. */
  skuCode: Scalars['String']['input'];
};

/** A package as it was packed. Give all three sides or none. */
export type PackedPackageInput = {
  /** Height, 1 to 100,000 millimetres. */
  heightMm?: InputMaybe<Scalars['Int']['input']>;
  /** Length, 1 to 100,000 millimetres. */
  lengthMm?: InputMaybe<Scalars['Int']['input']>;
  /** What is in it. */
  lines: Array<PackedLineInput>;
  /** Width, 1 to 100,000 millimetres. */
  widthMm?: InputMaybe<Scalars['Int']['input']>;
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

/** Units of one SKU to take out of one bin for one outbound order (拣货任务). */
export type PickTask = {
  /** The bin that is suggested: the one with the oldest goods. */
  bin: Bin;
  /** The task's id, pck_… */
  id: Scalars['ID']['output'];
  /** The outbound order that it is for. */
  outboundOrder: OutboundOrder;
  /** When it was confirmed. */
  pickedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who confirmed it. */
  pickedBy?: Maybe<Scalars['String']['output']>;
  /** How many were found; null before it was confirmed. */
  pickedQuantity?: Maybe<Scalars['Int']['output']>;
  /** How many units. */
  quantity: Scalars['Int']['output'];
  /** The SKU. */
  sku: Sku;
  /** How far it is. */
  status: PickTaskStatus;
};

/** A page of pick tasks. */
export type PickTaskConnection = {
  /** The page's pick tasks with their cursors. */
  edges: Array<PickTaskEdge>;
  /** The page's pick tasks. */
  nodes: Array<PickTask>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many pick tasks match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of the pick tasks in a page. */
export type PickTaskEdge = {
  /** To go on after this one. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: PickTask;
};

/** How far a pick task is. */
export type PickTaskStatus =
  /** To be done. */
  | 'OPEN'
  /** All units were found. */
  | 'PICKED'
  /** Fewer were found. */
  | 'SHORT'
  /** Called off with its outbound order. */
  | 'VOIDED';

/** Matches a pick task's status. */
export type PickTaskStatusFilter = {
  /** This status. */
  eq?: InputMaybe<PickTaskStatus>;
  /** One of these. */
  in?: InputMaybe<Array<PickTaskStatus>>;
};

/** Conditions on pick tasks; all must hold. */
export type PickTaskWhere = {
  /** How far it is. */
  status?: InputMaybe<PickTaskStatusFilter>;
  /** The code of the warehouse. */
  warehouseCode?: InputMaybe<StringFilter>;
  /** The wave. */
  waveId?: InputMaybe<IdFilter>;
};

export type Query = {
  /** Bins (库位) in the order of their codes. */
  bins: BinConnection;
  /** One outbound order by its id; null when there is none. */
  outboundOrder?: Maybe<OutboundOrder>;
  /** Outbound orders, by default the newest first. */
  outboundOrders: OutboundOrderConnection;
  /** Pick tasks in the order in which the bins are walked. */
  pickTasks: PickTaskConnection;
  /** One receipt by its id; null when there is none. */
  receipt?: Maybe<Receipt>;
  /** One warehouse by its id or its code; null when there is none. Give exactly one of the two. */
  warehouse?: Maybe<Warehouse>;
  /** Warehouses in the order of their codes. */
  warehouses: WarehouseConnection;
  /** One wave by its id; null when there is none. */
  wave?: Maybe<Wave>;
  /** Waves, the newest first. */
  waves: WaveConnection;
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


export type QueryPickTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<PickTaskWhere>;
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


export type QueryWaveArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWavesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<WaveWhere>;
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
  /** What one unit cost, where it is known; finance values the stock by it. */
  unitCost?: InputMaybe<MoneyInput>;
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

/** A wave to pick. */
export type StartPickingInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The wave's id. */
  waveId: Scalars['ID']['input'];
};

/** What became of the wave. */
export type StartPickingPayload = {
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
  /** The wave after the change; null when it was refused. */
  wave?: Maybe<Wave>;
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
  /** Whether its steps are taken by themselves; AUTOMATIC when the warehouse is new. */
  automation?: InputMaybe<WarehouseAutomation>;
  /** Bins to create or change, at most 1,000, each code at most once. */
  bins?: InputMaybe<Array<UpsertBinInput>>;
  /** The warehouse's code: 1 to 32 characters, compared exactly. */
  code: Scalars['String']['input'];
  /** The country where it stands, ISO 3166-1 alpha-2. */
  countryCode?: InputMaybe<Scalars['String']['input']>;
  /** Until when carriers take goods, at most 100, all of them anew; * at 17:00 when the warehouse is new. */
  cutOffs?: InputMaybe<Array<CarrierCutOffInput>>;
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
  /** How far a package's weight may be from the catalog's, 0 to 100 percent; 10 when the warehouse is new. */
  weightTolerancePercent?: InputMaybe<Scalars['Int']['input']>;
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

/** An outbound order to call off. */
export type VoidOutboundOrderInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The outbound order's id. */
  outboundOrderId: Scalars['ID']['input'];
  /** Why, 1 to 255 characters. */
  reason: Scalars['String']['input'];
};

/** What became of the outbound order. */
export type VoidOutboundOrderPayload = {
  /** The outbound order after the change; null when it was refused. */
  outboundOrder?: Maybe<OutboundOrder>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** A warehouse (仓库). Its fields are null when the code is not known. */
export type Warehouse = {
  /** The postal address as text. */
  address?: Maybe<Scalars['String']['output']>;
  /** AUTOMATIC: the work is done by machines or a service provider, and each step is taken by itself. MANUAL: people confirm each step. */
  automation?: Maybe<WarehouseAutomation>;
  /** The warehouse's code, compared exactly. */
  code: Scalars['String']['output'];
  /** The country where it stands, ISO 3166-1 alpha-2. */
  countryCode?: Maybe<Scalars['String']['output']>;
  /** Until when carriers take goods, in the order of their services. */
  cutOffs?: Maybe<Array<CarrierCutOff>>;
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
  /** How far a package's weight may be from the catalog's, in percent. */
  weightTolerancePercent?: Maybe<Scalars['Int']['output']>;
};


/** A warehouse (仓库). Its fields are null when the code is not known. */
export type WarehouseOutboundQueueArgs = {
  first?: Scalars['Int']['input'];
};

/** Whether a warehouse's steps are taken by themselves. */
export type WarehouseAutomation =
  /** Each step follows the one before by itself. */
  | 'AUTOMATIC'
  /** People confirm each step. */
  | 'MANUAL';

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

/** Outbound orders that are picked together (波次). */
export type Wave = {
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The carrier cut-off that it is for; null when it mixes several. */
  cutOffAt?: Maybe<Scalars['DateTime']['output']>;
  /** The wave's id, wav_… */
  id: Scalars['ID']['output'];
  /** Its outbound orders, the most urgent first, at most 250. */
  outboundOrders: Array<OutboundOrder>;
  /** Its pick tasks in the order in which the bins are walked, at most 1,000. */
  pickTasks: Array<PickTask>;
  /** How far it is. */
  status: WaveStatus;
  /** Rises by one with each change. */
  version: Scalars['Int']['output'];
  /** The warehouse. */
  warehouse: Warehouse;
  /** The zone that its goods lie in; null when they lie in several. */
  zone?: Maybe<Scalars['String']['output']>;
};

/** A page of waves. */
export type WaveConnection = {
  /** The page's waves with their cursors. */
  edges: Array<WaveEdge>;
  /** The page's waves. */
  nodes: Array<Wave>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many waves match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of the waves in a page. */
export type WaveEdge = {
  /** To go on after this one. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Wave;
};

/** How far a wave is. */
export type WaveStatus =
  /** Made; nobody picks yet. */
  | 'CREATED'
  /** Every pick task is done. */
  | 'DONE'
  /** Being picked. */
  | 'PICKING';

/** Matches a wave's status. */
export type WaveStatusFilter = {
  /** This status. */
  eq?: InputMaybe<WaveStatus>;
  /** One of these. */
  in?: InputMaybe<Array<WaveStatus>>;
};

/** Conditions on waves; all must hold. */
export type WaveWhere = {
  /** How far it is. */
  status?: InputMaybe<WaveStatusFilter>;
  /** The code of the warehouse. */
  warehouseCode?: InputMaybe<StringFilter>;
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
  PickTask: PickTask;
  Receipt: Receipt;
  Sku: Sku;
  Warehouse: Warehouse;
  Wave: Wave;
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
  PickTask:
    ( { __typename: 'PickTask' }
    & GraphQLRecursivePick<FederationTypes['PickTask'], {"id":true}> );
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
  Wave:
    ( { __typename: 'Wave' }
    & GraphQLRecursivePick<FederationTypes['Wave'], {"id":true}> );
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
  CarrierCutOff: ResolverTypeWrapper<CarrierCutOff>;
  CarrierCutOffInput: CarrierCutOffInput;
  ConfirmCheckInput: ConfirmCheckInput;
  ConfirmCheckPayload: ResolverTypeWrapper<Omit<ConfirmCheckPayload, 'outboundOrder' | 'userErrors'> & { outboundOrder?: Maybe<ResolversTypes['OutboundOrder']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ConfirmPackInput: ConfirmPackInput;
  ConfirmPackPayload: ResolverTypeWrapper<Omit<ConfirmPackPayload, 'outboundOrder' | 'userErrors'> & { outboundOrder?: Maybe<ResolversTypes['OutboundOrder']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ConfirmPickInput: ConfirmPickInput;
  ConfirmPickPayload: ResolverTypeWrapper<Omit<ConfirmPickPayload, 'outboundOrder' | 'pickTask' | 'userErrors'> & { outboundOrder?: Maybe<ResolversTypes['OutboundOrder']>, pickTask?: Maybe<ResolversTypes['PickTask']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ConfirmWeightInput: ConfirmWeightInput;
  ConfirmWeightPayload: ResolverTypeWrapper<Omit<ConfirmWeightPayload, 'package' | 'userErrors'> & { package?: Maybe<ResolversTypes['Package']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateWaveInput: CreateWaveInput;
  CreateWavePayload: ResolverTypeWrapper<Omit<CreateWavePayload, 'userErrors' | 'wave'> & { userErrors: Array<ResolversTypes['UserError']>, wave?: Maybe<ResolversTypes['Wave']> }>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ErrorCode: ErrorCode;
  FulfillmentOrder: ResolverTypeWrapper<Omit<FulfillmentOrder, 'outboundOrder'> & { outboundOrder?: Maybe<ResolversTypes['OutboundOrder']> }>;
  HandOverInput: HandOverInput;
  HandOverPayload: ResolverTypeWrapper<Omit<HandOverPayload, 'outboundOrder' | 'userErrors'> & { outboundOrder?: Maybe<ResolversTypes['OutboundOrder']>, userErrors: Array<ResolversTypes['UserError']> }>;
  IdFilter: IdFilter;
  InsufficientStockError: ResolverTypeWrapper<InsufficientStockError>;
  IntFilter: IntFilter;
  InvalidStateTransitionError: ResolverTypeWrapper<InvalidStateTransitionError>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<Omit<Order, 'outboundOrders'> & { outboundOrders?: Maybe<Array<ResolversTypes['OutboundOrder']>> }>;
  OutboundOrder: ResolverTypeWrapper<OutboundOrderEntity>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  OutboundOrderConnection: ResolverTypeWrapper<OutboundOrderConnectionModel>;
  OutboundOrderEdge: ResolverTypeWrapper<Omit<OutboundOrderEdge, 'node'> & { node: ResolversTypes['OutboundOrder'] }>;
  OutboundOrderLine: ResolverTypeWrapper<OutboundOrderLineEntity>;
  OutboundOrderOrderBy: OutboundOrderOrderBy;
  OutboundOrderStatus: OutboundOrderStatus;
  OutboundOrderStatusFilter: OutboundOrderStatusFilter;
  OutboundOrderWhere: OutboundOrderWhere;
  Package: ResolverTypeWrapper<PackageEntity>;
  PackageLine: ResolverTypeWrapper<PackageLineEntity>;
  PackedLineInput: PackedLineInput;
  PackedPackageInput: PackedPackageInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PickTask: ResolverTypeWrapper<PickTaskEntity>;
  PickTaskConnection: ResolverTypeWrapper<PickTaskConnectionModel>;
  PickTaskEdge: ResolverTypeWrapper<Omit<PickTaskEdge, 'node'> & { node: ResolversTypes['PickTask'] }>;
  PickTaskStatus: PickTaskStatus;
  PickTaskStatusFilter: PickTaskStatusFilter;
  PickTaskWhere: PickTaskWhere;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Receipt: ResolverTypeWrapper<ReceiptEntity>;
  ReceiptLine: ResolverTypeWrapper<ReceiptLineEntity>;
  ReceiveStockInput: ReceiveStockInput;
  ReceiveStockLineInput: ReceiveStockLineInput;
  ReceiveStockPayload: ResolverTypeWrapper<Omit<ReceiveStockPayload, 'receipt' | 'userErrors'> & { receipt?: Maybe<ResolversTypes['Receipt']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Sku: ResolverTypeWrapper<Omit<Sku, 'binStock'> & { binStock?: Maybe<Array<ResolversTypes['BinStock']>> }>;
  StartPickingInput: StartPickingInput;
  StartPickingPayload: ResolverTypeWrapper<Omit<StartPickingPayload, 'userErrors' | 'wave'> & { userErrors: Array<ResolversTypes['UserError']>, wave?: Maybe<ResolversTypes['Wave']> }>;
  StringFilter: StringFilter;
  UpsertBinInput: UpsertBinInput;
  UpsertWarehouseInput: UpsertWarehouseInput;
  UpsertWarehousePayload: ResolverTypeWrapper<Omit<UpsertWarehousePayload, 'userErrors' | 'warehouse'> & { userErrors: Array<ResolversTypes['UserError']>, warehouse?: Maybe<ResolversTypes['Warehouse']> }>;
  UserError: ResolverTypeWrapper<UserErrorData>;
  VoidOutboundOrderInput: VoidOutboundOrderInput;
  VoidOutboundOrderPayload: ResolverTypeWrapper<Omit<VoidOutboundOrderPayload, 'outboundOrder' | 'userErrors'> & { outboundOrder?: Maybe<ResolversTypes['OutboundOrder']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Warehouse: ResolverTypeWrapper<WarehouseEntity>;
  WarehouseAutomation: WarehouseAutomation;
  WarehouseConnection: ResolverTypeWrapper<WarehouseConnectionModel>;
  WarehouseEdge: ResolverTypeWrapper<Omit<WarehouseEdge, 'node'> & { node: ResolversTypes['Warehouse'] }>;
  WarehouseStatus: WarehouseStatus;
  WarehouseStatusFilter: WarehouseStatusFilter;
  WarehouseType: WarehouseType;
  WarehouseTypeFilter: WarehouseTypeFilter;
  WarehouseWhere: WarehouseWhere;
  Wave: ResolverTypeWrapper<WaveEntity>;
  WaveConnection: ResolverTypeWrapper<WaveConnectionModel>;
  WaveEdge: ResolverTypeWrapper<Omit<WaveEdge, 'node'> & { node: ResolversTypes['Wave'] }>;
  WaveStatus: WaveStatus;
  WaveStatusFilter: WaveStatusFilter;
  WaveWhere: WaveWhere;
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
  CarrierCutOff: CarrierCutOff;
  CarrierCutOffInput: CarrierCutOffInput;
  ConfirmCheckInput: ConfirmCheckInput;
  ConfirmCheckPayload: Omit<ConfirmCheckPayload, 'outboundOrder' | 'userErrors'> & { outboundOrder?: Maybe<ResolversParentTypes['OutboundOrder']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ConfirmPackInput: ConfirmPackInput;
  ConfirmPackPayload: Omit<ConfirmPackPayload, 'outboundOrder' | 'userErrors'> & { outboundOrder?: Maybe<ResolversParentTypes['OutboundOrder']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ConfirmPickInput: ConfirmPickInput;
  ConfirmPickPayload: Omit<ConfirmPickPayload, 'outboundOrder' | 'pickTask' | 'userErrors'> & { outboundOrder?: Maybe<ResolversParentTypes['OutboundOrder']>, pickTask?: Maybe<ResolversParentTypes['PickTask']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ConfirmWeightInput: ConfirmWeightInput;
  ConfirmWeightPayload: Omit<ConfirmWeightPayload, 'package' | 'userErrors'> & { package?: Maybe<ResolversParentTypes['Package']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateWaveInput: CreateWaveInput;
  CreateWavePayload: Omit<CreateWavePayload, 'userErrors' | 'wave'> & { userErrors: Array<ResolversParentTypes['UserError']>, wave?: Maybe<ResolversParentTypes['Wave']> };
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Decimal: Scalars['Decimal']['output'];
  FulfillmentOrder: Omit<FulfillmentOrder, 'outboundOrder'> & { outboundOrder?: Maybe<ResolversParentTypes['OutboundOrder']> } | FederationReferenceTypes['FulfillmentOrder'];
  HandOverInput: HandOverInput;
  HandOverPayload: Omit<HandOverPayload, 'outboundOrder' | 'userErrors'> & { outboundOrder?: Maybe<ResolversParentTypes['OutboundOrder']>, userErrors: Array<ResolversParentTypes['UserError']> };
  IdFilter: IdFilter;
  InsufficientStockError: InsufficientStockError;
  IntFilter: IntFilter;
  InvalidStateTransitionError: InvalidStateTransitionError;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  Order: Omit<Order, 'outboundOrders'> & { outboundOrders?: Maybe<Array<ResolversParentTypes['OutboundOrder']>> } | FederationReferenceTypes['Order'];
  OutboundOrder: OutboundOrderEntity;
  Boolean: Scalars['Boolean']['output'];
  OutboundOrderConnection: OutboundOrderConnectionModel;
  OutboundOrderEdge: Omit<OutboundOrderEdge, 'node'> & { node: ResolversParentTypes['OutboundOrder'] };
  OutboundOrderLine: OutboundOrderLineEntity;
  OutboundOrderStatusFilter: OutboundOrderStatusFilter;
  OutboundOrderWhere: OutboundOrderWhere;
  Package: PackageEntity;
  PackageLine: PackageLineEntity;
  PackedLineInput: PackedLineInput;
  PackedPackageInput: PackedPackageInput;
  PageInfo: PageInfo;
  PickTask: PickTaskEntity;
  PickTaskConnection: PickTaskConnectionModel;
  PickTaskEdge: Omit<PickTaskEdge, 'node'> & { node: ResolversParentTypes['PickTask'] };
  PickTaskStatusFilter: PickTaskStatusFilter;
  PickTaskWhere: PickTaskWhere;
  Query: Record<PropertyKey, never>;
  Receipt: ReceiptEntity;
  ReceiptLine: ReceiptLineEntity;
  ReceiveStockInput: ReceiveStockInput;
  ReceiveStockLineInput: ReceiveStockLineInput;
  ReceiveStockPayload: Omit<ReceiveStockPayload, 'receipt' | 'userErrors'> & { receipt?: Maybe<ResolversParentTypes['Receipt']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Sku: Omit<Sku, 'binStock'> & { binStock?: Maybe<Array<ResolversParentTypes['BinStock']>> } | FederationReferenceTypes['Sku'];
  StartPickingInput: StartPickingInput;
  StartPickingPayload: Omit<StartPickingPayload, 'userErrors' | 'wave'> & { userErrors: Array<ResolversParentTypes['UserError']>, wave?: Maybe<ResolversParentTypes['Wave']> };
  StringFilter: StringFilter;
  UpsertBinInput: UpsertBinInput;
  UpsertWarehouseInput: UpsertWarehouseInput;
  UpsertWarehousePayload: Omit<UpsertWarehousePayload, 'userErrors' | 'warehouse'> & { userErrors: Array<ResolversParentTypes['UserError']>, warehouse?: Maybe<ResolversParentTypes['Warehouse']> };
  UserError: UserErrorData;
  VoidOutboundOrderInput: VoidOutboundOrderInput;
  VoidOutboundOrderPayload: Omit<VoidOutboundOrderPayload, 'outboundOrder' | 'userErrors'> & { outboundOrder?: Maybe<ResolversParentTypes['OutboundOrder']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Warehouse: WarehouseEntity;
  WarehouseConnection: WarehouseConnectionModel;
  WarehouseEdge: Omit<WarehouseEdge, 'node'> & { node: ResolversParentTypes['Warehouse'] };
  WarehouseStatusFilter: WarehouseStatusFilter;
  WarehouseTypeFilter: WarehouseTypeFilter;
  WarehouseWhere: WarehouseWhere;
  Wave: WaveEntity;
  WaveConnection: WaveConnectionModel;
  WaveEdge: Omit<WaveEdge, 'node'> & { node: ResolversParentTypes['Wave'] };
  WaveStatusFilter: WaveStatusFilter;
  WaveWhere: WaveWhere;
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

export type CarrierCutOffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarrierCutOff'] = ResolversParentTypes['CarrierCutOff']> = {
  carrierServiceCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  localTime?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConfirmCheckPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmCheckPayload'] = ResolversParentTypes['ConfirmCheckPayload']> = {
  outboundOrder?: Resolver<Maybe<ResolversTypes['OutboundOrder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmPackPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmPackPayload'] = ResolversParentTypes['ConfirmPackPayload']> = {
  outboundOrder?: Resolver<Maybe<ResolversTypes['OutboundOrder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmPickPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmPickPayload'] = ResolversParentTypes['ConfirmPickPayload']> = {
  outboundOrder?: Resolver<Maybe<ResolversTypes['OutboundOrder']>, ParentType, ContextType>;
  pickTask?: Resolver<Maybe<ResolversTypes['PickTask']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmWeightPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmWeightPayload'] = ResolversParentTypes['ConfirmWeightPayload']> = {
  package?: Resolver<Maybe<ResolversTypes['Package']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateWavePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateWavePayload'] = ResolversParentTypes['CreateWavePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wave?: Resolver<Maybe<ResolversTypes['Wave']>, ParentType, ContextType>;
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

export type HandOverPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandOverPayload'] = ResolversParentTypes['HandOverPayload']> = {
  outboundOrder?: Resolver<Maybe<ResolversTypes['OutboundOrder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  confirmCheck?: Resolver<ResolversTypes['ConfirmCheckPayload'], ParentType, ContextType, RequireFields<MutationConfirmCheckArgs, 'input'>>;
  confirmPack?: Resolver<ResolversTypes['ConfirmPackPayload'], ParentType, ContextType, RequireFields<MutationConfirmPackArgs, 'input'>>;
  confirmPick?: Resolver<ResolversTypes['ConfirmPickPayload'], ParentType, ContextType, RequireFields<MutationConfirmPickArgs, 'input'>>;
  confirmWeight?: Resolver<ResolversTypes['ConfirmWeightPayload'], ParentType, ContextType, RequireFields<MutationConfirmWeightArgs, 'input'>>;
  createWave?: Resolver<ResolversTypes['CreateWavePayload'], ParentType, ContextType, RequireFields<MutationCreateWaveArgs, 'input'>>;
  handOver?: Resolver<ResolversTypes['HandOverPayload'], ParentType, ContextType, RequireFields<MutationHandOverArgs, 'input'>>;
  receiveStock?: Resolver<ResolversTypes['ReceiveStockPayload'], ParentType, ContextType, RequireFields<MutationReceiveStockArgs, 'input'>>;
  startPicking?: Resolver<ResolversTypes['StartPickingPayload'], ParentType, ContextType, RequireFields<MutationStartPickingArgs, 'input'>>;
  upsertWarehouse?: Resolver<ResolversTypes['UpsertWarehousePayload'], ParentType, ContextType, RequireFields<MutationUpsertWarehouseArgs, 'input'>>;
  voidOutboundOrder?: Resolver<ResolversTypes['VoidOutboundOrderPayload'], ParentType, ContextType, RequireFields<MutationVoidOutboundOrderArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outboundOrders?: Resolver<Maybe<Array<ResolversTypes['OutboundOrder']>>, ParentType, ContextType>;
};

export type OutboundOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutboundOrder'] = ResolversParentTypes['OutboundOrder'], FederationReferenceType extends FederationReferenceTypes['OutboundOrder'] = FederationReferenceTypes['OutboundOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OutboundOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  carrierServiceCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cutOffAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fulfillmentOrder?: Resolver<Maybe<ResolversTypes['FulfillmentOrder']>, ParentType, ContextType>;
  handedOverAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  labelled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OutboundOrderLine']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  packages?: Resolver<Array<ResolversTypes['Package']>, ParentType, ContextType>;
  pickTasks?: Resolver<Array<ResolversTypes['PickTask']>, ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OutboundOrderStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  voidReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
  wave?: Resolver<Maybe<ResolversTypes['Wave']>, ParentType, ContextType>;
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
  missingQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pickedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type PackageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Package'] = ResolversParentTypes['Package'], FederationReferenceType extends FederationReferenceTypes['Package'] = FederationReferenceTypes['Package']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Package']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expectedWeightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  heightMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lengthMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['PackageLine']>, ParentType, ContextType>;
  outboundOrder?: Resolver<ResolversTypes['OutboundOrder'], ParentType, ContextType>;
  packageNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trackingNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  weightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  widthMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PackageLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PackageLine'] = ResolversParentTypes['PackageLine']> = {
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PickTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PickTask'] = ResolversParentTypes['PickTask'], FederationReferenceType extends FederationReferenceTypes['PickTask'] = FederationReferenceTypes['PickTask']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PickTask']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bin?: Resolver<ResolversTypes['Bin'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outboundOrder?: Resolver<ResolversTypes['OutboundOrder'], ParentType, ContextType>;
  pickedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pickedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pickedQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PickTaskStatus'], ParentType, ContextType>;
};

export type PickTaskConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PickTaskConnection'] = ResolversParentTypes['PickTaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PickTaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PickTask']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PickTaskEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PickTaskEdge'] = ResolversParentTypes['PickTaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PickTask'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  bins?: Resolver<ResolversTypes['BinConnection'], ParentType, ContextType, Partial<QueryBinsArgs>>;
  outboundOrder?: Resolver<Maybe<ResolversTypes['OutboundOrder']>, ParentType, ContextType, RequireFields<QueryOutboundOrderArgs, 'id'>>;
  outboundOrders?: Resolver<ResolversTypes['OutboundOrderConnection'], ParentType, ContextType, RequireFields<QueryOutboundOrdersArgs, 'orderBy'>>;
  pickTasks?: Resolver<ResolversTypes['PickTaskConnection'], ParentType, ContextType, Partial<QueryPickTasksArgs>>;
  receipt?: Resolver<Maybe<ResolversTypes['Receipt']>, ParentType, ContextType, RequireFields<QueryReceiptArgs, 'id'>>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType, Partial<QueryWarehouseArgs>>;
  warehouses?: Resolver<ResolversTypes['WarehouseConnection'], ParentType, ContextType, Partial<QueryWarehousesArgs>>;
  wave?: Resolver<Maybe<ResolversTypes['Wave']>, ParentType, ContextType, RequireFields<QueryWaveArgs, 'id'>>;
  waves?: Resolver<ResolversTypes['WaveConnection'], ParentType, ContextType, Partial<QueryWavesArgs>>;
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

export type StartPickingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartPickingPayload'] = ResolversParentTypes['StartPickingPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wave?: Resolver<Maybe<ResolversTypes['Wave']>, ParentType, ContextType>;
};

export type UpsertWarehousePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertWarehousePayload'] = ResolversParentTypes['UpsertWarehousePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'BasicUserError' | 'InsufficientStockError' | 'InvalidStateTransitionError', ParentType, ContextType>;
};

export type VoidOutboundOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoidOutboundOrderPayload'] = ResolversParentTypes['VoidOutboundOrderPayload']> = {
  outboundOrder?: Resolver<Maybe<ResolversTypes['OutboundOrder']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WarehouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse'], FederationReferenceType extends FederationReferenceTypes['Warehouse'] = FederationReferenceTypes['Warehouse']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Warehouse']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  automation?: Resolver<Maybe<ResolversTypes['WarehouseAutomation']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cutOffs?: Resolver<Maybe<Array<ResolversTypes['CarrierCutOff']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nameZh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outboundQueue?: Resolver<Maybe<Array<ResolversTypes['OutboundOrder']>>, ParentType, ContextType, RequireFields<WarehouseOutboundQueueArgs, 'first'>>;
  status?: Resolver<Maybe<ResolversTypes['WarehouseStatus']>, ParentType, ContextType>;
  timezone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['WarehouseType']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  weightTolerancePercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export type WaveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Wave'] = ResolversParentTypes['Wave'], FederationReferenceType extends FederationReferenceTypes['Wave'] = FederationReferenceTypes['Wave']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Wave']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cutOffAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outboundOrders?: Resolver<Array<ResolversTypes['OutboundOrder']>, ParentType, ContextType>;
  pickTasks?: Resolver<Array<ResolversTypes['PickTask']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WaveStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
  zone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WaveConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaveConnection'] = ResolversParentTypes['WaveConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WaveEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Wave']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WaveEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaveEdge'] = ResolversParentTypes['WaveEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Wave'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  BasicUserError?: BasicUserErrorResolvers<ContextType>;
  Bin?: BinResolvers<ContextType>;
  BinConnection?: BinConnectionResolvers<ContextType>;
  BinEdge?: BinEdgeResolvers<ContextType>;
  BinStock?: BinStockResolvers<ContextType>;
  CarrierCutOff?: CarrierCutOffResolvers<ContextType>;
  ConfirmCheckPayload?: ConfirmCheckPayloadResolvers<ContextType>;
  ConfirmPackPayload?: ConfirmPackPayloadResolvers<ContextType>;
  ConfirmPickPayload?: ConfirmPickPayloadResolvers<ContextType>;
  ConfirmWeightPayload?: ConfirmWeightPayloadResolvers<ContextType>;
  CreateWavePayload?: CreateWavePayloadResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  FulfillmentOrder?: FulfillmentOrderResolvers<ContextType>;
  HandOverPayload?: HandOverPayloadResolvers<ContextType>;
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
  PackageLine?: PackageLineResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PickTask?: PickTaskResolvers<ContextType>;
  PickTaskConnection?: PickTaskConnectionResolvers<ContextType>;
  PickTaskEdge?: PickTaskEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Receipt?: ReceiptResolvers<ContextType>;
  ReceiptLine?: ReceiptLineResolvers<ContextType>;
  ReceiveStockPayload?: ReceiveStockPayloadResolvers<ContextType>;
  Sku?: SkuResolvers<ContextType>;
  StartPickingPayload?: StartPickingPayloadResolvers<ContextType>;
  UpsertWarehousePayload?: UpsertWarehousePayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VoidOutboundOrderPayload?: VoidOutboundOrderPayloadResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
  WarehouseConnection?: WarehouseConnectionResolvers<ContextType>;
  WarehouseEdge?: WarehouseEdgeResolvers<ContextType>;
  Wave?: WaveResolvers<ContextType>;
  WaveConnection?: WaveConnectionResolvers<ContextType>;
  WaveEdge?: WaveEdgeResolvers<ContextType>;
};

