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
import type { TakenOrder, OrderSums as OrderSumsModel, OrderTotals as OrderTotalsModel, OrderConnection as OrderConnectionModel, RuleConnection as RuleConnectionModel, ChannelConnection as ChannelConnectionModel, TimelineConnection as TimelineConnectionModel, OrderTaskConnection as OrderTaskConnectionModel } from '../models.js';
import type { AllocationEntity } from '../entities/allocation.entity.js';
import type { Candidate } from '../domain/plan-allocation.js';
import type { StockWaitEntity } from '../entities/stock-wait.entity.js';
import type { OrderTimelineEntity } from '../entities/order-timeline.entity.js';
import type { OrderTaskEntity } from '../entities/order-task.entity.js';
import type { Condition, ConditionPart } from '../domain/rule-condition.js';
import type { RuleAction as RuleActionModel, Rule as RuleModel } from '../domain/rule.js';
import type { Preview } from '../commands/preview-rule.js';
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

/** An order to allocate. */
export type AllocateOrderInput = {
  /** Refuse when the order has another version than this. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The order's id. */
  orderId: Scalars['ID']['input'];
};

/** What became of the order. */
export type AllocateOrderPayload = {
  /** The order after the change; null when it was refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** One decision about an order's warehouses and carriers, as it was made. */
export type Allocation = {
  /** Every warehouse and carrier service that was considered, the best first, at most 200; only the warehouses that you see. */
  candidates: Array<AllocationCandidate>;
  /** When it was decided. */
  decidedAt: Scalars['DateTime']['output'];
  /** The fulfilment orders that came of it. */
  fulfillmentOrders: Array<FulfillmentOrder>;
  /** The decision's id, alc_… */
  id: Scalars['ID']['output'];
  /** Whether stock was reserved. */
  outcome: AllocationOutcome;
  /** The version of the rules that decided. */
  ruleVersion: Scalars['Int']['output'];
  /** True when no freight quotes could be had: the warehouse was chosen without them, the carrier later. */
  withoutQuotes: Scalars['Boolean']['output'];
};

/** A warehouse and carrier service that was considered. */
export type AllocationCandidate = {
  /** The carrier's service; null when the warehouse was rejected before carriers were asked. */
  carrierService?: Maybe<Scalars['String']['output']>;
  /** True when it was chosen. */
  chosen: Scalars['Boolean']['output'];
  /** The freight that was quoted. */
  freight?: Maybe<Money>;
  /** Why it was not chosen, e.g. INSUFFICIENT_STOCK: 85123A needs 6, 2 are sellable; null when it was acceptable. */
  rejectedBecause?: Maybe<Scalars['String']['output']>;
  /** The lower the better: freight in the channel's currency, transit days and priority, as the rules weigh them; null when it was rejected. */
  score?: Maybe<Scalars['Decimal']['output']>;
  /** The slowest delivery that was quoted, in days. */
  transitDays?: Maybe<Scalars['Int']['output']>;
  /** The warehouse. */
  warehouse: Warehouse;
};

/** What became of a decision. */
export type AllocationOutcome =
  /** The order was changed, held or cancelled in the meantime, or somebody else took the stock first; what was reserved is free again. */
  | 'ABANDONED'
  /** Nothing, or not enough, was sellable. */
  | 'BACKORDERED'
  /** Decided; the stock is being reserved. */
  | 'PLANNED'
  /** The stock is reserved. */
  | 'RESERVED';

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
  /** AUTOMATIC: the order goes on by itself after each step. MANUAL: a person takes each step of the office; the warehouse's and the carrier's word still counts. */
  automation: ChannelAutomation;
  /** The channel's code, compared exactly. */
  code: Scalars['String']['output'];
  /** Days between delivery and completion; 0: at once. */
  completeAfterDays: Scalars['Int']['output'];
  /** The currency in which it usually sells; an order may have another. */
  currencyCode?: Maybe<Scalars['CurrencyCode']['output']>;
  /** Weight that counts for a unit whose SKU has none in the catalog, in grams. */
  defaultUnitWeightGrams: Scalars['Int']['output'];
  /** The channel's id, chn_…; it follows from the code. */
  id: Scalars['ID']['output'];
  /** The channel's name. */
  name: Scalars['String']['output'];
  /** The channel's Chinese name (中文名). */
  nameZh?: Maybe<Scalars['String']['output']>;
  /** True: what is sellable is sent at once and the rest later. False: all goods of an order or none. */
  partialShipment: Scalars['Boolean']['output'];
  /** Whether orders are taken from it. */
  status: ChannelStatus;
  /** What kind of channel it is. */
  type: ChannelType;
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Rises by one with each change. */
  version: Scalars['Int']['output'];
};

/** Whether the orders of a channel go on by themselves. */
export type ChannelAutomation =
  /** Review, allocation, release and completion run by themselves. */
  | 'AUTOMATIC'
  /** A person takes each of these steps. */
  | 'MANUAL';

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

/** An order to close. */
export type CompleteOrderInput = {
  /** Refuse when the order has another version than this. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The order's id. */
  orderId: Scalars['ID']['input'];
};

