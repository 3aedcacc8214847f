import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ChannelEntity } from '../entities/channel.entity.js';
import type { OrderEntity } from '../entities/order.entity.js';
import type { OrderLineEntity } from '../entities/order-line.entity.js';
import type { OrderHoldEntity } from '../entities/order-hold.entity.js';
import type { FulfillmentOrderEntity } from '../entities/fulfillment-order.entity.js';
import type { FulfillmentOrderLineEntity } from '../entities/fulfillment-order-line.entity.js';
import type { ReturnEntity } from '../entities/return.entity.js';
import type { ReturnLineEntity } from '../entities/return-line.entity.js';
import type { RuleEntity } from '../entities/rule.entity.js';
import type { UserErrorData } from '@tradegraph/subgraph-kit';
import type { TakenOrder, OrderSums as OrderSumsModel, OrderTotals as OrderTotalsModel, OrderConnection as OrderConnectionModel, RuleConnection as RuleConnectionModel, ChannelConnection as ChannelConnectionModel } from '../models.js';
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

/** Where an order goes. Name, postal code, lines and phone are null for viewers who may not see personal data (role analyst); country, province and city are not hidden. */
export type Address = {
  /** City. */
  city?: Maybe<Scalars['String']['output']>;
  /** Country, ISO 3166-1 alpha-2; null when it is not known. */
  countryCode?: Maybe<Scalars['String']['output']>;
  /** The country's name as the channel gave it. */
  countryName?: Maybe<Scalars['String']['output']>;
  /** True when the country is not a known one. */
  countryUnknown: Scalars['Boolean']['output'];
  /** Street and number. Personal data. */
  line1?: Maybe<Scalars['String']['output']>;
  /** Building, flat, c/o. Personal data. */
  line2?: Maybe<Scalars['String']['output']>;
  /** Who receives it. Personal data. */
  name?: Maybe<Scalars['String']['output']>;
  /** Phone number. Personal data. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Postal code. Personal data. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** Province, state or region. */
  province?: Maybe<Scalars['String']['output']>;
};

/** Where an order goes. */
export type AddressInput = {
  /** City, at most 128 characters. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Country, ISO 3166-1 alpha-2 in capitals; left out when it is not known, which flags the order. */
  countryCode?: InputMaybe<Scalars['String']['input']>;
  /** The country's name as the channel gave it, at most 128 characters. */
  countryName?: InputMaybe<Scalars['String']['input']>;
  /** Street and number, at most 255 characters. */
  line1?: InputMaybe<Scalars['String']['input']>;
  /** Building, flat, c/o, at most 255 characters. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** Who receives it, at most 255 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Phone number, at most 64 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Postal code, at most 32 characters. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Province, state or region, at most 128 characters. */
  province?: InputMaybe<Scalars['String']['input']>;
};

/** An order to approve. */
export type ApproveOrderInput = {
  /** Refuse when the order has another version than this. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The order's id. */
  orderId: Scalars['ID']['input'];
};

