import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PaymentEntity } from '../entities/payment.entity.js';
import type { OrderRef } from '../domain/order-key.js';
import type { UserErrorData } from '@tradegraph/subgraph-kit';
import type { RecordPaymentResult as RecordPaymentResultModel } from '../domain/judge-payments.js';
import type { PaymentConnection as PaymentConnectionModel, VoucherConnection as VoucherConnectionModel, PendingVoucherConnection as PendingVoucherConnectionModel, SkuRef, UnitCostRow, WarehouseRef } from '../models.js';
import type { VoucherEntity } from '../entities/voucher.entity.js';
import type { StoredLine } from '../repositories/voucher-repository.js';
import type { VoucherDueEntity } from '../entities/voucher-due.entity.js';
import type { StoredProfit } from '../repositories/profit-repository.js';
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
  /** A calendar day, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** A point in time, RFC 3339 with an offset, e.g. 2026-03-01T09:30:00.000Z. Answers are in UTC with milliseconds. */
  DateTime: { input: Date; output: Date; }
  /** An exact decimal number as a string, e.g. "12.50": at most 14 digits before the point and 6 after. */
  Decimal: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** The accounts of the forward flow. */
export type Account =
  /** Money on our accounts (银行存款). */
  | 'CASH'
  /** What channels charge (平台佣金). */
  | 'CHANNEL_FEE'
  /** Channels that are not paid yet. */
  | 'CHANNEL_FEE_PAYABLE'
  /** What the goods cost that were sold (主营业务成本). */
  | 'COST_OF_GOODS'
  /** What transport cost (运费). */
  | 'FREIGHT'
  /** Carriers that are not paid yet. */
  | 'FREIGHT_PAYABLE'
  /** What rounding between currencies left (汇兑损益). */
  | 'FX_DIFFERENCE'
  /** Buyers and channels owe us (应收账款). */
  | 'RECEIVABLE'
  /** What was sold (主营业务收入). */
  | 'REVENUE'
  /** What rounding to the smallest coin took from revenue or gave to it. */
  | 'ROUNDING'
  /** The other side of ROUNDING: fractions of a coin that nobody can be billed for. */
  | 'ROUNDING_CLEARING'
  /** Goods in the warehouses (库存商品). */
  | 'STOCK'
  /** Taxes that we owe (应交税费). */
  | 'TAX_PAYABLE';