/** What became of the order. */
export type CompleteOrderPayload = {
  /** The order after the change; null when it was refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

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
  /** Why it was cancelled. */
  cancelReason?: Maybe<Scalars['String']['output']>;
  /** The service that ships it, e.g. usps:PRIORITY_MAIL; null while no carrier could be asked. */
  carrierServiceCode?: Maybe<Scalars['String']['output']>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When the customer got all of it. */
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the warehouse handed it over. */
  handedOverAt?: Maybe<Scalars['DateTime']['output']>;
  /** The fulfilment order's id, ful_… */
  id: Scalars['ID']['output'];
  /** What it ships, in the order of the order's lines. */
  lines: Array<FulfillmentOrderLine>;
  /** The order that it is a part of. */
  order: Order;
  /** The reservation that holds its stock, rsv_… */
  reservationId?: Maybe<Scalars['ID']['output']>;
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

/** What kind of reason a hold has. */
export type HoldKind =
  /** A rule on the address. */
  | 'ADDRESS'
  /** A person put it. */
  | 'MANUAL'
  /** A rule on payment: released by itself when the payment arrives. */
  | 'PAYMENT_MISSING'
  /** The same buyer ordered the same a short while ago. */
  | 'POSSIBLE_DUPLICATE'
  /** A review rule asked for it. */
  | 'RULE'
  /** A rule on unknown SKUs: released by itself when the catalog knows them. */
  | 'UNKNOWN_SKU';

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

/** A rule that held. */
export type MatchedRule = {
  /** What it did. */
  action: RuleActionType;
  /** The rule's code. */
  code: Scalars['String']['output'];
  /** What it decides. */
  kind: RuleKind;
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
  /** Allocates an APPROVED or BACKORDERED order: chooses warehouses and carriers and reserves the stock. Answers with the order as it is after the decision, ALLOCATED or BACKORDERED. */
  allocateOrder: AllocateOrderPayload;
  /** Approves a PENDING order. */
  approveOrder: ApproveOrderPayload;
  /** Cancels an order that is PENDING, APPROVED, BACKORDERED, ALLOCATED or ON_HOLD, and frees its stock. A RELEASED order becomes CANCEL_REQUESTED: its warehouses are asked, and have the last word. */
  cancelOrder: CancelOrderPayload;
  /** Closes a DELIVERED order; finance posts its voucher. */
  completeOrder: CompleteOrderPayload;
  /** Takes one new order in mode LIVE. An order that is there already (same channel, same channelOrderId) is given back with `duplicate: true`. */
  createOrder: CreateOrderPayload;
  /** Puts a hold on an order that is PENDING, APPROVED, ALLOCATED or ON_HOLD. Holds stack: each is released by itself. */
  holdOrder: HoldOrderPayload;
  /** Takes 1 to 500 orders of any channels: one result per order, an order whole or not at all; a bad order refuses only itself. An order that is there already (same channel, same channelOrderId) stays as it is, whatever the input says, and is given back with `duplicate: true`. A channel code that is new becomes a channel. */
  importOrders: ImportOrdersPayload;
  /** Gives an ALLOCATED order to its warehouses. */
  releaseOrder: ReleaseOrderPayload;
  /** Releases one hold. With its last hold released, the order returns to the state that it left. The rule that placed the hold does not hold this order again. */
  releaseOrderHold: ReleaseOrderHoldPayload;
  /** Tries a failed automatic step again now. */
  retryOrderTask: RetryOrderTaskPayload;
  /** Reviews a PENDING order by the rules: approves it, or holds it with every reason that the rules give. */
  reviewOrder: ReviewOrderPayload;
  /** Creates or changes a sales channel. A field that is left out keeps its value; null clears it where it may be empty. */
  upsertChannel: UpsertChannelPayload;
  /** Creates or changes a rule. Every running process uses it within a second. Rules are for all: refused to whoever is limited to channels or warehouses. */
  upsertRule: UpsertRulePayload;
};


export type MutationAllocateOrderArgs = {
  input: AllocateOrderInput;
};


export type MutationApproveOrderArgs = {
  input: ApproveOrderInput;
};


export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};


export type MutationCompleteOrderArgs = {
  input: CompleteOrderInput;
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


export type MutationReleaseOrderArgs = {
  input: ReleaseOrderInput;
};


export type MutationReleaseOrderHoldArgs = {
  input: ReleaseOrderHoldInput;
};


export type MutationRetryOrderTaskArgs = {
  input: RetryOrderTaskInput;
};


export type MutationReviewOrderArgs = {
  input: ReviewOrderInput;
};


export type MutationUpsertChannelArgs = {
  input: UpsertChannelInput;
};


export type MutationUpsertRuleArgs = {
  input: UpsertRuleInput;
};

/** An order of a customer (订单), from intake to completion. */
export type Order = {
  /** The latest decision about warehouses and carriers; null before the first. */
  allocation?: Maybe<Allocation>;
  /** Every decision about warehouses and carriers, oldest first, at most 50. */
  allocations: Array<Allocation>;
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
  /** When it was closed. */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
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
  /** The parts of the order that warehouses fulfil (配货单), oldest first; only those of the warehouses that you see. */
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
  /** Every step over all subgraphs, oldest first: what happened, when, by whom and why. */
  timeline: TimelineConnection;
  /** What the customer owes: goods + services + freight − discount, exact and not rounded. A HISTORY order keeps the total that it was imported with. */
  total: Money;
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Rises by one with each change; pass it as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Units that wait for stock, by SKU. */
  waitingFor: Array<StockWait>;
};


/** An order of a customer (订单), from intake to completion. */
export type OrderTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
  /** What kind of reason it is. */
  kind: HoldKind;
  /** Why. */
  reason: Scalars['String']['output'];
  /** When it was released; null while it is active. */
  releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who released it; null while it is active. */
  releasedBy?: Maybe<Scalars['String']['output']>;
  /** The code of the rule that asked for it; null when a person did. */
  ruleCode?: Maybe<Scalars['String']['output']>;
};