/** What became of the order. */
export type ApproveOrderPayload = {
  /** The order after the change; null when it was refused. */
  order?: Maybe<Order>;
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

/** Who bought. Name and e-mail are null for viewers who may not see personal data (role analyst). */
export type Buyer = {
  /** The channel's id of the buyer; null for a guest. */
  channelBuyerId?: Maybe<Scalars['String']['output']>;
  /** The buyer's e-mail address. Personal data. */
  email?: Maybe<Scalars['String']['output']>;
  /** The buyer's name. Personal data. */
  name?: Maybe<Scalars['String']['output']>;
};

/** Who bought. */
export type BuyerInput = {
  /** The channel's id of the buyer: 1 to 64 characters, compared exactly; left out for a guest. */
  channelBuyerId?: InputMaybe<Scalars['String']['input']>;
  /** The buyer's e-mail address, at most 254 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The buyer's name, at most 255 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** An order to cancel. */
export type CancelOrderInput = {
  /** Refuse when the order has another version than this. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** Why, 1 to 255 characters. */
  reason: Scalars['String']['input'];
};

/** What became of the order. */
export type CancelOrderPayload = {
  /** The order after the change; null when it was refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** A sales channel (销售渠道): where orders come from. */
export type Channel = {
  /** The channel's code, compared exactly. */
  code: Scalars['String']['output'];
  /** The currency in which it usually sells; an order may have another. */
  currencyCode?: Maybe<Scalars['CurrencyCode']['output']>;
  /** The channel's id, chn_…; it follows from the code. */
  id: Scalars['ID']['output'];
  /** The channel's name. */
  name: Scalars['String']['output'];
  /** The channel's Chinese name (中文名). */
  nameZh?: Maybe<Scalars['String']['output']>;
  /** Whether orders are taken from it. */
  status: ChannelStatus;
  /** What kind of channel it is. */
  type: ChannelType;
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Rises by one with each change. */
  version: Scalars['Int']['output'];
};

/** A page of channels. */
export type ChannelConnection = {
  /** The page's channels with their cursors. */
  edges: Array<ChannelEdge>;
  /** The page's channels. */
  nodes: Array<Channel>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many channels there are in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** A channel in a page. */
export type ChannelEdge = {
  /** To go on after this channel. */
  cursor: Scalars['String']['output'];
  /** The channel. */
  node: Channel;
};

/** Whether orders are taken from a channel. */
export type ChannelStatus =
  /** Orders are taken. */
  | 'ACTIVE'
  /** Orders in mode LIVE are refused; history may still be imported. */
  | 'SUSPENDED';

/** What kind of channel it is. */
export type ChannelType =
  /** A marketplace of somebody else (平台). */
  | 'MARKETPLACE'
  /** Not said; a channel that an import created by its code. */
  | 'OTHER'
  /** A shop with a counter (门店). */
  | 'RETAIL_STORE'
  /** The company's own web shop (独立站). */
  | 'WEB_SHOP'
  /** A business customer's purchase orders (批发). */
  | 'WHOLESALE';

/** One order to take, in mode LIVE. */
export type CreateOrderInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The order; the fields for history must be left out. */
  order: ImportOrderInput;
};

/** What became of the order. */
export type CreateOrderPayload = {
  /** True when the order was there already; it stayed as it was. */
  duplicate: Scalars['Boolean']['output'];
  /** The order; null when it was refused. */
  order?: Maybe<Order>;
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
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The fulfilment order's id, ful_… */
  id: Scalars['ID']['output'];
  /** What it ships, in the order of the order's lines. */
  lines: Array<FulfillmentOrderLine>;
  /** The order that it is a part of. */
  order: Order;
  /** Where it stands. */
  status: FulfillmentOrderStatus;
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Rises by one with each change. */
  version: Scalars['Int']['output'];
  /** The warehouse that fulfils it. */
  warehouse: Warehouse;
};

/** What a fulfilment order ships of one order line. */
export type FulfillmentOrderLine = {
  /** The order's line. */
  orderLine: OrderLine;
  /** Units, 1 to 1,000,000. */
  quantity: Scalars['Int']['output'];
};

/** Where a fulfilment order stands. */
export type FulfillmentOrderStatus =
  /** Cancelled. */
  | 'CANCELLED'
  /** The customer has it. */
  | 'DELIVERED'
  /** The warehouse is at work. */
  | 'IN_PROGRESS'
  /** Stopped with its order. */
  | 'ON_HOLD'
  /** Planned; the warehouse does not know of it yet. */
  | 'OPEN'
  /** Given to the warehouse. */
  | 'RELEASED'
  /** Handed over to the carrier. */
  | 'SHIPPED';

/** An order to hold. */
export type HoldOrderInput = {
  /** Refuse when the order has another version than this. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** Why, 1 to 255 characters. */
  reason: Scalars['String']['input'];
};

/** What became of the order. */
export type HoldOrderPayload = {
  /** The order after the change; null when it was refused. */
  order?: Maybe<Order>;
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

/** One order to take. All amounts are in the order's currency. */
export type ImportOrderInput = {
  /** HISTORY only: when it was approved. */
  approvedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who bought; a guest when it is left out. */
  buyer?: InputMaybe<BuyerInput>;
  /** HISTORY only: when it was cancelled. */
  cancelledAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The channel's code: 1 to 64 characters, compared exactly. A new code becomes a channel. */
  channel: Scalars['String']['input'];
  /** The channel's own id of the order: 1 to 64 characters, compared exactly. */
  channelOrderId: Scalars['String']['input'];
  /** The currency of all amounts. */
  currencyCode: Scalars['CurrencyCode']['input'];
  /** HISTORY only: when the customer got it. */
  deliveredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What is taken off the order, as a positive amount. */
  discount?: InputMaybe<Scalars['Decimal']['input']>;
  /** The delivery time that the customer was promised. */
  estimatedDeliveryAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Freight for the order as a whole, on top of the lines' freight; 0 or more. */
  freight?: InputMaybe<Scalars['Decimal']['input']>;
  /** HISTORY only: when the carrier took it over. */
  handedOverAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 2,000 lines; none is accepted in mode HISTORY. */
  lines: Array<ImportOrderLineInput>;
  /** When the customer placed it. */
  placedAt: Scalars['DateTime']['input'];
  /** Where it goes. */
  shipTo?: InputMaybe<AddressInput>;
  /** HISTORY only: where the order stands; COMPLETED unless given. */
  status?: InputMaybe<OrderStatus>;
  /** The total. In mode LIVE it must equal lines + freight − discount; in mode HISTORY it is taken as given. Left out, it is calculated. */
  total?: InputMaybe<Scalars['Decimal']['input']>;
};

/** One line of an order to take. */
export type ImportOrderLineInput = {
  /** What the channel calls it, at most 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Freight for this line, 0 or more; not in the line's total. */
  freight?: InputMaybe<Scalars['Decimal']['input']>;
  /** GOODS or SERVICE. */
  kind: LineKind;
  /** Units, 1 to 1,000,000. */
  quantity: Scalars['Int']['input'];
  /** The code of what is sold: 1 to 64 characters, compared exactly; required for GOODS. */
  skuCode?: InputMaybe<Scalars['String']['input']>;
  /** The line's total. In mode LIVE it must equal unitPrice × quantity; in mode HISTORY it is taken as given. Left out, it is calculated. */
  total?: InputMaybe<Scalars['Decimal']['input']>;
  /** Price of one unit, 0 or more. */
  unitPrice: Scalars['Decimal']['input'];
};

/** What became of one order. */
export type ImportOrderResult = {
  /** True when the order was there already; it stayed as it was. */
  duplicate: Scalars['Boolean']['output'];
  /** The order's place in the input, from 0. */
  index: Scalars['Int']['output'];
  /** The order as it is now; null when it was refused. */
  order?: Maybe<Order>;
  /** Why the order was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** Orders to take. */
export type ImportOrdersInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** LIVE: the orders start as PENDING. HISTORY: status and times are taken as given, even when they contradict each other. */
  mode: OrderMode;
  /** 1 to 500 orders, together at most 25,000 lines. */
  orders: Array<ImportOrderInput>;
};

/** What became of each order. */
export type ImportOrdersPayload = {
  /** One result per order, in the order of the input; empty when the whole call was refused. */
  results: Array<ImportOrderResult>;
  /** Why the whole call was refused; empty otherwise. */
  userErrors: Array<UserError>;
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

/** What a line sells. */
export type LineKind =
  /** A thing that is stored and shipped. */
  | 'GOODS'
  /** Postage, fees, corrections: never touches stock. */
  | 'SERVICE';

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
  /** Approves a PENDING order. */
  approveOrder: ApproveOrderPayload;
  /** Cancels an order that is PENDING, APPROVED, BACKORDERED, ALLOCATED or ON_HOLD. */
  cancelOrder: CancelOrderPayload;
  /** Takes one new order in mode LIVE. An order that is there already (same channel, same channelOrderId) is given back with `duplicate: true`. */
  createOrder: CreateOrderPayload;
  /** Puts a hold on an order that is PENDING, APPROVED, ALLOCATED or ON_HOLD. Holds stack: each is released by itself. */
  holdOrder: HoldOrderPayload;
  /** Takes 1 to 500 orders of any channels: one result per order, an order whole or not at all; a bad order refuses only itself. An order that is there already (same channel, same channelOrderId) stays as it is, whatever the input says, and is given back with `duplicate: true`. A channel code that is new becomes a channel. */
  importOrders: ImportOrdersPayload;
  /** Releases one hold. With its last hold released, the order returns to the state that it left. */
  releaseOrderHold: ReleaseOrderHoldPayload;
  /** Creates or changes a sales channel. A field that is left out keeps its value; null clears it where it may be empty. */
  upsertChannel: UpsertChannelPayload;
};


export type MutationApproveOrderArgs = {
  input: ApproveOrderInput;
};


export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};


export type MutationCreateOrderArgs = {
  input: CreateOrderInput;
};


export type MutationHoldOrderArgs = {
  input: HoldOrderInput;
};


export type MutationImportOrdersArgs = {
  input: ImportOrdersInput;
};


export type MutationReleaseOrderHoldArgs = {
  input: ReleaseOrderHoldInput;
};


export type MutationUpsertChannelArgs = {
  input: UpsertChannelInput;
};

/** An order of a customer (订单), from intake to completion. */
export type Order = {
  /** When it was approved. */
  approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who bought. */
  buyer: Buyer;
  /** Why it was cancelled. */
  cancelReason?: Maybe<Scalars['String']['output']>;
  /** When it was cancelled. */
  cancelledAt?: Maybe<Scalars['DateTime']['output']>;
  /** The channel that it came from. */
  channel: Channel;
  /** The code of that channel. */
  channelCode: Scalars['String']['output'];
  /** The channel's own id of the order, compared exactly. */
  channelOrderId: Scalars['String']['output'];
  /** When it was taken into the system. */
  createdAt: Scalars['DateTime']['output'];
  /** When the customer got it. */
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** What is taken off, as a positive amount. */
  discountTotal: Money;
  /** The delivery time that the customer was promised. */
  estimatedDeliveryAt?: Maybe<Scalars['DateTime']['output']>;
  /** What a person should know about the order's data. */
  flags: Array<OrderFlag>;
  /** What the customer pays for shipping: the order's freight and that of its lines. */
  freightTotal: Money;
  /** The parts of the order that warehouses fulfil (配货单), oldest first. */
  fulfillmentOrders: Array<FulfillmentOrder>;
  /** Sum of the totals of the lines of kind GOODS. */
  goodsTotal: Money;
  /** True when the buyer has no account at the channel. */
  guest: Scalars['Boolean']['output'];
  /** When the carrier took the last parcel over. */
  handedOverAt?: Maybe<Scalars['DateTime']['output']>;
  /** The reasons of the holds that are not released, oldest first. */
  holdReasons: Array<Scalars['String']['output']>;
  /** Every hold that it ever had, oldest first. */
  holds: Array<OrderHold>;
  /** The order's id, ord_… */
  id: Scalars['ID']['output'];
  /** How many lines it has. */
  lineCount: Scalars['Int']['output'];
  /** The lines, in the order of their numbers. */
  lines: Array<OrderLine>;
  /** LIVE: it is fulfilled here. HISTORY: it happened elsewhere, before; it touches no stock and takes no commands. */
  mode: OrderMode;
  /** The order's number: ORD, the UTC day on which it was taken as yyyymmdd, and a running number. Numbers may be left out. */
  orderNo: Scalars['String']['output'];
  /** When the customer placed it. */
  placedAt: Scalars['DateTime']['output'];
  /** The returns of the order (RMA 退货), oldest first. */
  returns: Array<Return>;
  /** Sum of the totals of the lines of kind SERVICE. */
  serviceTotal: Money;
  /** Where it goes. */
  shipTo: Address;
  /** Where the order stands. */
  status: OrderStatus;
  /** What the customer owes: goods + services + freight − discount, exact and not rounded. A HISTORY order keeps the total that it was imported with. */
  total: Money;
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Rises by one with each change; pass it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of orders. */
export type OrderConnection = {
  /** The page's orders with their cursors. */
  edges: Array<OrderEdge>;
  /** The page's orders. */
  nodes: Array<Order>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many orders match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** An order in a page. */
export type OrderEdge = {
  /** To go on after this order. */
  cursor: Scalars['String']['output'];
  /** The order. */
  node: Order;
};

/** What a person should know about an order's data. */
export type OrderFlag =
  /** The country to ship to is not a known ISO 3166 country; the name is kept as it was given. */
  | 'COUNTRY_UNKNOWN'
  /** HISTORY: the times contradict each other or the status, e.g. delivered without a date. */
  | 'TIMES_CONTRADICT'
  /** HISTORY: the total, or a line's total, differs from what the amounts add up to. */
  | 'TOTAL_MISMATCH'
  /** HISTORY: it came without lines. */
  | 'WITHOUT_LINES';

/** A hold on an order (挂起): one reason why it does not go on. */
export type OrderHold = {
  /** When it was put. */
  heldAt: Scalars['DateTime']['output'];
  /** Who put it, a user or a process. */
  heldBy: Scalars['String']['output'];
  /** The hold's id, hld_… */
  id: Scalars['ID']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
  /** When it was released; null while it is active. */
  releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who released it; null while it is active. */
  releasedBy?: Maybe<Scalars['String']['output']>;
};

/** One line of an order. */
export type OrderLine = {
  /** What the channel called it. */
  description?: Maybe<Scalars['String']['output']>;
  /** Freight that the channel charged for this line; not in `total`. */
  freight?: Maybe<Money>;
  /** The line's id, orl_… */
  id: Scalars['ID']['output'];
  /** GOODS or SERVICE. */
  kind: LineKind;
  /** The line's number in its order, from 1. */
  lineNo: Scalars['Int']['output'];
  /** The order that it belongs to. */
  order: Order;
  /** Units, 1 to 1,000,000. */
  quantity: Scalars['Int']['output'];
  /** The SKU that was sold; null for a SERVICE without a code. */
  sku?: Maybe<Sku>;
  /** The code of what was sold; a SERVICE may have none. */
  skuCode?: Maybe<Scalars['String']['output']>;
  /** unitPrice × quantity, exact and not rounded. A HISTORY line keeps the total that it was imported with. */
  total: Money;
  /** Price of one unit, exact. */
  unitPrice: Money;
};

/** Whether an order is fulfilled here. */
export type OrderMode =
  /** Happened elsewhere, before: no stock, no transitions. */
  | 'HISTORY'
  /** Fulfilled here. */
  | 'LIVE';

/** The order of a list of orders. */
export type OrderOrderBy =
  /** By the time of taking, newest first. */
  | 'CREATED_AT_DESC'
  /** By number, ascending. */
  | 'ORDER_NO_ASC'
  /** By the time of placing, oldest first. */
  | 'PLACED_AT_ASC'
  /** By the time of placing, newest first. */
  | 'PLACED_AT_DESC'
  /** By the amount of the total, largest first; amounts of different currencies are compared as numbers. */
  | 'TOTAL_DESC';

/** Where an order stands. */
export type OrderStatus =
  /** Warehouses are chosen and stock is reserved (已配货). */
  | 'ALLOCATED'
  /** Reviewed; to be allocated (已审核). */
  | 'APPROVED'
  /** Nothing sellable; waits for stock (缺货). */
  | 'BACKORDERED'
  /** Cancelled (已取消). */
  | 'CANCELLED'
  /** The warehouse is asked to void the work (取消中). */
  | 'CANCEL_REQUESTED'
  /** Done and settled (已完成). */
  | 'COMPLETED'
  /** The customer has it (已签收). */
  | 'DELIVERED'
  /** Stopped until its holds are released (挂起). */
  | 'ON_HOLD'
  /** Some of its parcels are handed over (部分发货). */
  | 'PARTIALLY_SHIPPED'
  /** Taken; to be reviewed (待审核). */
  | 'PENDING'
  /** The warehouses have the work (已下发). */
  | 'RELEASED'
  /** All parcels are handed over (已发货). */
  | 'SHIPPED';

/** Matches an order's status. */
export type OrderStatusFilter = {
  /** This status. */
  eq?: InputMaybe<OrderStatus>;
  /** One of these. */
  in?: InputMaybe<Array<OrderStatus>>;
};

/** Counts and exact sums over orders of one currency. */
export type OrderSums = {
  /** The channel; null when the entry is not of one channel. */
  channel?: Maybe<Channel>;
  /** How many orders. */
  count: Scalars['Int']['output'];
  /** The currency of the sums. */
  currencyCode: Scalars['CurrencyCode']['output'];
  /** Sum of the discounts, as a positive amount. */
  discountTotal: Money;
  /** Sum of the freight, of orders and lines. */
  freightTotal: Money;
  /** Sum of the GOODS lines' totals. */
  goodsTotal: Money;
  /** How many lines they have. */
  lineCount: Scalars['Int']['output'];
  /** Sum of the SERVICE lines' totals. */
  serviceTotal: Money;
  /** The status; null when the entry is not of one status. */
  status?: Maybe<OrderStatus>;
  /** Sum of the orders' totals. */
  total: Money;
};

/** Counts and exact sums over orders. */
export type OrderTotals = {
  /** One entry per channel and currency. */
  byChannel: Array<OrderSums>;
  /** One entry per currency. */
  byCurrency: Array<OrderSums>;
  /** One entry per status and currency. */
  byStatus: Array<OrderSums>;
  /** How many orders. */
  count: Scalars['Int']['output'];
  /** How many lines they have. */
  lineCount: Scalars['Int']['output'];
};

/** Conditions on orders; all must hold. */
export type OrderWhere = {
  /** The channel's id of its buyer. */
  buyerId?: InputMaybe<StringFilter>;
  /** The code of its channel. */
  channel?: InputMaybe<StringFilter>;
  /** The channel's own id of the order. */
  channelOrderId?: InputMaybe<StringFilter>;
  /** The country that it goes to, ISO 3166-1 alpha-2. */
  countryCode?: InputMaybe<StringFilter>;
  /** When it was taken into the system. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** Its number. */
  orderNo?: InputMaybe<StringFilter>;
  /** When it was placed. */
  placedAt?: InputMaybe<DateTimeFilter>;
  /** The code of a SKU on one of its lines. */
  skuCode?: InputMaybe<SkuCodeFilter>;
  /** Where it stands. */
  status?: InputMaybe<OrderStatusFilter>;
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
  /** Sales channels in the order of their codes. */
  channels: ChannelConnection;
  /** One fulfilment order by its id; null when there is none. */
  fulfillmentOrder?: Maybe<FulfillmentOrder>;
  /** One order by its id; null when there is none. */
  order?: Maybe<Order>;
  /** One order by its number; null when there is none. */
  orderByNumber?: Maybe<Order>;
  /** Counts and exact sums over all orders that match: nothing is converted, so every sum is of one currency. */
  orderTotals: OrderTotals;
  /** Orders, by default the most recently placed first. */
  orders: OrderConnection;
  /** Rules in the order of their priority. */
  rules: RuleConnection;
};


export type QueryChannelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryFulfillmentOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrderByNumberArgs = {
  orderNo: Scalars['String']['input'];
};


export type QueryOrderTotalsArgs = {
  where?: InputMaybe<OrderWhere>;
};


export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy: OrderOrderBy;
  where?: InputMaybe<OrderWhere>;
};


export type QueryRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RuleWhere>;
};

/** A hold to release. */
export type ReleaseOrderHoldInput = {
  /** Refuse when the order has another version than this. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The hold to release; the newest active one unless given. */
  holdId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The order's id. */
  orderId: Scalars['ID']['input'];
};

/** What became of the order. */
export type ReleaseOrderHoldPayload = {
  /** The order after the change; null when it was refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** A return of goods (RMA 退货). */
export type Return = {
  /** The return's id, ret_… */
  id: Scalars['ID']['output'];
  /** What comes back, in the order of the order's lines. */
  lines: Array<ReturnLine>;
  /** The order that it undoes in part or whole. */
  order: Order;
  /** Why the customer returns it. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When the customer asked for it. */
  requestedAt: Scalars['DateTime']['output'];
  /** Where it stands. */
  status: ReturnStatus;
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Rises by one with each change. */
  version: Scalars['Int']['output'];
};

/** What comes back of one order line. */
export type ReturnLine = {
  /** The order's line. */
  orderLine: OrderLine;
  /** Units, 1 to 1,000,000. */
  quantity: Scalars['Int']['output'];
};

/** Where a return stands. */
export type ReturnStatus =
  /** It may be sent. */
  | 'APPROVED'
  /** Done. */
  | 'CLOSED'
  /** The warehouse looked at it. */
  | 'INSPECTED'
  /** On its way back. */
  | 'IN_TRANSIT'
  /** The warehouse has it. */
  | 'RECEIVED'
  /** The customer has the money back. */
  | 'REFUNDED'
  /** It may not be sent. */
  | 'REJECTED'
  /** The customer asked for it. */
  | 'REQUESTED';

/** A rule (规则) by which orders are reviewed, and warehouses and carriers are chosen. */
export type Rule = {
  /** The rule's code, compared exactly. */
  code: Scalars['String']['output'];
  /** False: it is not asked. */
  enabled: Scalars['Boolean']['output'];
  /** The rule's id, rul_… */
  id: Scalars['ID']['output'];
  /** What it decides. */
  kind: RuleKind;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Rules of a smaller number are asked first. */
  priority: Scalars['Int']['output'];
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** From when it is asked; null: always. */
  validFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it is asked; null: for ever. */
  validTo?: Maybe<Scalars['DateTime']['output']>;
  /** Rises by one with each change. */
  version: Scalars['Int']['output'];
};

/** A page of rules. */
export type RuleConnection = {
  /** The page's rules with their cursors. */
  edges: Array<RuleEdge>;
  /** The page's rules. */
  nodes: Array<Rule>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many rules match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** A rule in a page. */
export type RuleEdge = {
  /** To go on after this rule. */
  cursor: Scalars['String']['output'];
  /** The rule. */
  node: Rule;
};

/** What a rule decides. */
export type RuleKind =
  /** Which carrier service ships it (选物流规则). */
  | 'CARRIER'
  /** Whether an order is approved or held (审单规则). */
  | 'REVIEW'
  /** Which warehouse fulfils it (选仓规则). */
  | 'WAREHOUSE';

/** Matches what a rule decides. */
export type RuleKindFilter = {
  /** This kind. */
  eq?: InputMaybe<RuleKind>;
  /** One of these. */
  in?: InputMaybe<Array<RuleKind>>;
};

/** Conditions on rules; all must hold. */
export type RuleWhere = {
  /** What it decides. */
  kind?: InputMaybe<RuleKindFilter>;
};

/** A stock keeping unit, known here by its code. */
export type Sku = {
  /** The SKU's code, compared exactly. */
  skuCode: Scalars['String']['output'];
};

/** Matches a SKU code exactly. */
export type SkuCodeFilter = {
  /** This code. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** One of these codes, at most 250. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
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

/** A channel to create or change. */
export type UpsertChannelInput = {
  /** The channel's code: 1 to 64 characters, compared exactly. */
  code: Scalars['String']['input'];
  /** The currency in which it usually sells. */
  currencyCode?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Refuse when the channel has another version than this. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The name, 1 to 255 characters; the code unless given when the channel is new. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The Chinese name (中文名), at most 255 characters. */
  nameZh?: InputMaybe<Scalars['String']['input']>;
  /** Whether orders are taken from it; ACTIVE when the channel is new. */
  status?: InputMaybe<ChannelStatus>;
  /** What kind of channel it is; OTHER unless given when the channel is new. */
  type?: InputMaybe<ChannelType>;
};

/** What became of the channel. */
export type UpsertChannelPayload = {
  /** The channel as it is now; null when it was refused. */
  channel?: Maybe<Channel>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
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

/** A warehouse, known here by its code. */
export type Warehouse = {
  /** The warehouse's code, compared exactly. */
  code: Scalars['String']['output'];
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
  Channel: Channel;
  FulfillmentOrder: FulfillmentOrder;
  Order: Order;
  OrderLine: OrderLine;
  Return: Return;
  Rule: Rule;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Channel:
    ( { __typename: 'Channel' }
    & ( GraphQLRecursivePick<FederationTypes['Channel'], {"code":true}>
        | GraphQLRecursivePick<FederationTypes['Channel'], {"id":true}> ) );
  FulfillmentOrder:
    ( { __typename: 'FulfillmentOrder' }
    & GraphQLRecursivePick<FederationTypes['FulfillmentOrder'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & ( GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"orderNo":true}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"channelCode":true,"channelOrderId":true}> ) );
  OrderLine:
    ( { __typename: 'OrderLine' }
    & GraphQLRecursivePick<FederationTypes['OrderLine'], {"id":true}> );
  Return:
    ( { __typename: 'Return' }
    & GraphQLRecursivePick<FederationTypes['Return'], {"id":true}> );
  Rule:
    ( { __typename: 'Rule' }
    & GraphQLRecursivePick<FederationTypes['Rule'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Address: ResolverTypeWrapper<Address>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AddressInput: AddressInput;
  ApproveOrderInput: ApproveOrderInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ApproveOrderPayload: ResolverTypeWrapper<Omit<ApproveOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BasicUserError: ResolverTypeWrapper<BasicUserError>;
  Buyer: ResolverTypeWrapper<Buyer>;
  BuyerInput: BuyerInput;
  CancelOrderInput: CancelOrderInput;
  CancelOrderPayload: ResolverTypeWrapper<Omit<CancelOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Channel: ResolverTypeWrapper<ChannelEntity>;
  ChannelConnection: ResolverTypeWrapper<ChannelConnectionModel>;
  ChannelEdge: ResolverTypeWrapper<Omit<ChannelEdge, 'node'> & { node: ResolversTypes['Channel'] }>;
  ChannelStatus: ChannelStatus;
  ChannelType: ChannelType;
  CreateOrderInput: CreateOrderInput;
  CreateOrderPayload: ResolverTypeWrapper<Omit<CreateOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ErrorCode: ErrorCode;
  FulfillmentOrder: ResolverTypeWrapper<FulfillmentOrderEntity>;
  FulfillmentOrderLine: ResolverTypeWrapper<FulfillmentOrderLineEntity>;
  FulfillmentOrderStatus: FulfillmentOrderStatus;
  HoldOrderInput: HoldOrderInput;
  HoldOrderPayload: ResolverTypeWrapper<Omit<HoldOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  IdFilter: IdFilter;
  ImportOrderInput: ImportOrderInput;
  ImportOrderLineInput: ImportOrderLineInput;
  ImportOrderResult: ResolverTypeWrapper<TakenOrder>;
  ImportOrdersInput: ImportOrdersInput;
  ImportOrdersPayload: ResolverTypeWrapper<Omit<ImportOrdersPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['ImportOrderResult']>, userErrors: Array<ResolversTypes['UserError']> }>;
  InsufficientStockError: ResolverTypeWrapper<InsufficientStockError>;
  IntFilter: IntFilter;
  InvalidStateTransitionError: ResolverTypeWrapper<InvalidStateTransitionError>;
  LineKind: LineKind;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<OrderEntity>;
  OrderConnection: ResolverTypeWrapper<OrderConnectionModel>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderFlag: OrderFlag;
  OrderHold: ResolverTypeWrapper<OrderHoldEntity>;
  OrderLine: ResolverTypeWrapper<OrderLineEntity>;
  OrderMode: OrderMode;
  OrderOrderBy: OrderOrderBy;
  OrderStatus: OrderStatus;
  OrderStatusFilter: OrderStatusFilter;
  OrderSums: ResolverTypeWrapper<OrderSumsModel>;
  OrderTotals: ResolverTypeWrapper<OrderTotalsModel>;
  OrderWhere: OrderWhere;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReleaseOrderHoldInput: ReleaseOrderHoldInput;
  ReleaseOrderHoldPayload: ResolverTypeWrapper<Omit<ReleaseOrderHoldPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Return: ResolverTypeWrapper<ReturnEntity>;
  ReturnLine: ResolverTypeWrapper<ReturnLineEntity>;
  ReturnStatus: ReturnStatus;
  Rule: ResolverTypeWrapper<RuleEntity>;
  RuleConnection: ResolverTypeWrapper<RuleConnectionModel>;
  RuleEdge: ResolverTypeWrapper<Omit<RuleEdge, 'node'> & { node: ResolversTypes['Rule'] }>;
  RuleKind: RuleKind;
  RuleKindFilter: RuleKindFilter;
  RuleWhere: RuleWhere;
  Sku: ResolverTypeWrapper<Sku>;
  SkuCodeFilter: SkuCodeFilter;
  StringFilter: StringFilter;
  UpsertChannelInput: UpsertChannelInput;
  UpsertChannelPayload: ResolverTypeWrapper<Omit<UpsertChannelPayload, 'channel' | 'userErrors'> & { channel?: Maybe<ResolversTypes['Channel']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UserError: ResolverTypeWrapper<UserErrorData>;
  Warehouse: ResolverTypeWrapper<Warehouse>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Address: Address;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  AddressInput: AddressInput;
  ApproveOrderInput: ApproveOrderInput;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  ApproveOrderPayload: Omit<ApproveOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BasicUserError: BasicUserError;
  Buyer: Buyer;
  BuyerInput: BuyerInput;
  CancelOrderInput: CancelOrderInput;
  CancelOrderPayload: Omit<CancelOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Channel: ChannelEntity;
  ChannelConnection: ChannelConnectionModel;
  ChannelEdge: Omit<ChannelEdge, 'node'> & { node: ResolversParentTypes['Channel'] };
  CreateOrderInput: CreateOrderInput;
  CreateOrderPayload: Omit<CreateOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Decimal: Scalars['Decimal']['output'];
  FulfillmentOrder: FulfillmentOrderEntity;
  FulfillmentOrderLine: FulfillmentOrderLineEntity;
  HoldOrderInput: HoldOrderInput;
  HoldOrderPayload: Omit<HoldOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  IdFilter: IdFilter;
  ImportOrderInput: ImportOrderInput;
  ImportOrderLineInput: ImportOrderLineInput;
  ImportOrderResult: TakenOrder;
  ImportOrdersInput: ImportOrdersInput;
  ImportOrdersPayload: Omit<ImportOrdersPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['ImportOrderResult']>, userErrors: Array<ResolversParentTypes['UserError']> };
  InsufficientStockError: InsufficientStockError;
  IntFilter: IntFilter;
  InvalidStateTransitionError: InvalidStateTransitionError;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  Order: OrderEntity;
  OrderConnection: OrderConnectionModel;
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderHold: OrderHoldEntity;
  OrderLine: OrderLineEntity;
  OrderStatusFilter: OrderStatusFilter;
  OrderSums: OrderSumsModel;
  OrderTotals: OrderTotalsModel;
  OrderWhere: OrderWhere;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  ReleaseOrderHoldInput: ReleaseOrderHoldInput;
  ReleaseOrderHoldPayload: Omit<ReleaseOrderHoldPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Return: ReturnEntity;
  ReturnLine: ReturnLineEntity;
  Rule: RuleEntity;
  RuleConnection: RuleConnectionModel;
  RuleEdge: Omit<RuleEdge, 'node'> & { node: ResolversParentTypes['Rule'] };
  RuleKindFilter: RuleKindFilter;
  RuleWhere: RuleWhere;
  Sku: Sku;
  SkuCodeFilter: SkuCodeFilter;
  StringFilter: StringFilter;
  UpsertChannelInput: UpsertChannelInput;
  UpsertChannelPayload: Omit<UpsertChannelPayload, 'channel' | 'userErrors'> & { channel?: Maybe<ResolversParentTypes['Channel']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UserError: UserErrorData;
  Warehouse: Warehouse;
};

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryUnknown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  line1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  province?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApproveOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveOrderPayload'] = ResolversParentTypes['ApproveOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BasicUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BasicUserError'] = ResolversParentTypes['BasicUserError']> = {
  bizCode?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BuyerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Buyer'] = ResolversParentTypes['Buyer']> = {
  channelBuyerId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CancelOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderPayload'] = ResolversParentTypes['CancelOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChannelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel'], FederationReferenceType extends FederationReferenceTypes['Channel'] = FederationReferenceTypes['Channel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Channel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameZh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ChannelStatus'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ChannelType'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChannelConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelConnection'] = ResolversParentTypes['ChannelConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChannelEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Channel']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChannelEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelEdge'] = ResolversParentTypes['ChannelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
};

export type CreateOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateOrderPayload'] = ResolversParentTypes['CreateOrderPayload']> = {
  duplicate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
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

export type FulfillmentOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FulfillmentOrder'] = ResolversParentTypes['FulfillmentOrder'], FederationReferenceType extends FederationReferenceTypes['FulfillmentOrder'] = FederationReferenceTypes['FulfillmentOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FulfillmentOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['FulfillmentOrderLine']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FulfillmentOrderStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
};

export type FulfillmentOrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FulfillmentOrderLine'] = ResolversParentTypes['FulfillmentOrderLine']> = {
  orderLine?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HoldOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldOrderPayload'] = ResolversParentTypes['HoldOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportOrderResult'] = ResolversParentTypes['ImportOrderResult']> = {
  duplicate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportOrdersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportOrdersPayload'] = ResolversParentTypes['ImportOrdersPayload']> = {
  results?: Resolver<Array<ResolversTypes['ImportOrderResult']>, ParentType, ContextType>;
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
  approveOrder?: Resolver<ResolversTypes['ApproveOrderPayload'], ParentType, ContextType, RequireFields<MutationApproveOrderArgs, 'input'>>;
  cancelOrder?: Resolver<ResolversTypes['CancelOrderPayload'], ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'input'>>;
  createOrder?: Resolver<ResolversTypes['CreateOrderPayload'], ParentType, ContextType, RequireFields<MutationCreateOrderArgs, 'input'>>;
  holdOrder?: Resolver<ResolversTypes['HoldOrderPayload'], ParentType, ContextType, RequireFields<MutationHoldOrderArgs, 'input'>>;
  importOrders?: Resolver<ResolversTypes['ImportOrdersPayload'], ParentType, ContextType, RequireFields<MutationImportOrdersArgs, 'input'>>;
  releaseOrderHold?: Resolver<ResolversTypes['ReleaseOrderHoldPayload'], ParentType, ContextType, RequireFields<MutationReleaseOrderHoldArgs, 'input'>>;
  upsertChannel?: Resolver<ResolversTypes['UpsertChannelPayload'], ParentType, ContextType, RequireFields<MutationUpsertChannelArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  buyer?: Resolver<ResolversTypes['Buyer'], ParentType, ContextType>;
  cancelReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  channelCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channelOrderId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  discountTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  estimatedDeliveryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  flags?: Resolver<Array<ResolversTypes['OrderFlag']>, ParentType, ContextType>;
  freightTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fulfillmentOrders?: Resolver<Array<ResolversTypes['FulfillmentOrder']>, ParentType, ContextType>;
  goodsTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  guest?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  handedOverAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  holdReasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  holds?: Resolver<Array<ResolversTypes['OrderHold']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['OrderMode'], ParentType, ContextType>;
  orderNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  returns?: Resolver<Array<ResolversTypes['Return']>, ParentType, ContextType>;
  serviceTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipTo?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderHoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderHold'] = ResolversParentTypes['OrderHold']> = {
  heldAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  heldBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  releasedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine'], FederationReferenceType extends FederationReferenceTypes['OrderLine'] = FederationReferenceTypes['OrderLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  freight?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LineKind'], ParentType, ContextType>;
  lineNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['Sku']>, ParentType, ContextType>;
  skuCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderSumsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderSums'] = ResolversParentTypes['OrderSums']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  discountTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  freightTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  goodsTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serviceTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['OrderStatus']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTotals'] = ResolversParentTypes['OrderTotals']> = {
  byChannel?: Resolver<Array<ResolversTypes['OrderSums']>, ParentType, ContextType>;
  byCurrency?: Resolver<Array<ResolversTypes['OrderSums']>, ParentType, ContextType>;
  byStatus?: Resolver<Array<ResolversTypes['OrderSums']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  channels?: Resolver<ResolversTypes['ChannelConnection'], ParentType, ContextType, Partial<QueryChannelsArgs>>;
  fulfillmentOrder?: Resolver<Maybe<ResolversTypes['FulfillmentOrder']>, ParentType, ContextType, RequireFields<QueryFulfillmentOrderArgs, 'id'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  orderByNumber?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderByNumberArgs, 'orderNo'>>;
  orderTotals?: Resolver<ResolversTypes['OrderTotals'], ParentType, ContextType, Partial<QueryOrderTotalsArgs>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryOrdersArgs, 'orderBy'>>;
  rules?: Resolver<ResolversTypes['RuleConnection'], ParentType, ContextType, Partial<QueryRulesArgs>>;
};

export type ReleaseOrderHoldPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseOrderHoldPayload'] = ResolversParentTypes['ReleaseOrderHoldPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Return'] = ResolversParentTypes['Return'], FederationReferenceType extends FederationReferenceTypes['Return'] = FederationReferenceTypes['Return']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Return']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ReturnLine']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReturnLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnLine'] = ResolversParentTypes['ReturnLine']> = {
  orderLine?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rule'] = ResolversParentTypes['Rule'], FederationReferenceType extends FederationReferenceTypes['Rule'] = FederationReferenceTypes['Rule']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Rule']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RuleKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RuleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleConnection'] = ResolversParentTypes['RuleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RuleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Rule']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RuleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleEdge'] = ResolversParentTypes['RuleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Rule'], ParentType, ContextType>;
};

export type SkuResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sku'] = ResolversParentTypes['Sku']> = {
  skuCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpsertChannelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertChannelPayload'] = ResolversParentTypes['UpsertChannelPayload']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'BasicUserError' | 'InsufficientStockError' | 'InvalidStateTransitionError', ParentType, ContextType>;
};