/** The balance of an account in one currency. */
export type AccountBalance = {
  /** The account. */
  account: Account;
  /** Sum of the credits, exact. */
  credit: Money;
  /** The currency. */
  currencyCode: Scalars['CurrencyCode']['output'];
  /** Sum of the debits, exact. */
  debit: Money;
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

/** A channel's fees and taxes. */
export type ChannelTerms = {
  /** The channel's code. */
  channelCode: Scalars['String']['output'];
  /** What the channel takes per order, in the order's currency. */
  feePerOrder: Scalars['Decimal']['output'];
  /** Share of the earned total that the channel takes, e.g. 0.15. */
  feeRate: Scalars['Decimal']['output'];
  /** Tax that is in the prices, by country. */
  taxes: Array<CountryTax>;
  /** Rises by one with each change. */
  version: Scalars['Int']['output'];
};

/** Tax that is in the prices of a country. */
export type CountryTax = {
  /** Country, ISO 3166-1 alpha-2, or * for all others. */
  countryCode: Scalars['String']['output'];
  /** Share of the price without tax, e.g. 0.20. */
  rate: Scalars['Decimal']['output'];
};

/** Tax that is in the prices of a country. */
export type CountryTaxInput = {
  /** Country, ISO 3166-1 alpha-2, or * for all others. */
  countryCode: Scalars['String']['input'];
  /** Share of the price without tax, 0 to 1. */
  rate: Scalars['Decimal']['input'];
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

/** The two sides of an account. */
export type EntrySide =
  /** Credit (贷). */
  | 'CREDIT'
  /** Debit (借). */
  | 'DEBIT';

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

/** What an import of reference rates did. */
export type FxImportSummary = {
  /** How many of them are new. */
  added: Scalars['Int']['output'];
  /** How many of them replaced another rate. */
  changed: Scalars['Int']['output'];
  /** How many days the file had. */
  days: Scalars['Int']['output'];
  /** The earliest day of the file. */
  firstDate: Scalars['Date']['output'];
  /** The latest day of the file. */
  lastDate: Scalars['Date']['output'];
  /** How many rates the file had, N/A not counted. */
  rates: Scalars['Int']['output'];
};

/** The worth of one currency in another on a day. */
export type FxRate = {
  /** The currency that is sold. */
  base: Scalars['CurrencyCode']['output'];
  /** The day that was asked for. */
  date: Scalars['Date']['output'];
  /** The currency that is bought. */
  quote: Scalars['CurrencyCode']['output'];
  /** Units of `quote` for one unit of `base`. As published for a rate against the euro; inverse and cross rates have up to 12 decimals, rounded half even. */
  rate: Scalars['Decimal']['output'];
  /** The day whose rates were used: the day itself, or the last working day before it. */
  rateDate: Scalars['Date']['output'];
  /** Who published it: ECB, the European Central Bank. */
  source: Scalars['String']['output'];
};

/** Matches an id: one, or any of several. */
export type IdFilter = {
  /** This id. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these ids, at most 250. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Reference rates as a file. */
export type ImportFxRatesInput = {
  /** The file's text, at most 1 MiB: a header line `Date,USD,JPY,…`, then one line per day with the units of each currency for one euro, N/A where there is none. Send a longer file in parts, each with the header. */
  csv: Scalars['String']['input'];
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
};

/** What became of the file. */
export type ImportFxRatesPayload = {
  /** Counts; null when the file was refused. */
  summary?: Maybe<FxImportSummary>;
  /** Why the file was refused; empty otherwise. */
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
  /** Stores reference rates from the European Central Bank's file (eurofxref-hist.csv) or any part of its rows. A day and currency that is there takes the new rate; the same rows again change nothing. A file with a bad cell is refused whole. */
  importFxRates: ImportFxRatesPayload;
  /** Posts a voucher by hand. Refused unless it balances in every currency. */
  postVoucher: PostVoucherPayload;
  /** Records one payment. The same payment (channel and external reference) again is the same payment. */
  recordPayment: RecordPaymentPayload;
  /** Records 1 to 1,000 payments at once: one result per row, a row whole or not at all, a bad row refuses only itself. */
  recordPayments: RecordPaymentsPayload;
  /** Corrects a voucher by one that turns every line round. A voucher is reversed at most once. */
  reverseVoucher: ReverseVoucherPayload;
  /** Creates or changes a channel's fees and taxes; they count for orders that are completed from then on. */
  upsertChannelTerms: UpsertChannelTermsPayload;
};


export type MutationImportFxRatesArgs = {
  input: ImportFxRatesInput;
};


export type MutationPostVoucherArgs = {
  input: PostVoucherInput;
};


export type MutationRecordPaymentArgs = {
  input: RecordPaymentInput;
};


export type MutationRecordPaymentsArgs = {
  input: RecordPaymentsInput;
};


export type MutationReverseVoucherArgs = {
  input: ReverseVoucherInput;
};


export type MutationUpsertChannelTermsArgs = {
  input: UpsertChannelTermsInput;
};

/** An order, owned by the orders subgraph. */
export type Order = {
  /** The sales channel that the order came through. */
  channelCode: Scalars['String']['output'];
  /** The channel's own number of the order. */
  channelOrderId: Scalars['String']['output'];
  /** The order's payments, oldest first. */
  payments?: Maybe<Array<Payment>>;
  /** What it earned by the voucher of its completion; a correction of that, which is among its vouchers, does not change it. Null before it is posted. For accountants only. */
  profit?: Maybe<OrderProfit>;
  /** Its vouchers, oldest first. For accountants only. */
  vouchers?: Maybe<Array<Voucher>>;
};

/** What an order earned, in the books' currency, with each part of it. */
export type OrderProfit = {
  /** What the channel charges. */
  channelFee: Money;
  /** False when the cost of a part of the goods is not known: no receipt said it. */
  costKnown: Scalars['Boolean']['output'];
  /** What the goods cost, by the moving average at the moment they left. */
  costOfGoods: Money;
  /** The currency of the deal. */
  dealCurrency: Scalars['CurrencyCode']['output'];
  /** What transport is expected to cost. */
  freight: Money;
  /** The currency of the deal, and the rate: units of the books' currency for one of it. */
  fxRate: Scalars['Decimal']['output'];
  /** The order's id, ord_… */
  orderId: Scalars['ID']['output'];
  /** revenue + rounding − costOfGoods − freight − channelFee. */
  profit: Money;
  /** What was sold, without tax. */
  revenue: Money;
  /** What rounding to the smallest coin left, exact. */
  rounding: Money;
  /** The tax that was in the price; not in the profit. */
  tax: Money;
  /** The voucher. */
  voucher: Voucher;
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

/** Money that a buyer paid, or a channel paid for the buyer. */
export type Payment = {
  /** The amount, exact, never negative. */
  amount: Money;
  /** The sales channel that it came through. */
  channelCode: Scalars['String']['output'];
  /** The channel's own number of the order. */
  channelOrderId: Scalars['String']['output'];
  /** When it was recorded here. */
  createdAt: Scalars['DateTime']['output'];
  /** The channel's or payment provider's reference, unique within the channel. */
  externalRef: Scalars['String']['output'];
  /** The payment's id, pay_… */
  id: Scalars['ID']['output'];
  /** In how many instalments it is paid; 1: at once. */
  installments: Scalars['Int']['output'];
  /** How it was paid. */
  method: PaymentMethod;
  /** The order that it pays. */
  order?: Maybe<Order>;
  /** The order's id where it was given, ord_… */
  orderId?: Maybe<Scalars['ID']['output']>;
  /** When it was paid, or authorised when it is not captured yet. */
  paidAt: Scalars['DateTime']['output'];
  /** Where it is in its life. */
  status: PaymentStatus;
  /** Rises by one with each change. */
  version: Scalars['Int']['output'];
};

/** A page of payments. */
export type PaymentConnection = {
  /** The page's payments with their cursors. */
  edges: Array<PaymentEdge>;
  /** The page's payments. */
  nodes: Array<Payment>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many payments match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** A payment in a page. */
export type PaymentEdge = {
  /** To go on after this payment. */
  cursor: Scalars['String']['output'];
  /** The payment. */
  node: Payment;
};

/** A payment to record. */
export type PaymentInput = {
  /** The amount: 0 or more. Zero occurs where a voucher paid all. */
  amount: MoneyInput;
  /** The sales channel: 1 to 64 characters, compared exactly. */
  channelCode: Scalars['String']['input'];
  /** The channel's own number of the order: 1 to 128 characters. The order may arrive later. */
  channelOrderId: Scalars['String']['input'];
  /** The channel's or provider's reference: 1 to 128 characters, unique within the channel. */
  externalRef: Scalars['String']['input'];
  /** In how many instalments, 0 (as some channels say for none) to 999; 1 unless given. */
  installments?: Scalars['Int']['input'];
  /** How it was paid. */
  method: PaymentMethod;
  /** The order's id where it is known, ord_… Refused when it is another order's than this channel's with this number. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** When it was paid; now unless given. */
  paidAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** AUTHORIZED or CAPTURED; CAPTURED unless given. */
  status?: PaymentStatus;
};

/** How a payment was made. */
export type PaymentMethod =
  /** Bank transfer or direct debit. */
  | 'BANK_TRANSFER'
  /** Boleto, a Brazilian payment slip. */
  | 'BOLETO'
  /** Cash, on delivery too. */
  | 'CASH'
  /** Credit card. */
  | 'CREDIT_CARD'
  /** Debit card. */
  | 'DEBIT_CARD'
  /** Anything else, or not known. */
  | 'OTHER'
  /** Voucher or gift card. */
  | 'VOUCHER'
  /** Wallet, e.g. PayPal, Alipay (支付宝), WeChat Pay (微信支付). */
  | 'WALLET';

/** Matches a payment's method. */
export type PaymentMethodFilter = {
  /** This method. */
  eq?: InputMaybe<PaymentMethod>;
  /** One of these. */
  in?: InputMaybe<Array<PaymentMethod>>;
};

/** The order of a list of payments. */
export type PaymentOrderBy =
  /** By the time of payment, earliest first. */
  | 'PAID_AT_ASC'
  /** By the time of payment, latest first. */
  | 'PAID_AT_DESC';

/** Where a payment is in its life. */
export type PaymentStatus =
  /** Promised by the provider, not taken yet. */
  | 'AUTHORIZED'
  /** Taken from the buyer. */
  | 'CAPTURED'
  /** Given back in part. */
  | 'PARTIALLY_REFUNDED'
  /** Given back. */
  | 'REFUNDED'
  /** On our account. */
  | 'SETTLED'
  /** Authorised, and never taken. */
  | 'VOIDED';

/** Matches a payment's status. */
export type PaymentStatusFilter = {
  /** This status. */
  eq?: InputMaybe<PaymentStatus>;
  /** One of these. */
  in?: InputMaybe<Array<PaymentStatus>>;
};

/** An exact sum of payments of one currency, method and status. */
export type PaymentTotal = {
  /** Their sum, exact. */
  amount: Money;
  /** How many payments there are. */
  count: Scalars['Int']['output'];
  /** The currency. */
  currencyCode: Scalars['CurrencyCode']['output'];
  /** How they were paid. */
  method: PaymentMethod;
  /** Where they are in their life. */
  status: PaymentStatus;
};

/** Conditions on payments; all must hold. */
export type PaymentWhere = {
  /** The sales channel. */
  channelCode?: InputMaybe<StringFilter>;
  /** The channel's own number of the order. */
  channelOrderId?: InputMaybe<StringFilter>;
  /** The channel's or provider's reference. */
  externalRef?: InputMaybe<StringFilter>;
  /** How it was paid. */
  method?: InputMaybe<PaymentMethodFilter>;
  /** The order's id, where it was given. */
  orderId?: InputMaybe<IdFilter>;
  /** When it was paid. */
  paidAt?: InputMaybe<DateTimeFilter>;
  /** Where it is in its life. */
  status?: InputMaybe<PaymentStatusFilter>;
};

/** A completed order whose voucher can't be posted yet. */
export type PendingVoucher = {
  /** The order. */
  order?: Maybe<Order>;
  /** The order's id, ord_… */
  orderId: Scalars['ID']['output'];
  /** Since when it waits. */
  since: Scalars['DateTime']['output'];
  /** What is missing, e.g. the cost of a fulfilment order, or a rate of exchange. */
  waitsFor: Array<Scalars['String']['output']>;
};

/** A page of pending vouchers. */
export type PendingVoucherConnection = {
  /** The page's pending vouchers with their cursors. */
  edges: Array<PendingVoucherEdge>;
  /** The page's pending vouchers. */
  nodes: Array<PendingVoucher>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many pending vouchers match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of the pending vouchers in a page. */
export type PendingVoucherEdge = {
  /** To go on after this one. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: PendingVoucher;
};

/** A voucher to post by hand. */
export type PostVoucherInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** 2 to 100 lines; per currency debits equal credits. */
  lines: Array<VoucherLineInput>;
  /** The order that it is for, if it is for one. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The day that it counts for; today unless given. */
  postingDate?: InputMaybe<Scalars['Date']['input']>;
  /** Why, 1 to 255 characters. */
  reason: Scalars['String']['input'];
};

/** The voucher, or why it was refused. */
export type PostVoucherPayload = {
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
  /** The voucher; null when it was refused. */
  voucher?: Maybe<Voucher>;
};

export type Query = {
  /** Balances of the accounts over all posted vouchers that match, by account and currency. */
  accountBalances: Array<AccountBalance>;
  /** A channel's fees and taxes; null when there are none. */
  channelTerms?: Maybe<ChannelTerms>;
  /** How many units of `quote` one unit of `base` was worth on a day, by the reference rates against the euro. On a day without rates (weekend, holiday) the last working day before it counts. UNKNOWN_CURRENCY for a currency that no rate is known of; NOT_FOUND before the first and after the last known day. */
  fxRate?: Maybe<FxRate>;
  /** What an order earned by the voucher of its completion; a correction of that does not change it. Null before it is posted. */
  orderProfit?: Maybe<OrderProfit>;
  /** One payment by its id; null when there is none. */
  payment?: Maybe<Payment>;
  /** Exact sums of payments per currency, method and status, in this order. */
  paymentTotals: Array<PaymentTotal>;
  /** Payments, by default the latest first. */
  payments: PaymentConnection;
  /** Completed orders whose voucher can't be posted yet, the oldest first, and what it waits for. */
  pendingVouchers: PendingVoucherConnection;
  /** One voucher by its id; null when there is none. */
  voucher?: Maybe<Voucher>;
  /** Vouchers, the latest first. */
  vouchers: VoucherConnection;
};


export type QueryAccountBalancesArgs = {
  where?: InputMaybe<VoucherWhere>;
};


export type QueryChannelTermsArgs = {
  channelCode: Scalars['String']['input'];
};


export type QueryFxRateArgs = {
  base: Scalars['String']['input'];
  date: Scalars['Date']['input'];
  quote: Scalars['String']['input'];
};


export type QueryOrderProfitArgs = {
  orderId: Scalars['ID']['input'];
};


export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPaymentTotalsArgs = {
  where?: InputMaybe<PaymentWhere>;
};


export type QueryPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: PaymentOrderBy;
  where?: InputMaybe<PaymentWhere>;
};


export type QueryPendingVouchersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryVoucherArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVouchersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<VoucherWhere>;
};

/** One payment to record. */
export type RecordPaymentInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The payment. */
  payment: PaymentInput;
};

/** The recorded payment. */
export type RecordPaymentPayload = {
  /** True when the payment had been recorded before. */
  duplicate: Scalars['Boolean']['output'];
  /** The payment; null when it was refused. */
  payment?: Maybe<Payment>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** What became of one row. */
export type RecordPaymentResult = {
  /** True when the payment had been recorded before, or stands earlier in the same call. */
  duplicate: Scalars['Boolean']['output'];
  /** The row's place in the input, from 0. */
  index: Scalars['Int']['output'];
  /** The payment; null when the row was refused. */
  payment?: Maybe<Payment>;
  /** Why the row was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** Payments to record. */
export type RecordPaymentsInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** 1 to 1,000 payments. */
  payments: Array<PaymentInput>;
};

/** What became of each row. */
export type RecordPaymentsPayload = {
  /** One result per row, in the order of the input. */
  results: Array<RecordPaymentResult>;
  /** Why the whole call was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** A voucher to correct. */
export type ReverseVoucherInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** Why, 1 to 255 characters. */
  reason: Scalars['String']['input'];
  /** The voucher's id, vou_… */
  voucherId: Scalars['ID']['input'];
};

/** The correcting voucher, or why there is none. */
export type ReverseVoucherPayload = {
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
  /** The voucher that corrects it; null when it was refused. */
  voucher?: Maybe<Voucher>;
};

/** A stock keeping unit, known here by its code. */
export type Sku = {
  /** The SKU's code, compared exactly. */
  skuCode: Scalars['String']['output'];
  /** What one unit costs on average (移动加权平均), by warehouse. For accountants only. */
  unitCost?: Maybe<Array<UnitCost>>;
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

/** What one unit of a SKU costs in one warehouse. */
export type UnitCost = {
  /** The moving average of one unit, in the books' currency; null when no receipt said a cost. */
  average?: Maybe<Money>;
  /** Units that the average is over. */
  quantity: Scalars['Int']['output'];
  /** The warehouse. */
  warehouse: Warehouse;
};

/** A channel's fees and taxes. */
export type UpsertChannelTermsInput = {
  /** The channel's code. */
  channelCode: Scalars['String']['input'];
  /** Refuse when the terms have another version than this. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What the channel takes per order, in the order's currency, 0 or more. */
  feePerOrder?: Scalars['Decimal']['input'];
  /** Share of the earned total that the channel takes, 0 to 1. */
  feeRate?: Scalars['Decimal']['input'];
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** Tax that is in the prices, by country, at most 250, all of them anew. */
  taxes?: Array<CountryTaxInput>;
};

/** What became of the terms. */
export type UpsertChannelTermsPayload = {
  /** The terms as they are now; null when it was refused. */
  terms?: Maybe<ChannelTerms>;
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

/** Double entry (凭证): per currency its debits equal its credits. */
export type Voucher = {
  /** The voucher's id, vou_… */
  id: Scalars['ID']['output'];
  /** What it is for. */
  kind: VoucherKind;
  /** Its lines. */
  lines: Array<VoucherLine>;
  /** The order that it is for, if it is for one. */
  order?: Maybe<Order>;
  /** When it was posted. */
  postedAt: Scalars['DateTime']['output'];
  /** Who made it. */
  postedBy: Scalars['String']['output'];
  /** The day that it counts for. */
  postingDate: Scalars['Date']['output'];
  /** Why it was made, where a person made it. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The voucher that corrects it. */
  reversedBy?: Maybe<Voucher>;
  /** The voucher that it corrects. */
  reverses?: Maybe<Voucher>;
  /** Where it is in its life. */
  status: VoucherStatus;
  /** Its number: V, the day as yyyymmdd, and a running number. */
  voucherNo: Scalars['String']['output'];
};

/** A page of vouchers. */
export type VoucherConnection = {
  /** The page's vouchers with their cursors. */
  edges: Array<VoucherEdge>;
  /** The page's vouchers. */
  nodes: Array<Voucher>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many vouchers match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of the vouchers in a page. */
export type VoucherEdge = {
  /** To go on after this one. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: Voucher;
};

/** What a voucher is for. */
export type VoucherKind =
  /** A person posted it. */
  | 'MANUAL'
  /** An order was completed. */
  | 'ORDER_COMPLETION'
  /** It turns another one round. */
  | 'REVERSAL';

/** One line of a voucher. */
export type VoucherLine = {
  /** The account. */
  account: Account;
  /** The amount in the currency of the deal. */
  amount: Money;
  /** The amount in the books' currency. */
  booksAmount: Money;
  /** Units of the books' currency for one of the deal's. */
  fxRate: Scalars['Decimal']['output'];
  /** The day whose rate was used; null within one currency. */
  fxRateDate?: Maybe<Scalars['Date']['output']>;
  /** Its place, from 1. */
  lineNo: Scalars['Int']['output'];
  /** Debit or credit. */
  side: EntrySide;
};

/** One line of a voucher. */
export type VoucherLineInput = {
  /** The account. */
  account: Account;
  /** The amount, more than 0. */
  amount: MoneyInput;
  /** Debit or credit. */
  side: EntrySide;
};

/** Where a voucher is in its life. */
export type VoucherStatus =
  /** Not in the books yet. */
  | 'DRAFT'
  /** In the books. */
  | 'POSTED'
  /** In the books of a closed period. */
  | 'SEALED';

/** Conditions on vouchers; all must hold. */
export type VoucherWhere = {
  /** The channel of the order that it is for. */
  channelCode?: InputMaybe<StringFilter>;
  /** The order that it is for. */
  orderId?: InputMaybe<IdFilter>;
  /** When it was posted. */
  postedAt?: InputMaybe<DateTimeFilter>;
};

/** A warehouse, known here by its code. */
export type Warehouse = {
  /** The warehouse's code, compared exactly. */
  code: Scalars['String']['output'];
  /** What the stock in it is worth at its moving average. For accountants only. */
  stockValue?: Maybe<Money>;
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
  Payment: Payment;
  Sku: Sku;
  Voucher: Voucher;
  Warehouse: Warehouse;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"channelCode":true,"channelOrderId":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
  Sku:
    ( { __typename: 'Sku' }
    & GraphQLRecursivePick<FederationTypes['Sku'], {"skuCode":true}> );
  Voucher:
    ( { __typename: 'Voucher' }
    & GraphQLRecursivePick<FederationTypes['Voucher'], {"id":true}> );
  Warehouse:
    ( { __typename: 'Warehouse' }
    & GraphQLRecursivePick<FederationTypes['Warehouse'], {"code":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: Account;
  AccountBalance: ResolverTypeWrapper<AccountBalance>;
  BasicUserError: ResolverTypeWrapper<BasicUserError>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ChannelTerms: ResolverTypeWrapper<ChannelTerms>;
  CountryTax: ResolverTypeWrapper<CountryTax>;
  CountryTaxInput: CountryTaxInput;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  EntrySide: EntrySide;
  ErrorCode: ErrorCode;
  FxImportSummary: ResolverTypeWrapper<FxImportSummary>;
  FxRate: ResolverTypeWrapper<FxRate>;
  IdFilter: IdFilter;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImportFxRatesInput: ImportFxRatesInput;
  ImportFxRatesPayload: ResolverTypeWrapper<Omit<ImportFxRatesPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  InsufficientStockError: ResolverTypeWrapper<InsufficientStockError>;
  IntFilter: IntFilter;
  InvalidStateTransitionError: ResolverTypeWrapper<InvalidStateTransitionError>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<OrderRef>;
  OrderProfit: ResolverTypeWrapper<StoredProfit>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payment: ResolverTypeWrapper<PaymentEntity>;
  PaymentConnection: ResolverTypeWrapper<PaymentConnectionModel>;
  PaymentEdge: ResolverTypeWrapper<Omit<PaymentEdge, 'node'> & { node: ResolversTypes['Payment'] }>;
  PaymentInput: PaymentInput;
  PaymentMethod: PaymentMethod;
  PaymentMethodFilter: PaymentMethodFilter;
  PaymentOrderBy: PaymentOrderBy;
  PaymentStatus: PaymentStatus;
  PaymentStatusFilter: PaymentStatusFilter;
  PaymentTotal: ResolverTypeWrapper<PaymentTotal>;
  PaymentWhere: PaymentWhere;
  PendingVoucher: ResolverTypeWrapper<VoucherDueEntity>;
  PendingVoucherConnection: ResolverTypeWrapper<PendingVoucherConnectionModel>;
  PendingVoucherEdge: ResolverTypeWrapper<Omit<PendingVoucherEdge, 'node'> & { node: ResolversTypes['PendingVoucher'] }>;
  PostVoucherInput: PostVoucherInput;
  PostVoucherPayload: ResolverTypeWrapper<Omit<PostVoucherPayload, 'userErrors' | 'voucher'> & { userErrors: Array<ResolversTypes['UserError']>, voucher?: Maybe<ResolversTypes['Voucher']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordPaymentInput: RecordPaymentInput;
  RecordPaymentPayload: ResolverTypeWrapper<Omit<RecordPaymentPayload, 'payment' | 'userErrors'> & { payment?: Maybe<ResolversTypes['Payment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RecordPaymentResult: ResolverTypeWrapper<RecordPaymentResultModel>;
  RecordPaymentsInput: RecordPaymentsInput;
  RecordPaymentsPayload: ResolverTypeWrapper<Omit<RecordPaymentsPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['RecordPaymentResult']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReverseVoucherInput: ReverseVoucherInput;
  ReverseVoucherPayload: ResolverTypeWrapper<Omit<ReverseVoucherPayload, 'userErrors' | 'voucher'> & { userErrors: Array<ResolversTypes['UserError']>, voucher?: Maybe<ResolversTypes['Voucher']> }>;
  Sku: ResolverTypeWrapper<SkuRef>;
  StringFilter: StringFilter;
  UnitCost: ResolverTypeWrapper<UnitCostRow>;
  UpsertChannelTermsInput: UpsertChannelTermsInput;
  UpsertChannelTermsPayload: ResolverTypeWrapper<Omit<UpsertChannelTermsPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  UserError: ResolverTypeWrapper<UserErrorData>;
  Voucher: ResolverTypeWrapper<VoucherEntity>;
  VoucherConnection: ResolverTypeWrapper<VoucherConnectionModel>;
  VoucherEdge: ResolverTypeWrapper<Omit<VoucherEdge, 'node'> & { node: ResolversTypes['Voucher'] }>;
  VoucherKind: VoucherKind;
  VoucherLine: ResolverTypeWrapper<StoredLine>;
  VoucherLineInput: VoucherLineInput;
  VoucherStatus: VoucherStatus;
  VoucherWhere: VoucherWhere;
  Warehouse: ResolverTypeWrapper<WarehouseRef>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccountBalance: AccountBalance;
  BasicUserError: BasicUserError;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  ChannelTerms: ChannelTerms;
  CountryTax: CountryTax;
  CountryTaxInput: CountryTaxInput;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Decimal: Scalars['Decimal']['output'];
  FxImportSummary: FxImportSummary;
  FxRate: FxRate;
  IdFilter: IdFilter;
  ID: Scalars['ID']['output'];
  ImportFxRatesInput: ImportFxRatesInput;
  ImportFxRatesPayload: Omit<ImportFxRatesPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  InsufficientStockError: InsufficientStockError;
  IntFilter: IntFilter;
  InvalidStateTransitionError: InvalidStateTransitionError;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  Order: OrderRef;
  OrderProfit: StoredProfit;
  Boolean: Scalars['Boolean']['output'];
  PageInfo: PageInfo;
  Payment: PaymentEntity;
  PaymentConnection: PaymentConnectionModel;
  PaymentEdge: Omit<PaymentEdge, 'node'> & { node: ResolversParentTypes['Payment'] };
  PaymentInput: PaymentInput;
  PaymentMethodFilter: PaymentMethodFilter;
  PaymentStatusFilter: PaymentStatusFilter;
  PaymentTotal: PaymentTotal;
  PaymentWhere: PaymentWhere;
  PendingVoucher: VoucherDueEntity;
  PendingVoucherConnection: PendingVoucherConnectionModel;
  PendingVoucherEdge: Omit<PendingVoucherEdge, 'node'> & { node: ResolversParentTypes['PendingVoucher'] };
  PostVoucherInput: PostVoucherInput;
  PostVoucherPayload: Omit<PostVoucherPayload, 'userErrors' | 'voucher'> & { userErrors: Array<ResolversParentTypes['UserError']>, voucher?: Maybe<ResolversParentTypes['Voucher']> };
  Query: Record<PropertyKey, never>;
  RecordPaymentInput: RecordPaymentInput;
  RecordPaymentPayload: Omit<RecordPaymentPayload, 'payment' | 'userErrors'> & { payment?: Maybe<ResolversParentTypes['Payment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RecordPaymentResult: RecordPaymentResultModel;
  RecordPaymentsInput: RecordPaymentsInput;
  RecordPaymentsPayload: Omit<RecordPaymentsPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['RecordPaymentResult']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReverseVoucherInput: ReverseVoucherInput;
  ReverseVoucherPayload: Omit<ReverseVoucherPayload, 'userErrors' | 'voucher'> & { userErrors: Array<ResolversParentTypes['UserError']>, voucher?: Maybe<ResolversParentTypes['Voucher']> };
  Sku: SkuRef;
  StringFilter: StringFilter;
  UnitCost: UnitCostRow;
  UpsertChannelTermsInput: UpsertChannelTermsInput;
  UpsertChannelTermsPayload: Omit<UpsertChannelTermsPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  UserError: UserErrorData;
  Voucher: VoucherEntity;
  VoucherConnection: VoucherConnectionModel;
  VoucherEdge: Omit<VoucherEdge, 'node'> & { node: ResolversParentTypes['Voucher'] };
  VoucherLine: StoredLine;
  VoucherLineInput: VoucherLineInput;
  VoucherWhere: VoucherWhere;
  Warehouse: WarehouseRef;
};

export type AccountBalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountBalance'] = ResolversParentTypes['AccountBalance']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  credit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  debit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type BasicUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BasicUserError'] = ResolversParentTypes['BasicUserError']> = {
  bizCode?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelTerms'] = ResolversParentTypes['ChannelTerms']> = {
  channelCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  feePerOrder?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  feeRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  taxes?: Resolver<Array<ResolversTypes['CountryTax']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CountryTaxResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountryTax'] = ResolversParentTypes['CountryTax']> = {
  countryCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type FxImportSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FxImportSummary'] = ResolversParentTypes['FxImportSummary']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lastDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FxRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FxRate'] = ResolversParentTypes['FxRate']> = {
  base?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  rateDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportFxRatesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportFxRatesPayload'] = ResolversParentTypes['ImportFxRatesPayload']> = {
  summary?: Resolver<Maybe<ResolversTypes['FxImportSummary']>, ParentType, ContextType>;
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
  importFxRates?: Resolver<ResolversTypes['ImportFxRatesPayload'], ParentType, ContextType, RequireFields<MutationImportFxRatesArgs, 'input'>>;
  postVoucher?: Resolver<ResolversTypes['PostVoucherPayload'], ParentType, ContextType, RequireFields<MutationPostVoucherArgs, 'input'>>;
  recordPayment?: Resolver<ResolversTypes['RecordPaymentPayload'], ParentType, ContextType, RequireFields<MutationRecordPaymentArgs, 'input'>>;
  recordPayments?: Resolver<ResolversTypes['RecordPaymentsPayload'], ParentType, ContextType, RequireFields<MutationRecordPaymentsArgs, 'input'>>;
  reverseVoucher?: Resolver<ResolversTypes['ReverseVoucherPayload'], ParentType, ContextType, RequireFields<MutationReverseVoucherArgs, 'input'>>;
  upsertChannelTerms?: Resolver<ResolversTypes['UpsertChannelTermsPayload'], ParentType, ContextType, RequireFields<MutationUpsertChannelTermsArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  channelCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channelOrderId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payments?: Resolver<Maybe<Array<ResolversTypes['Payment']>>, ParentType, ContextType>;
  profit?: Resolver<Maybe<ResolversTypes['OrderProfit']>, ParentType, ContextType>;
  vouchers?: Resolver<Maybe<Array<ResolversTypes['Voucher']>>, ParentType, ContextType>;
};

export type OrderProfitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderProfit'] = ResolversParentTypes['OrderProfit']> = {
  channelFee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  costKnown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  costOfGoods?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  dealCurrency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  freight?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fxRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  profit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  revenue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rounding?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  voucher?: Resolver<ResolversTypes['Voucher'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  channelCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channelOrderId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  externalRef?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['PaymentMethod'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  paidAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PaymentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentConnection'] = ResolversParentTypes['PaymentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PaymentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Payment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PaymentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentEdge'] = ResolversParentTypes['PaymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
};

export type PaymentTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentTotal'] = ResolversParentTypes['PaymentTotal']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['PaymentMethod'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
};

export type PendingVoucherResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PendingVoucher'] = ResolversParentTypes['PendingVoucher']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  waitsFor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PendingVoucherConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PendingVoucherConnection'] = ResolversParentTypes['PendingVoucherConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PendingVoucherEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PendingVoucher']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PendingVoucherEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PendingVoucherEdge'] = ResolversParentTypes['PendingVoucherEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PendingVoucher'], ParentType, ContextType>;
};

export type PostVoucherPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostVoucherPayload'] = ResolversParentTypes['PostVoucherPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  voucher?: Resolver<Maybe<ResolversTypes['Voucher']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accountBalances?: Resolver<Array<ResolversTypes['AccountBalance']>, ParentType, ContextType, Partial<QueryAccountBalancesArgs>>;
  channelTerms?: Resolver<Maybe<ResolversTypes['ChannelTerms']>, ParentType, ContextType, RequireFields<QueryChannelTermsArgs, 'channelCode'>>;
  fxRate?: Resolver<Maybe<ResolversTypes['FxRate']>, ParentType, ContextType, RequireFields<QueryFxRateArgs, 'base' | 'date' | 'quote'>>;
  orderProfit?: Resolver<Maybe<ResolversTypes['OrderProfit']>, ParentType, ContextType, RequireFields<QueryOrderProfitArgs, 'orderId'>>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
  paymentTotals?: Resolver<Array<ResolversTypes['PaymentTotal']>, ParentType, ContextType, Partial<QueryPaymentTotalsArgs>>;
  payments?: Resolver<ResolversTypes['PaymentConnection'], ParentType, ContextType, RequireFields<QueryPaymentsArgs, 'orderBy'>>;
  pendingVouchers?: Resolver<ResolversTypes['PendingVoucherConnection'], ParentType, ContextType, Partial<QueryPendingVouchersArgs>>;
  voucher?: Resolver<Maybe<ResolversTypes['Voucher']>, ParentType, ContextType, RequireFields<QueryVoucherArgs, 'id'>>;
  vouchers?: Resolver<ResolversTypes['VoucherConnection'], ParentType, ContextType, Partial<QueryVouchersArgs>>;
};

export type RecordPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordPaymentPayload'] = ResolversParentTypes['RecordPaymentPayload']> = {
  duplicate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordPaymentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordPaymentResult'] = ResolversParentTypes['RecordPaymentResult']> = {
  duplicate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordPaymentsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordPaymentsPayload'] = ResolversParentTypes['RecordPaymentsPayload']> = {
  results?: Resolver<Array<ResolversTypes['RecordPaymentResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReverseVoucherPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReverseVoucherPayload'] = ResolversParentTypes['ReverseVoucherPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  voucher?: Resolver<Maybe<ResolversTypes['Voucher']>, ParentType, ContextType>;
};

export type SkuResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sku'] = ResolversParentTypes['Sku'], FederationReferenceType extends FederationReferenceTypes['Sku'] = FederationReferenceTypes['Sku']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Sku']> | FederationReferenceType, FederationReferenceType, ContextType>;
  skuCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitCost?: Resolver<Maybe<Array<ResolversTypes['UnitCost']>>, ParentType, ContextType>;
};

export type UnitCostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitCost'] = ResolversParentTypes['UnitCost']> = {
  average?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
};

export type UpsertChannelTermsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertChannelTermsPayload'] = ResolversParentTypes['UpsertChannelTermsPayload']> = {
  terms?: Resolver<Maybe<ResolversTypes['ChannelTerms']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'BasicUserError' | 'InsufficientStockError' | 'InvalidStateTransitionError', ParentType, ContextType>;
};

export type VoucherResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Voucher'] = ResolversParentTypes['Voucher'], FederationReferenceType extends FederationReferenceTypes['Voucher'] = FederationReferenceTypes['Voucher']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Voucher']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VoucherKind'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['VoucherLine']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  postedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  postedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postingDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['Voucher']>, ParentType, ContextType>;
  reverses?: Resolver<Maybe<ResolversTypes['Voucher']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['VoucherStatus'], ParentType, ContextType>;
  voucherNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VoucherConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoucherConnection'] = ResolversParentTypes['VoucherConnection']> = {
  edges?: Resolver<Array<ResolversTypes['VoucherEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Voucher']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VoucherEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoucherEdge'] = ResolversParentTypes['VoucherEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Voucher'], ParentType, ContextType>;
};

export type VoucherLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoucherLine'] = ResolversParentTypes['VoucherLine']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  booksAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fxRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  fxRateDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lineNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  side?: Resolver<ResolversTypes['EntrySide'], ParentType, ContextType>;
};

export type WarehouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse'], FederationReferenceType extends FederationReferenceTypes['Warehouse'] = FederationReferenceTypes['Warehouse']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Warehouse']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stockValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccountBalance?: AccountBalanceResolvers<ContextType>;
  BasicUserError?: BasicUserErrorResolvers<ContextType>;
  ChannelTerms?: ChannelTermsResolvers<ContextType>;
  CountryTax?: CountryTaxResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  FxImportSummary?: FxImportSummaryResolvers<ContextType>;
  FxRate?: FxRateResolvers<ContextType>;
  ImportFxRatesPayload?: ImportFxRatesPayloadResolvers<ContextType>;
  InsufficientStockError?: InsufficientStockErrorResolvers<ContextType>;
  InvalidStateTransitionError?: InvalidStateTransitionErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderProfit?: OrderProfitResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentConnection?: PaymentConnectionResolvers<ContextType>;
  PaymentEdge?: PaymentEdgeResolvers<ContextType>;
  PaymentTotal?: PaymentTotalResolvers<ContextType>;
  PendingVoucher?: PendingVoucherResolvers<ContextType>;
  PendingVoucherConnection?: PendingVoucherConnectionResolvers<ContextType>;
  PendingVoucherEdge?: PendingVoucherEdgeResolvers<ContextType>;
  PostVoucherPayload?: PostVoucherPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordPaymentPayload?: RecordPaymentPayloadResolvers<ContextType>;
  RecordPaymentResult?: RecordPaymentResultResolvers<ContextType>;
  RecordPaymentsPayload?: RecordPaymentsPayloadResolvers<ContextType>;
  ReverseVoucherPayload?: ReverseVoucherPayloadResolvers<ContextType>;
  Sku?: SkuResolvers<ContextType>;
  UnitCost?: UnitCostResolvers<ContextType>;
  UpsertChannelTermsPayload?: UpsertChannelTermsPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Voucher?: VoucherResolvers<ContextType>;
  VoucherConnection?: VoucherConnectionResolvers<ContextType>;
  VoucherEdge?: VoucherEdgeResolvers<ContextType>;
  VoucherLine?: VoucherLineResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
};