/** One line of an order. */
export type OrderLine = {
  /** Units that will not come any more. */
  cancelledQuantity: Scalars['Int']['output'];
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
  /** Units that a warehouse handed over. */
  shippedQuantity: Scalars['Int']['output'];
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

/** An automatic step of an order that is still to be taken. */
export type OrderTask = {
  /** How often it was tried without success. */
  attempts: Scalars['Int']['output'];
  /** When it is tried next. */
  dueAt: Scalars['DateTime']['output'];
  /** The task's id, tsk_… */
  id: Scalars['ID']['output'];
  /** The step. */
  kind: OrderTaskKind;
  /** Why it did not succeed the last time; null as long as it has not failed. */
  lastError?: Maybe<Scalars['String']['output']>;
  /** The order. */
  order: Order;
};

/** A page of tasks. */
export type OrderTaskConnection = {
  /** The page's tasks with their cursors. */
  edges: Array<OrderTaskEdge>;
  /** The page's tasks. */
  nodes: Array<OrderTask>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many tasks match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of the tasks in a page. */
export type OrderTaskEdge = {
  /** To go on after this one. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: OrderTask;
};

/** An automatic step. */
export type OrderTaskKind =
  /** Choose warehouses and reserve. */
  | 'ALLOCATE'
  /** Choose a carrier for what was allocated without one. */
  | 'CHOOSE_CARRIER'
  /** Close it. */
  | 'COMPLETE'
  /** Free the stock of a cancelled order. */
  | 'FREE_STOCK'
  /** Give it to the warehouses. */
  | 'RELEASE'
  /** Ask the review rules. */
  | 'REVIEW';

/** Conditions on tasks; all must hold. */
export type OrderTaskWhere = {
  /** Only those that failed at least this often. */
  attempts?: InputMaybe<IntFilter>;
  /** The order. */
  orderId?: InputMaybe<IdFilter>;
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

/** Orders to ask the rules about. */
export type PreviewRuleInput = {
  /** 1 to 50 orders. */
  orderIds: Array<Scalars['ID']['input']>;
  /** A rule that is asked as if it were stored, in place of the one with its code. */
  rule?: InputMaybe<PreviewedRuleInput>;
};

/** A rule that is asked as if it were stored. */
export type PreviewedRuleInput = {
  /** What it does then. */
  action: RuleActionInput;
  /** Its code; a stored rule with it is left out. */
  code: Scalars['String']['input'];
  /** When it holds; always unless given. */
  condition?: InputMaybe<RuleConditionInput>;
  /** What it decides. */
  kind: RuleKind;
  /** Rules of a smaller number are asked first. */
  priority: Scalars['Int']['input'];
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
  /** Automatic steps that are still to be taken, the earliest due first: what an operator looks at when the flow stands. */
  orderTasks: OrderTaskConnection;
  /** Counts and exact sums over all orders that match: nothing is converted, so every sum is of one currency. */
  orderTotals: OrderTotals;
  /** Orders, by default the most recently placed first. */
  orders: OrderConnection;
  /** What the rules would decide for these orders as they are now, with the stock and prices of now. Changes nothing. Takes 1 to 50 orders. */
  previewRule: Array<RulePreview>;
  /** One rule by its id; null when there is none. */
  rule?: Maybe<Rule>;
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


export type QueryOrderTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<OrderTaskWhere>;
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


export type QueryPreviewRuleArgs = {
  input: PreviewRuleInput;
};


export type QueryRuleArgs = {
  id: Scalars['ID']['input'];
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

/** An order to release. */
export type ReleaseOrderInput = {
  /** Refuse when the order has another version than this. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The order's id. */
  orderId: Scalars['ID']['input'];
};

/** What became of the order. */
export type ReleaseOrderPayload = {
  /** The order after the change; null when it was refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** A task to try again. */
export type RetryOrderTaskInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The task's id, tsk_… */
  taskId: Scalars['ID']['input'];
};

/** What became of the task. */
export type RetryOrderTaskPayload = {
  /** The task, due now; null when it was refused. */
  task?: Maybe<OrderTask>;
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

/** An order to review. */
export type ReviewOrderInput = {
  /** Refuse when the order has another version than this. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The order's id. */
  orderId: Scalars['ID']['input'];
};

/** What became of the order. */
export type ReviewOrderPayload = {
  /** The order after the change; null when it was refused. */
  order?: Maybe<Order>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** A rule (规则) by which orders are reviewed, and warehouses and carriers are chosen. */
export type Rule = {
  /** What it does then. */
  action: RuleAction;
  /** The rule's code, compared exactly. */
  code: Scalars['String']['output'];
  /** When it holds; null: always. */
  condition?: Maybe<RuleCondition>;
  /** The same condition as a list, each part after the group that it stands in, so that any depth is read at once; empty: always. */
  conditionParts: Array<RuleConditionPart>;
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

/** What a rule does when its condition holds. */
export type RuleAction = {
  /** The only services that may be used; for USE. */
  carrierServices?: Maybe<Array<Scalars['String']['output']>>;
  /** The kind of hold; for HOLD. */
  holdKind?: Maybe<HoldKind>;
  /** The reason that people read; for HOLD and EXCLUDE. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What is added to the score, negative to prefer; for SCORE. */
  score?: Maybe<Scalars['Decimal']['output']>;
  /** What it does. */
  type: RuleActionType;
  /** Weights of the score; for WEIGH. */
  weights?: Maybe<ScoreWeights>;
};

/** What a rule does when its condition holds. */
export type RuleActionInput = {
  /** The services that may be used, 1 to 50; needed for USE. They are used even without a quote. */
  carrierServices?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The kind of hold; RULE unless given. */
  holdKind?: InputMaybe<HoldKind>;
  /** The reason that people read, 1 to 255 characters; needed for HOLD and EXCLUDE. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What is added to the score, negative to prefer; needed for SCORE. */
  score?: InputMaybe<Scalars['Decimal']['input']>;
  /** What it does. */
  type: RuleActionType;
  /** Weights of the score; needed for WEIGH. */
  weights?: InputMaybe<ScoreWeightsInput>;
};

/** What a rule may do. */
export type RuleActionType =
  /** REVIEW: approves the order; no later rule is asked. */
  | 'APPROVE'
  /** WAREHOUSE and CARRIER: this one may not be chosen. */
  | 'EXCLUDE'
  /** REVIEW: holds the order. */
  | 'HOLD'
  /** WAREHOUSE and CARRIER: changes its score. */
  | 'SCORE'
  /** CARRIER: only these services. */
  | 'USE'
  /** WAREHOUSE: how freight, days and parts are weighed against each other. */
  | 'WEIGH';

/** A condition of a rule: exactly one of `all`, `any`, `not` and `fact` is set. */
export type RuleCondition = {
  /** All of these hold. */
  all?: Maybe<Array<RuleCondition>>;
  /** At least one of these holds. */
  any?: Maybe<Array<RuleCondition>>;
  /** What is looked at. */
  fact?: Maybe<RuleFact>;
  /** This does not hold. */
  not?: Maybe<RuleCondition>;
  /** How it is compared. */
  operator?: Maybe<RuleOperator>;
  /** What it is compared with: numbers as decimals, truth as true or false. */
  values?: Maybe<Array<Scalars['String']['output']>>;
};

/** A condition of a rule: set exactly one of `all`, `any`, `not` and `fact`. At most 8 levels deep and 100 conditions; no group is empty. */
export type RuleConditionInput = {
  /** All of these hold. */
  all?: InputMaybe<Array<RuleConditionInput>>;
  /** At least one of these holds. */
  any?: InputMaybe<Array<RuleConditionInput>>;
  /** What is looked at. */
  fact?: InputMaybe<RuleFact>;
  /** This does not hold. */
  not?: InputMaybe<RuleConditionInput>;
  /** How it is compared; needed with `fact`. */
  operator?: InputMaybe<RuleOperator>;
  /** What it is compared with: numbers as decimals, truth as true or false; 1 to 250 values, exactly one unless the operator is IN or NOT_IN. */
  values?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** One part of a rule's condition: a group of others or a comparison. */
export type RuleConditionPart = {
  /** What is looked at; null for a group. */
  fact?: Maybe<RuleFact>;
  /** How it is compared; null for a group. */
  operator?: Maybe<RuleOperator>;
  /** The position in the list, from 0, of the group that it stands in; null for the outermost. */
  parent?: Maybe<Scalars['Int']['output']>;
  /** What it is. */
  type: RuleConditionType;
  /** What it is compared with; null for a group. */
  values?: Maybe<Array<Scalars['String']['output']>>;
};

/** What a part of a rule's condition is. */
export type RuleConditionType =
  /** A group of which all parts hold. */
  | 'ALL'
  /** A group of which at least one part holds. */
  | 'ANY'
  /** A comparison of a fact. */
  | 'FACT'
  /** A group of one part, which does not hold. */
  | 'NOT';

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

/** What a rule may look at. WAREHOUSE_… and STOCK_… are known to WAREHOUSE and CARRIER rules, CARRIER_… and QUOTE_… to CARRIER rules only. */
export type RuleFact =
  /** Truth: country, city, postal code, street and name are there. */
  | 'ADDRESS_COMPLETE'
  /** Text: the country, ISO 3166-1 alpha-2; empty when it is not known. */
  | 'ADDRESS_COUNTRY'
  /** Text: postal code. */
  | 'ADDRESS_POSTAL_CODE'
  /** Text: province, state or region. */
  | 'ADDRESS_PROVINCE'
  /** Text: the buyer's e-mail address in small letters; empty when there is none. */
  | 'BUYER_EMAIL'
  /** Text: the channel's id of the buyer; empty for a guest. */
  | 'BUYER_ID'
  /** Text: the carrier's code. */
  | 'CARRIER_CODE'
  /** Text: the service's code, e.g. usps:PRIORITY_MAIL. */
  | 'CARRIER_SERVICE'
  /** Texts: the HS codes of the goods; STARTS_WITH holds when any of them does. */
  | 'LINE_HS_CODE'
  /** Number: the longest side of any unit, in millimetres. */
  | 'LINE_MAX_LENGTH_MM'
  /** Number: the heaviest unit, in grams. */
  | 'LINE_MAX_WEIGHT_GRAMS'
  /** Truth: the catalog knows every SKU of the goods. */
  | 'LINE_SKUS_KNOWN'
  /** Texts: the SKU codes of the goods; IN holds when any of them is listed. */
  | 'LINE_SKU_CODE'
  /** Text: the code of the channel. */
  | 'ORDER_CHANNEL'
  /** Text: the currency of the order. */
  | 'ORDER_CURRENCY'
  /** Number: how many lines. */
  | 'ORDER_LINE_COUNT'
  /** Number: what is captured or authorised of the total, 1 for all; 1 for a total of 0. */
  | 'ORDER_PAID_SHARE'
  /** Truth: another order of the same buyer has the same goods and was placed within 24 hours. */
  | 'ORDER_POSSIBLE_DUPLICATE'
  /** Number: the order's total, in its own currency. */
  | 'ORDER_TOTAL'
  /** Number: units of goods. */
  | 'ORDER_UNITS'
  /** Number: weight of the goods, in grams, unknown ones by the channel's default. */
  | 'ORDER_WEIGHT_GRAMS'
  /** Number: the price that was quoted, in its own currency. */
  | 'QUOTE_PRICE'
  /** Number: slowest delivery, in days. */
  | 'QUOTE_TRANSIT_DAYS'
  /** Truth: all that the order still needs is sellable there. */
  | 'STOCK_COMPLETE'
  /** Number: the least number of units of any SKU that would stay sellable there afterwards. */
  | 'STOCK_LEFT'
  /** Text: the warehouse's code. */
  | 'WAREHOUSE_CODE'
  /** Text: the warehouse's country. */
  | 'WAREHOUSE_COUNTRY'
  /** Text: the warehouse's type. */
  | 'WAREHOUSE_TYPE';

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

/** How a rule compares. */
export type RuleOperator =
  /** The value or more; for numbers. */
  | 'AT_LEAST'
  /** The value or less; for numbers. */
  | 'AT_MOST'
  /** The same. */
  | 'EQUALS'
  /** More than the value; for numbers. */
  | 'GREATER_THAN'
  /** One of the values. */
  | 'IN'
  /** Less than the value; for numbers. */
  | 'LESS_THAN'
  /** Not the same. */
  | 'NOT_EQUALS'
  /** None of the values. */
  | 'NOT_IN'
  /** Begins with the value; for text. */
  | 'STARTS_WITH';

/** What the rules would decide for one order. */
export type RulePreview = {
  /** Whether it would be approved, were it reviewed now. */
  approved: Scalars['Boolean']['output'];
  /** Where it would be allocated, were it allocated now; null when stock could not be asked. */
  candidates?: Maybe<Array<AllocationCandidate>>;
  /** The reasons to hold it. */
  holdReasons: Array<Scalars['String']['output']>;
  /** The rules that hold for it, in the order in which they were asked. */
  matched: Array<MatchedRule>;
  /** The order. */
  order: Order;
  /** The version of the stored rules. */
  ruleVersion: Scalars['Int']['output'];
};

/** Conditions on rules; all must hold. */
export type RuleWhere = {
  /** Its code. */
  code?: InputMaybe<StringFilter>;
  /** Whether it is asked. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it decides. */
  kind?: InputMaybe<RuleKindFilter>;
};

/** How a score is made up: freight × freight + days × transitDay + each further parcel × split. */
export type ScoreWeights = {
  /** Weight of one unit of the freight's currency; 1 unless a rule says otherwise. */
  freight: Scalars['Decimal']['output'];
  /** What each further fulfilment order costs; 5 unless a rule says otherwise. */
  split: Scalars['Decimal']['output'];
  /** What one day of transit costs; 0.5 unless a rule says otherwise. */
  transitDay: Scalars['Decimal']['output'];
};

/** How a score is made up. */
export type ScoreWeightsInput = {
  /** Weight of one unit of the freight's currency. */
  freight: Scalars['Decimal']['input'];
  /** What each further fulfilment order costs. */
  split: Scalars['Decimal']['input'];
  /** What one day of transit costs. */
  transitDay: Scalars['Decimal']['input'];
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

/** Units of one SKU that an order waits for. */
export type StockWait = {
  /** How many units. */
  quantity: Scalars['Int']['output'];
  /** Since when: the oldest are served first. */
  since: Scalars['DateTime']['output'];
  /** The SKU. */
  sku: Sku;
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

/** A page of steps. */
export type TimelineConnection = {
  /** The page's steps with their cursors. */
  edges: Array<TimelineEdge>;
  /** The page's steps. */
  nodes: Array<TimelineEntry>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many steps there are; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** A step in a page. */
export type TimelineEdge = {
  /** To go on after this step. */
  cursor: Scalars['String']['output'];
  /** The step. */
  node: TimelineEntry;
};

/** One step of an order, wherever it was taken. */
export type TimelineEntry = {
  /** Who did it: a user or a process. */
  actor: Scalars['String']['output'];
  /** The event that led to it; null when a person or another system did. */
  causationId?: Maybe<Scalars['ID']['output']>;
  /** Follows one request through all its consequences. */
  correlationId: Scalars['ID']['output'];
  /** What a person should know, e.g. the reason of a hold. */
  detail?: Maybe<Scalars['String']['output']>;
  /** The event's id, evt_… */
  eventId: Scalars['ID']['output'];
  /** What happened, e.g. OUTBOUND_ORDER_CHANGED. */
  eventType: Scalars['String']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The subgraph that it happened in, e.g. warehouse. */
  source: Scalars['String']['output'];
  /** The status that was reached, where the step has one, e.g. PICKED. */
  status?: Maybe<Scalars['String']['output']>;
  /** The id of what changed, e.g. out_…, shp_… */
  subjectId: Scalars['ID']['output'];
};

/** A channel to create or change. */
export type UpsertChannelInput = {
  /** Whether its orders go on by themselves; AUTOMATIC when the channel is new. */
  automation?: InputMaybe<ChannelAutomation>;
  /** The channel's code: 1 to 64 characters, compared exactly. */
  code: Scalars['String']['input'];
  /** Days between delivery and completion, 0 to 90; 0 when the channel is new. */
  completeAfterDays?: InputMaybe<Scalars['Int']['input']>;
  /** The currency in which it usually sells. */
  currencyCode?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Weight that counts for a unit whose SKU has none in the catalog, 1 to 1,000,000 grams; 250 when the channel is new. */
  defaultUnitWeightGrams?: InputMaybe<Scalars['Int']['input']>;
  /** Refuse when the channel has another version than this. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The name, 1 to 255 characters; the code unless given when the channel is new. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The Chinese name (中文名), at most 255 characters. */
  nameZh?: InputMaybe<Scalars['String']['input']>;
  /** Whether an order may be sent in parts; false when the channel is new. */
  partialShipment?: InputMaybe<Scalars['Boolean']['input']>;
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

/** A rule to create or change. */
export type UpsertRuleInput = {
  /** What it does then; it must fit the kind. */
  action: RuleActionInput;
  /** The rule's code: 1 to 64 characters, compared exactly. */
  code: Scalars['String']['input'];
  /** When it holds; always unless given. */
  condition?: InputMaybe<RuleConditionInput>;
  /** Whether it is asked. */
  enabled: Scalars['Boolean']['input'];
  /** Refuse when the rule has another version than this; 0 for one that must be new. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** What it decides; it can't be changed later. */
  kind: RuleKind;
  /** What people call it, 1 to 255 characters. */
  name: Scalars['String']['input'];
  /** Rules of a smaller number are asked first. */
  priority: Scalars['Int']['input'];
  /** From when it is asked; always unless given. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when it is asked; for ever unless given. */
  validTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What became of the rule. */
export type UpsertRulePayload = {
  /** The rule as it is now; null when it was refused. */
  rule?: Maybe<Rule>;
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
  AllocateOrderInput: AllocateOrderInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AllocateOrderPayload: ResolverTypeWrapper<Omit<AllocateOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Allocation: ResolverTypeWrapper<AllocationEntity>;
  AllocationCandidate: ResolverTypeWrapper<Candidate>;
  AllocationOutcome: AllocationOutcome;
  ApproveOrderInput: ApproveOrderInput;
  ApproveOrderPayload: ResolverTypeWrapper<Omit<ApproveOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BasicUserError: ResolverTypeWrapper<BasicUserError>;
  Buyer: ResolverTypeWrapper<Buyer>;
  BuyerInput: BuyerInput;
  CancelOrderInput: CancelOrderInput;
  CancelOrderPayload: ResolverTypeWrapper<Omit<CancelOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Channel: ResolverTypeWrapper<ChannelEntity>;
  ChannelAutomation: ChannelAutomation;
  ChannelConnection: ResolverTypeWrapper<ChannelConnectionModel>;
  ChannelEdge: ResolverTypeWrapper<Omit<ChannelEdge, 'node'> & { node: ResolversTypes['Channel'] }>;
  ChannelStatus: ChannelStatus;
  ChannelType: ChannelType;
  CompleteOrderInput: CompleteOrderInput;
  CompleteOrderPayload: ResolverTypeWrapper<Omit<CompleteOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
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
  HoldKind: HoldKind;
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
  MatchedRule: ResolverTypeWrapper<RuleModel>;
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
  OrderTask: ResolverTypeWrapper<OrderTaskEntity>;
  OrderTaskConnection: ResolverTypeWrapper<OrderTaskConnectionModel>;
  OrderTaskEdge: ResolverTypeWrapper<Omit<OrderTaskEdge, 'node'> & { node: ResolversTypes['OrderTask'] }>;
  OrderTaskKind: OrderTaskKind;
  OrderTaskWhere: OrderTaskWhere;
  OrderTotals: ResolverTypeWrapper<OrderTotalsModel>;
  OrderWhere: OrderWhere;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PreviewRuleInput: PreviewRuleInput;
  PreviewedRuleInput: PreviewedRuleInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReleaseOrderHoldInput: ReleaseOrderHoldInput;
  ReleaseOrderHoldPayload: ResolverTypeWrapper<Omit<ReleaseOrderHoldPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReleaseOrderInput: ReleaseOrderInput;
  ReleaseOrderPayload: ResolverTypeWrapper<Omit<ReleaseOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RetryOrderTaskInput: RetryOrderTaskInput;
  RetryOrderTaskPayload: ResolverTypeWrapper<Omit<RetryOrderTaskPayload, 'task' | 'userErrors'> & { task?: Maybe<ResolversTypes['OrderTask']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Return: ResolverTypeWrapper<ReturnEntity>;
  ReturnLine: ResolverTypeWrapper<ReturnLineEntity>;
  ReturnStatus: ReturnStatus;
  ReviewOrderInput: ReviewOrderInput;
  ReviewOrderPayload: ResolverTypeWrapper<Omit<ReviewOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Rule: ResolverTypeWrapper<RuleEntity>;
  RuleAction: ResolverTypeWrapper<RuleActionModel>;
  RuleActionInput: RuleActionInput;
  RuleActionType: RuleActionType;
  RuleCondition: ResolverTypeWrapper<Condition>;
  RuleConditionInput: RuleConditionInput;
  RuleConditionPart: ResolverTypeWrapper<ConditionPart>;
  RuleConditionType: RuleConditionType;
  RuleConnection: ResolverTypeWrapper<RuleConnectionModel>;
  RuleEdge: ResolverTypeWrapper<Omit<RuleEdge, 'node'> & { node: ResolversTypes['Rule'] }>;
  RuleFact: RuleFact;
  RuleKind: RuleKind;
  RuleKindFilter: RuleKindFilter;
  RuleOperator: RuleOperator;
  RulePreview: ResolverTypeWrapper<Preview>;
  RuleWhere: RuleWhere;
  ScoreWeights: ResolverTypeWrapper<ScoreWeights>;
  ScoreWeightsInput: ScoreWeightsInput;
  Sku: ResolverTypeWrapper<Sku>;
  SkuCodeFilter: SkuCodeFilter;
  StockWait: ResolverTypeWrapper<StockWaitEntity>;
  StringFilter: StringFilter;
  TimelineConnection: ResolverTypeWrapper<TimelineConnectionModel>;
  TimelineEdge: ResolverTypeWrapper<Omit<TimelineEdge, 'node'> & { node: ResolversTypes['TimelineEntry'] }>;
  TimelineEntry: ResolverTypeWrapper<OrderTimelineEntity>;
  UpsertChannelInput: UpsertChannelInput;
  UpsertChannelPayload: ResolverTypeWrapper<Omit<UpsertChannelPayload, 'channel' | 'userErrors'> & { channel?: Maybe<ResolversTypes['Channel']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpsertRuleInput: UpsertRuleInput;
  UpsertRulePayload: ResolverTypeWrapper<Omit<UpsertRulePayload, 'rule' | 'userErrors'> & { rule?: Maybe<ResolversTypes['Rule']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UserError: ResolverTypeWrapper<UserErrorData>;
  Warehouse: ResolverTypeWrapper<Warehouse>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Address: Address;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  AddressInput: AddressInput;
  AllocateOrderInput: AllocateOrderInput;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  AllocateOrderPayload: Omit<AllocateOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Allocation: AllocationEntity;
  AllocationCandidate: Candidate;
  ApproveOrderInput: ApproveOrderInput;
  ApproveOrderPayload: Omit<ApproveOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BasicUserError: BasicUserError;
  Buyer: Buyer;
  BuyerInput: BuyerInput;
  CancelOrderInput: CancelOrderInput;
  CancelOrderPayload: Omit<CancelOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Channel: ChannelEntity;
  ChannelConnection: ChannelConnectionModel;
  ChannelEdge: Omit<ChannelEdge, 'node'> & { node: ResolversParentTypes['Channel'] };
  CompleteOrderInput: CompleteOrderInput;
  CompleteOrderPayload: Omit<CompleteOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
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
  MatchedRule: RuleModel;
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
  OrderTask: OrderTaskEntity;
  OrderTaskConnection: OrderTaskConnectionModel;
  OrderTaskEdge: Omit<OrderTaskEdge, 'node'> & { node: ResolversParentTypes['OrderTask'] };
  OrderTaskWhere: OrderTaskWhere;
  OrderTotals: OrderTotalsModel;
  OrderWhere: OrderWhere;
  PageInfo: PageInfo;
  PreviewRuleInput: PreviewRuleInput;
  PreviewedRuleInput: PreviewedRuleInput;
  Query: Record<PropertyKey, never>;
  ReleaseOrderHoldInput: ReleaseOrderHoldInput;
  ReleaseOrderHoldPayload: Omit<ReleaseOrderHoldPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReleaseOrderInput: ReleaseOrderInput;
  ReleaseOrderPayload: Omit<ReleaseOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RetryOrderTaskInput: RetryOrderTaskInput;
  RetryOrderTaskPayload: Omit<RetryOrderTaskPayload, 'task' | 'userErrors'> & { task?: Maybe<ResolversParentTypes['OrderTask']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Return: ReturnEntity;
  ReturnLine: ReturnLineEntity;
  ReviewOrderInput: ReviewOrderInput;
  ReviewOrderPayload: Omit<ReviewOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Rule: RuleEntity;
  RuleAction: RuleActionModel;
  RuleActionInput: RuleActionInput;
  RuleCondition: Condition;
  RuleConditionInput: RuleConditionInput;
  RuleConditionPart: ConditionPart;
  RuleConnection: RuleConnectionModel;
  RuleEdge: Omit<RuleEdge, 'node'> & { node: ResolversParentTypes['Rule'] };
  RuleKindFilter: RuleKindFilter;
  RulePreview: Preview;
  RuleWhere: RuleWhere;
  ScoreWeights: ScoreWeights;
  ScoreWeightsInput: ScoreWeightsInput;
  Sku: Sku;
  SkuCodeFilter: SkuCodeFilter;
  StockWait: StockWaitEntity;
  StringFilter: StringFilter;
  TimelineConnection: TimelineConnectionModel;
  TimelineEdge: Omit<TimelineEdge, 'node'> & { node: ResolversParentTypes['TimelineEntry'] };
  TimelineEntry: OrderTimelineEntity;
  UpsertChannelInput: UpsertChannelInput;
  UpsertChannelPayload: Omit<UpsertChannelPayload, 'channel' | 'userErrors'> & { channel?: Maybe<ResolversParentTypes['Channel']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpsertRuleInput: UpsertRuleInput;
  UpsertRulePayload: Omit<UpsertRulePayload, 'rule' | 'userErrors'> & { rule?: Maybe<ResolversParentTypes['Rule']>, userErrors: Array<ResolversParentTypes['UserError']> };
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

export type AllocateOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllocateOrderPayload'] = ResolversParentTypes['AllocateOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AllocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Allocation'] = ResolversParentTypes['Allocation']> = {
  candidates?: Resolver<Array<ResolversTypes['AllocationCandidate']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fulfillmentOrders?: Resolver<Array<ResolversTypes['FulfillmentOrder']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AllocationOutcome'], ParentType, ContextType>;
  ruleVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withoutQuotes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AllocationCandidateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllocationCandidate'] = ResolversParentTypes['AllocationCandidate']> = {
  carrierService?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chosen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  freight?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  rejectedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  transitDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
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
  automation?: Resolver<ResolversTypes['ChannelAutomation'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  completeAfterDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  defaultUnitWeightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameZh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partialShipment?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type CompleteOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteOrderPayload'] = ResolversParentTypes['CompleteOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  cancelReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  carrierServiceCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  handedOverAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['FulfillmentOrderLine']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  reservationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
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

export type MatchedRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchedRule'] = ResolversParentTypes['MatchedRule']> = {
  action?: Resolver<ResolversTypes['RuleActionType'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RuleKind'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  allocateOrder?: Resolver<ResolversTypes['AllocateOrderPayload'], ParentType, ContextType, RequireFields<MutationAllocateOrderArgs, 'input'>>;
  approveOrder?: Resolver<ResolversTypes['ApproveOrderPayload'], ParentType, ContextType, RequireFields<MutationApproveOrderArgs, 'input'>>;
  cancelOrder?: Resolver<ResolversTypes['CancelOrderPayload'], ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'input'>>;
  completeOrder?: Resolver<ResolversTypes['CompleteOrderPayload'], ParentType, ContextType, RequireFields<MutationCompleteOrderArgs, 'input'>>;
  createOrder?: Resolver<ResolversTypes['CreateOrderPayload'], ParentType, ContextType, RequireFields<MutationCreateOrderArgs, 'input'>>;
  holdOrder?: Resolver<ResolversTypes['HoldOrderPayload'], ParentType, ContextType, RequireFields<MutationHoldOrderArgs, 'input'>>;
  importOrders?: Resolver<ResolversTypes['ImportOrdersPayload'], ParentType, ContextType, RequireFields<MutationImportOrdersArgs, 'input'>>;
  releaseOrder?: Resolver<ResolversTypes['ReleaseOrderPayload'], ParentType, ContextType, RequireFields<MutationReleaseOrderArgs, 'input'>>;
  releaseOrderHold?: Resolver<ResolversTypes['ReleaseOrderHoldPayload'], ParentType, ContextType, RequireFields<MutationReleaseOrderHoldArgs, 'input'>>;
  retryOrderTask?: Resolver<ResolversTypes['RetryOrderTaskPayload'], ParentType, ContextType, RequireFields<MutationRetryOrderTaskArgs, 'input'>>;
  reviewOrder?: Resolver<ResolversTypes['ReviewOrderPayload'], ParentType, ContextType, RequireFields<MutationReviewOrderArgs, 'input'>>;
  upsertChannel?: Resolver<ResolversTypes['UpsertChannelPayload'], ParentType, ContextType, RequireFields<MutationUpsertChannelArgs, 'input'>>;
  upsertRule?: Resolver<ResolversTypes['UpsertRulePayload'], ParentType, ContextType, RequireFields<MutationUpsertRuleArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allocation?: Resolver<Maybe<ResolversTypes['Allocation']>, ParentType, ContextType>;
  allocations?: Resolver<Array<ResolversTypes['Allocation']>, ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  buyer?: Resolver<ResolversTypes['Buyer'], ParentType, ContextType>;
  cancelReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  channelCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channelOrderId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, Partial<OrderTimelineArgs>>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitingFor?: Resolver<Array<ResolversTypes['StockWait']>, ParentType, ContextType>;
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
  kind?: Resolver<ResolversTypes['HoldKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  releasedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ruleCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine'], FederationReferenceType extends FederationReferenceTypes['OrderLine'] = FederationReferenceTypes['OrderLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cancelledQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  freight?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LineKind'], ParentType, ContextType>;
  lineNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shippedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type OrderTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTask'] = ResolversParentTypes['OrderTask']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrderTaskKind'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderTaskConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTaskConnection'] = ResolversParentTypes['OrderTaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderTaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['OrderTask']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderTaskEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTaskEdge'] = ResolversParentTypes['OrderTaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrderTask'], ParentType, ContextType>;
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
  orderTasks?: Resolver<ResolversTypes['OrderTaskConnection'], ParentType, ContextType, Partial<QueryOrderTasksArgs>>;
  orderTotals?: Resolver<ResolversTypes['OrderTotals'], ParentType, ContextType, Partial<QueryOrderTotalsArgs>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryOrdersArgs, 'orderBy'>>;
  previewRule?: Resolver<Array<ResolversTypes['RulePreview']>, ParentType, ContextType, RequireFields<QueryPreviewRuleArgs, 'input'>>;
  rule?: Resolver<Maybe<ResolversTypes['Rule']>, ParentType, ContextType, RequireFields<QueryRuleArgs, 'id'>>;
  rules?: Resolver<ResolversTypes['RuleConnection'], ParentType, ContextType, Partial<QueryRulesArgs>>;
};

export type ReleaseOrderHoldPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseOrderHoldPayload'] = ResolversParentTypes['ReleaseOrderHoldPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReleaseOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseOrderPayload'] = ResolversParentTypes['ReleaseOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RetryOrderTaskPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetryOrderTaskPayload'] = ResolversParentTypes['RetryOrderTaskPayload']> = {
  task?: Resolver<Maybe<ResolversTypes['OrderTask']>, ParentType, ContextType>;
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

export type ReviewOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewOrderPayload'] = ResolversParentTypes['ReviewOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rule'] = ResolversParentTypes['Rule'], FederationReferenceType extends FederationReferenceTypes['Rule'] = FederationReferenceTypes['Rule']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Rule']> | FederationReferenceType, FederationReferenceType, ContextType>;
  action?: Resolver<ResolversTypes['RuleAction'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  condition?: Resolver<Maybe<ResolversTypes['RuleCondition']>, ParentType, ContextType>;
  conditionParts?: Resolver<Array<ResolversTypes['RuleConditionPart']>, ParentType, ContextType>;
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

export type RuleActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleAction'] = ResolversParentTypes['RuleAction']> = {
  carrierServices?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  holdKind?: Resolver<Maybe<ResolversTypes['HoldKind']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RuleActionType'], ParentType, ContextType>;
  weights?: Resolver<Maybe<ResolversTypes['ScoreWeights']>, ParentType, ContextType>;
};

export type RuleConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleCondition'] = ResolversParentTypes['RuleCondition']> = {
  all?: Resolver<Maybe<Array<ResolversTypes['RuleCondition']>>, ParentType, ContextType>;
  any?: Resolver<Maybe<Array<ResolversTypes['RuleCondition']>>, ParentType, ContextType>;
  fact?: Resolver<Maybe<ResolversTypes['RuleFact']>, ParentType, ContextType>;
  not?: Resolver<Maybe<ResolversTypes['RuleCondition']>, ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['RuleOperator']>, ParentType, ContextType>;
  values?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type RuleConditionPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleConditionPart'] = ResolversParentTypes['RuleConditionPart']> = {
  fact?: Resolver<Maybe<ResolversTypes['RuleFact']>, ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['RuleOperator']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RuleConditionType'], ParentType, ContextType>;
  values?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
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

export type RulePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RulePreview'] = ResolversParentTypes['RulePreview']> = {
  approved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  candidates?: Resolver<Maybe<Array<ResolversTypes['AllocationCandidate']>>, ParentType, ContextType>;
  holdReasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  matched?: Resolver<Array<ResolversTypes['MatchedRule']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  ruleVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScoreWeightsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScoreWeights'] = ResolversParentTypes['ScoreWeights']> = {
  freight?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  split?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  transitDay?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type SkuResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sku'] = ResolversParentTypes['Sku']> = {
  skuCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StockWaitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockWait'] = ResolversParentTypes['StockWait']> = {
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type TimelineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineConnection'] = ResolversParentTypes['TimelineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TimelineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimelineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEdge'] = ResolversParentTypes['TimelineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineEntry'], ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  causationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UpsertChannelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertChannelPayload'] = ResolversParentTypes['UpsertChannelPayload']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpsertRulePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertRulePayload'] = ResolversParentTypes['UpsertRulePayload']> = {
  rule?: Resolver<Maybe<ResolversTypes['Rule']>, ParentType, ContextType>;
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
  AllocateOrderPayload?: AllocateOrderPayloadResolvers<ContextType>;
  Allocation?: AllocationResolvers<ContextType>;
  AllocationCandidate?: AllocationCandidateResolvers<ContextType>;
  ApproveOrderPayload?: ApproveOrderPayloadResolvers<ContextType>;
  BasicUserError?: BasicUserErrorResolvers<ContextType>;
  Buyer?: BuyerResolvers<ContextType>;
  CancelOrderPayload?: CancelOrderPayloadResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  ChannelConnection?: ChannelConnectionResolvers<ContextType>;
  ChannelEdge?: ChannelEdgeResolvers<ContextType>;
  CompleteOrderPayload?: CompleteOrderPayloadResolvers<ContextType>;
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
  MatchedRule?: MatchedRuleResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderHold?: OrderHoldResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderSums?: OrderSumsResolvers<ContextType>;
  OrderTask?: OrderTaskResolvers<ContextType>;
  OrderTaskConnection?: OrderTaskConnectionResolvers<ContextType>;
  OrderTaskEdge?: OrderTaskEdgeResolvers<ContextType>;
  OrderTotals?: OrderTotalsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReleaseOrderHoldPayload?: ReleaseOrderHoldPayloadResolvers<ContextType>;
  ReleaseOrderPayload?: ReleaseOrderPayloadResolvers<ContextType>;
  RetryOrderTaskPayload?: RetryOrderTaskPayloadResolvers<ContextType>;
  Return?: ReturnResolvers<ContextType>;
  ReturnLine?: ReturnLineResolvers<ContextType>;
  ReviewOrderPayload?: ReviewOrderPayloadResolvers<ContextType>;
  Rule?: RuleResolvers<ContextType>;
  RuleAction?: RuleActionResolvers<ContextType>;
  RuleCondition?: RuleConditionResolvers<ContextType>;
  RuleConditionPart?: RuleConditionPartResolvers<ContextType>;
  RuleConnection?: RuleConnectionResolvers<ContextType>;
  RuleEdge?: RuleEdgeResolvers<ContextType>;
  RulePreview?: RulePreviewResolvers<ContextType>;
  ScoreWeights?: ScoreWeightsResolvers<ContextType>;
  Sku?: SkuResolvers<ContextType>;
  StockWait?: StockWaitResolvers<ContextType>;
  TimelineConnection?: TimelineConnectionResolvers<ContextType>;
  TimelineEdge?: TimelineEdgeResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  UpsertChannelPayload?: UpsertChannelPayloadResolvers<ContextType>;
  UpsertRulePayload?: UpsertRulePayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
};