export type WarehouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Address?: AddressResolvers<ContextType>;
  ApproveOrderPayload?: ApproveOrderPayloadResolvers<ContextType>;
  BasicUserError?: BasicUserErrorResolvers<ContextType>;
  Buyer?: BuyerResolvers<ContextType>;
  CancelOrderPayload?: CancelOrderPayloadResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  ChannelConnection?: ChannelConnectionResolvers<ContextType>;
  ChannelEdge?: ChannelEdgeResolvers<ContextType>;
  CreateOrderPayload?: CreateOrderPayloadResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  FulfillmentOrder?: FulfillmentOrderResolvers<ContextType>;
  FulfillmentOrderLine?: FulfillmentOrderLineResolvers<ContextType>;
  HoldOrderPayload?: HoldOrderPayloadResolvers<ContextType>;
  ImportOrderResult?: ImportOrderResultResolvers<ContextType>;
  ImportOrdersPayload?: ImportOrdersPayloadResolvers<ContextType>;
  InsufficientStockError?: InsufficientStockErrorResolvers<ContextType>;
  InvalidStateTransitionError?: InvalidStateTransitionErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderHold?: OrderHoldResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderSums?: OrderSumsResolvers<ContextType>;
  OrderTotals?: OrderTotalsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReleaseOrderHoldPayload?: ReleaseOrderHoldPayloadResolvers<ContextType>;
  Return?: ReturnResolvers<ContextType>;
  ReturnLine?: ReturnLineResolvers<ContextType>;
  Rule?: RuleResolvers<ContextType>;
  RuleConnection?: RuleConnectionResolvers<ContextType>;
  RuleEdge?: RuleEdgeResolvers<ContextType>;
  Sku?: SkuResolvers<ContextType>;
  UpsertChannelPayload?: UpsertChannelPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
};

