import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CarrierEntity } from '../entities/carrier.entity.js';
import type { CarrierServiceEntity } from '../entities/carrier-service.entity.js';
import type { RateCardEntity } from '../entities/rate-card.entity.js';
import type { RateCardProblemEntity } from '../entities/rate-card-problem.entity.js';
import type { RateEntity } from '../entities/rate.entity.js';
import type { ShipmentEntity } from '../entities/shipment.entity.js';
import type { ShipTo } from '../domain/ship-to.js';
import type { TrackingEventEntity } from '../entities/tracking-event.entity.js';
import type { ShippingQuotes as ShippingQuotesModel, ShippingQuote as ShippingQuoteModel, RejectedService as RejectedServiceModel, EntityById, WarehouseRef, CarrierConnection as CarrierConnectionModel, RateCardConnection as RateCardConnectionModel, RateConnection as RateConnectionModel, ShipmentConnection as ShipmentConnectionModel, QuarantinedTrackingConnection as QuarantinedTrackingConnectionModel, IngestedTracking } from '../models.js';
import type { UserErrorData } from '@tradegraph/subgraph-kit';
import type { CarrierConnectionEntity } from '../entities/carrier-connection.entity.js';
import type { TrackingQuarantineEntity } from '../entities/tracking-quarantine.entity.js';
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

/** A rate card to put into force. */
export type ActivateRateCardInput = {
  /** Refuse when the card is not in this version any more. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The rate card's id, rtc_… */
  id: Scalars['ID']['input'];
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** From when it is in force, past or future; now unless given. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when, exclusive; open unless given. */
  validTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The card in force. */
export type ActivateRateCardPayload = {
  /** The card as it is now; null when it was refused. */
  rateCard?: Maybe<RateCard>;
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

/** Whether calls to a carrier go out. */
export type BreakerState =
  /** Calls go out. */
  | 'CLOSED'
  /** One call is tried. */
  | 'HALF_OPEN'
  /** No calls go out until its pause is over. */
  | 'OPEN';

/** A shipment to call off. */
export type CancelShipmentInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** Why, 1 to 255 characters. */
  reason: Scalars['String']['input'];
  /** The shipment's id, shp_… */
  shipmentId: Scalars['ID']['input'];
};

/** What became of the shipment. */
export type CancelShipmentPayload = {
  /** The shipment after the change; null when it was refused. */
  shipment?: Maybe<Shipment>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** A company that transports parcels (承运商). */
export type Carrier = {
  /** The rate card that is in force now; null when there is none. */
  activeRateCard?: Maybe<RateCard>;
  /** The carrier's code, e.g. usps; compared exactly. */
  code: Scalars['String']['output'];
  /** How it is reached; null when it has no interface: labels are numbered here then. */
  connection?: Maybe<CarrierConnectionSettings>;
  /** The carrier's id, car_…; it follows from the code. */
  id: Scalars['ID']['output'];
  /** The carrier's name. */
  name: Scalars['String']['output'];
  /** The carrier's services in the order of their codes, at most 1,000. */
  services: Array<CarrierService>;
};

/** Matches a carrier's code exactly. */
export type CarrierCodeFilter = {
  /** This carrier. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** One of these carriers, at most 250. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A page of carriers. */
export type CarrierConnection = {
  /** The page's carriers with their cursors. */
  edges: Array<CarrierEdge>;
  /** The page's carriers. */
  nodes: Array<Carrier>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many carriers there are in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** How a carrier is reached. */
export type CarrierConnectionSettings = {
  /** CLOSED: calls go out. OPEN: none, after too many failures. HALF_OPEN: one is tried. */
  breaker: BreakerState;
  /** How often tracking is asked for when the carrier does not call, in seconds; 0: never. */
  pollSeconds: Scalars['Int']['output'];
  /** How long a call may take, in milliseconds. */
  timeoutMs: Scalars['Int']['output'];
  /** The base address of its interface, http or https. */
  url: Scalars['String']['output'];
};

/** A carrier in a page. */
export type CarrierEdge = {
  /** To go on after this carrier. */
  cursor: Scalars['String']['output'];
  /** The carrier. */
  node: Carrier;
};

/** One service of a carrier (物流产品), e.g. USPS Priority Mail. */
export type CarrierService = {
  /** The carrier. */
  carrier: Carrier;
  /** The code by which the carrier's own interface knows the service, where the rate card says it. */
  carrierServiceCode?: Maybe<Scalars['String']['output']>;
  /** The carrier's code, a colon, and the service's code on the rate card, e.g. usps:PRIORITY_MAIL; unique over all carriers. */
  code: Scalars['String']['output'];
  /** What the service offers, in the rate card's words, e.g. tracked, express. */
  features: Array<Scalars['String']['output']>;
  /** The service's id, csv_…; it follows from the code. */
  id: Scalars['ID']['output'];
  /** The service's name. */
  name: Scalars['String']['output'];
  /** The service's code on the carrier's rate card, e.g. PRIORITY_MAIL. */
  serviceCode: Scalars['String']['output'];
};

/** Matches the code of a carrier's service exactly. */
export type CarrierServiceCodeFilter = {
  /** This service. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** One of these services, at most 250. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A shipment to label. */
export type CreateLabelInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The shipment's id, shp_… */
  shipmentId: Scalars['ID']['input'];
};

/** What became of the shipment. */
export type CreateLabelPayload = {
  /** The shipment after the change; null when it was refused. */
  shipment?: Maybe<Shipment>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** A shipment to create. */
export type CreateShipmentInput = {
  /** The carrier's service, e.g. usps:PRIORITY_MAIL. */
  carrierServiceCode: Scalars['String']['input'];
  /** The code of the channel of its order. Required of whoever is limited to channels. */
  channelCode?: InputMaybe<Scalars['String']['input']>;
  /** The fulfilment order that it belongs to. */
  fulfillmentOrderId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** The order that it belongs to, ord_… It is not looked up: orders may be down. */
  orderId: Scalars['ID']['input'];
  /** Country that it leaves from, ISO 3166-1 alpha-2; without it, the carrier's own country. */
  originCountry?: InputMaybe<Scalars['String']['input']>;
  /** The package that it is. */
  packageId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 100 kinds of parcels, at most 1,000 parcels together. */
  parcels: Array<ParcelInput>;
  /** Where it goes. */
  shipTo: ShipmentAddressInput;
  /** The tracking number where there is one already; no two shipments may have the same. */
  trackingNo?: InputMaybe<Scalars['String']['input']>;
  /** The code of the warehouse that it leaves from. Required of whoever is limited to warehouses. */
  warehouseCode?: InputMaybe<Scalars['String']['input']>;
};

/** The created shipment. */
export type CreateShipmentPayload = {
  /** The shipment; null when it was refused. */
  shipment?: Maybe<Shipment>;
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

/** A unit of length. */
export type DimensionUnit =
  /** Centimetre. */
  | 'CM'
  /** Inch, 25.4 millimetres. */
  | 'IN'
  /** Metre. */
  | 'M'
  /** Millimetre. */
  | 'MM';

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

/** A fulfilment order (配货单), owned by the orders subgraph. */
export type FulfillmentOrder = {
  /** The fulfilment order's id. */
  id: Scalars['ID']['output'];
  /** Its shipment, the newest if a lost one was replaced; null when there is none yet. */
  shipment?: Maybe<Shipment>;
};

/** Goods of an order before anybody packs them. Give all three sides or none: without them neither size limits nor the volume count. */
export type GoodsInput = {
  /** Weight of the heaviest unit, in grams, 1 to 1,000,000: no parcel is lighter. */
  heaviestUnitGrams: Scalars['Int']['input'];
  /** Its height, in millimetres, 1 to 100,000. */
  heightMm?: InputMaybe<Scalars['Int']['input']>;
  /** Length of a box that any one unit fits into, in millimetres, 1 to 100,000. */
  lengthMm?: InputMaybe<Scalars['Int']['input']>;
  /** Weight of the heaviest parcel that is packed, in grams, 1 to 1,000,000, whatever a service takes. */
  maxParcelGrams?: Scalars['Int']['input'];
  /** Weight of all of them, in grams, 1 to 1,000,000,000. */
  weightGrams: Scalars['Int']['input'];
  /** Its width, in millimetres, 1 to 100,000. */
  widthMm?: InputMaybe<Scalars['Int']['input']>;
};

/** Matches an id: one, or any of several. */
export type IdFilter = {
  /** This id. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these ids, at most 250. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A carrier's rate card as a file. */
export type ImportRateCardInput = {
  /** Puts it into force at once, when it has a price and no line was refused; otherwise it stays a DRAFT, and activationBlockedBecause and problems say why. */
  activate?: Scalars['Boolean']['input'];
  /** The carrier's code: 1 to 32 characters, compared exactly, without a colon. */
  carrierCode: Scalars['String']['input'];
  /** The carrier's name; the code unless given, or the name that the carrier has. */
  carrierName?: InputMaybe<Scalars['String']['input']>;
  /** The file's text, comma separated, at most 1 MiB and 10,000 lines. Columns service_code, zone_label, min_weight, max_weight and currency are needed; service_name, carrier_service_code, features, country_codes, max_length, max_width, max_height, rate, weight_unit, dimension_unit, transit_days (3 or 2-5), domicile and international are read where they are there. */
  csv: Scalars['String']['input'];
  /** The unit of sizes where the file has no column dimension_unit; CM unless given, IN for the carrier usps. */
  dimensionUnit?: InputMaybe<DimensionUnit>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** Countries it ships from, ISO 3166-1 alpha-2, an empty list for anywhere; unless given, the countries in which it delivers domestically. */
  originCountries?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What it asks beside the prices of its rows, at most 50. Amounts are in the card's currency: a file with several takes PERCENT only. */
  surcharges?: InputMaybe<Array<RateSurchargeInput>>;
  /** Cubic centimetres that count as one kilogram; 5,000 unless given, null: the volume never counts. */
  volumetricDivisor?: InputMaybe<Scalars['Int']['input']>;
  /** The unit of weights where the file has no column weight_unit; KG unless given, LB for the carrier usps. */
  weightUnit?: InputMaybe<WeightUnit>;
};

/** What became of the file. */
export type ImportRateCardPayload = {
  /** True when the card was new; false when the same file had been imported before. */
  created: Scalars['Boolean']['output'];
  /** The card as it is now, with its row count and problems; null when the file was refused. */
  rateCard?: Maybe<RateCard>;
  /** Why the file was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** Tracking messages of one carrier. */
export type IngestTrackingInput = {
  /** The carrier's code. */
  carrierCode: Scalars['String']['input'];
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** 1 to 500 messages. */
  messages: Array<TrackingMessageInput>;
};

/** What became of each message. */
export type IngestTrackingPayload = {
  /** One result per message, in the order of the input; empty when the whole call was refused. */
  results: Array<IngestTrackingResult>;
  /** Why the whole call was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** What became of one message. */
export type IngestTrackingResult = {
  /** The message's place in the input, from 0. */
  index: Scalars['Int']['output'];
  /** What was done with it. */
  outcome: TrackingOutcome;
  /** The shipment; null when none has the tracking number. */
  shipment?: Maybe<Shipment>;
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

/** A label to stick on (面单). */
export type Label = {
  /** What the carrier charges; null when it did not say. */
  cost?: Maybe<Money>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Its format, e.g. PDF. */
  format: Scalars['String']['output'];
  /** Where the carrier keeps its picture; null when it was numbered here. */
  url?: Maybe<Scalars['String']['output']>;
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
  /** Puts a DRAFT into force and retires the carrier's card before it. A card without any price is refused, with the reason. */
  activateRateCard: ActivateRateCardPayload;
  /** Calls a shipment off that the carrier has not got yet. */
  cancelShipment: CancelShipmentPayload;
  /** Asks the carrier for the label of a PENDING shipment now. */
  createLabel: CreateLabelPayload;
  /** Creates a PENDING shipment of an order, with the cost that the carrier's rate card in force lets us expect. Refused when that card excludes the parcels or the destination. */
  createShipment: CreateShipmentPayload;
  /** Reads a carrier's rate card from a CSV file and stores it as the carrier's next version. Columns are found by their names. The same file again, with the same settings, gives the card that is there and changes nothing. */
  importRateCard: ImportRateCardPayload;
  /** Takes 1 to 500 tracking messages of a carrier: one result per message. A message that is there already changes nothing, a late one is stored and moves no status back, one with an unknown code is quarantined. */
  ingestTracking: IngestTrackingPayload;
  /** Creates or changes how a carrier is reached. */
  upsertCarrierConnection: UpsertCarrierConnectionPayload;
  /** Says what a carrier's status codes mean; messages in quarantine that have one of them are taken up again. */
  upsertTrackingCodes: UpsertTrackingCodesPayload;
};


export type MutationActivateRateCardArgs = {
  input: ActivateRateCardInput;
};


export type MutationCancelShipmentArgs = {
  input: CancelShipmentInput;
};


export type MutationCreateLabelArgs = {
  input: CreateLabelInput;
};


export type MutationCreateShipmentArgs = {
  input: CreateShipmentInput;
};


export type MutationImportRateCardArgs = {
  input: ImportRateCardInput;
};


export type MutationIngestTrackingArgs = {
  input: IngestTrackingInput;
};


export type MutationUpsertCarrierConnectionArgs = {
  input: UpsertCarrierConnectionInput;
};


export type MutationUpsertTrackingCodesArgs = {
  input: UpsertTrackingCodesInput;
};

/** An order, owned by the orders subgraph. */
export type Order = {
  /** The order's id, ord_… */
  id: Scalars['ID']['output'];
  /** Its shipments, oldest first. */
  shipments?: Maybe<Array<Shipment>>;
};

/** A package, owned by the warehouse subgraph. */
export type Package = {
  /** The package's id. */
  id: Scalars['ID']['output'];
  /** The shipment that it travels in, the newest if a lost one was replaced; null when there is none yet. */
  shipment?: Maybe<Shipment>;
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

/** Parcels of the same weight and size. Give all three sides or none: without them neither size limits nor the volume count. */
export type ParcelInput = {
  /** Height of one, in millimetres, 1 to 100,000. */
  heightMm?: InputMaybe<Scalars['Int']['input']>;
  /** Length of one, in millimetres, 1 to 100,000. */
  lengthMm?: InputMaybe<Scalars['Int']['input']>;
  /** How many there are, 1 to 1,000. */
  quantity?: Scalars['Int']['input'];
  /** Weight of one, in grams, 1 to 1,000,000. */
  weightGrams: Scalars['Int']['input'];
  /** Width of one, in millimetres, 1 to 100,000. */
  widthMm?: InputMaybe<Scalars['Int']['input']>;
};

/** A tracking message that was not understood. */
export type QuarantinedTracking = {
  /** The carrier's code. */
  carrierCode: Scalars['String']['output'];
  /** The carrier's words for the status; null when it said none. */
  description?: Maybe<Scalars['String']['output']>;
  /** Its id, trq_… */
  id: Scalars['ID']['output'];
  /** What kind of message it is. */
  problem: TrackingProblem;
  /** Why it was put aside. */
  reason: Scalars['String']['output'];
  /** When it came. */
  receivedAt: Scalars['DateTime']['output'];
  /** The status code that no table has, or what else was wrong. */
  statusCode: Scalars['String']['output'];
  /** The tracking number; null when the message had none. */
  trackingNo?: Maybe<Scalars['String']['output']>;
};

/** A page of quarantined messages. */
export type QuarantinedTrackingConnection = {
  /** The page's quarantined messages with their cursors. */
  edges: Array<QuarantinedTrackingEdge>;
  /** The page's quarantined messages. */
  nodes: Array<QuarantinedTracking>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many quarantined messages match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** One of the quarantined messages in a page. */
export type QuarantinedTrackingEdge = {
  /** To go on after this one. */
  cursor: Scalars['String']['output'];
  /** The item itself. */
  node: QuarantinedTracking;
};

export type Query = {
  /** One carrier by its code; null when there is none. */
  carrier?: Maybe<Carrier>;
  /** Carriers in the order of their codes. */
  carriers: CarrierConnection;
  /** Tracking messages that were put aside, the newest first: their code or their number is not known, or they are no messages. */
  quarantinedTracking: QuarantinedTrackingConnection;
  /** Prices for up to 200 questions at once, each answered like quoteShipping, in the order of the input. */
  quoteMany: Array<ShippingQuotes>;
  /** What sending these parcels would cost: one quote per carrier service that takes them, and why each of the others does not. Reads rate cards only and changes nothing. */
  quoteShipping: ShippingQuotes;
  /** One rate card by its id; null when there is none. */
  rateCard?: Maybe<RateCard>;
  /** Rate cards, newest first. */
  rateCards: RateCardConnection;
  /** One shipment by its id or its tracking number; null when there is none. Give exactly one of the two. */
  shipment?: Maybe<Shipment>;
  /** Shipments, by default the newest first. */
  shipments: ShipmentConnection;
  /** How a carrier's status codes are understood, in the order of the codes, at most 1,000. */
  trackingCodes: Array<TrackingCode>;
};


export type QueryCarrierArgs = {
  code: Scalars['String']['input'];
};


export type QueryCarriersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryQuarantinedTrackingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryQuoteManyArgs = {
  inputs: Array<QuoteShippingInput>;
};


export type QueryQuoteShippingArgs = {
  input: QuoteShippingInput;
};


export type QueryRateCardArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRateCardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RateCardWhere>;
};


export type QueryShipmentArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  trackingNo?: InputMaybe<Scalars['String']['input']>;
};


export type QueryShipmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: ShipmentOrderBy;
  where?: InputMaybe<ShipmentWhere>;
};


export type QueryTrackingCodesArgs = {
  carrierCode: Scalars['String']['input'];
};

/** Why a carrier service does not take the parcels. */
export type QuoteRejection = {
  /** What kind of reason it is. */
  code: QuoteRejectionCode;
  /** The reason in words, naming the values. */
  message: Scalars['String']['output'];
};

/** The kind of a reason not to quote. */
export type QuoteRejectionCode =
  /** The card is in another currency than the one asked for. */
  | 'CURRENCY_NOT_OFFERED'
  /** No zone of the service has the destination, or not from that origin. */
  | 'DESTINATION_NOT_SERVED'
  /** The carrier has no rate card with this service in force at that time. */
  | 'NO_ACTIVE_RATE_CARD'
  /** The card has no price for a parcel's weight. */
  | 'NO_PRICE'
  /** The card does not ship from the country of origin. */
  | 'ORIGIN_NOT_SERVED'
  /** The card ships from any country, so the country of origin is needed to tell domestic from international. */
  | 'ORIGIN_REQUIRED'
  /** A parcel is heavier, by weight or by volume, than the service takes. */
  | 'TOO_HEAVY'
  /** A parcel is larger than the service takes, however it is turned. */
  | 'TOO_LARGE'
  /** The card has a hole between two weight breaks at a parcel's weight. */
  | 'WEIGHT_NOT_COVERED';

/** From where to where, and what. */
export type QuoteShippingInput = {
  /** By the rate cards that were, or will be, in force at this time; now unless given. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only quotes in this currency; nothing is converted. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Country that the parcels go to, ISO 3166-1 alpha-2. */
  destinationCountry: Scalars['String']['input'];
  /** Goods that are not packed yet: each service is asked about as few parcels as it takes them in. */
  goods?: InputMaybe<GoodsInput>;
  /** Country that the parcels leave from, ISO 3166-1 alpha-2. Without it, each carrier is asked from its own country. */
  originCountry?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 100 kinds of parcels, at most 1,000 parcels together; either these or goods. */
  parcels?: InputMaybe<Array<ParcelInput>>;
};

/** A surcharge in a quote. */
export type QuotedSurcharge = {
  /** What it adds, in the card's currency. */
  amount: Money;
  /** What the carrier calls it. */
  name: Scalars['String']['output'];
};

/** One row of a rate card: the price of one service, in one zone, up to one weight. */
export type Rate = {
  /** Destination countries, ISO 3166-1 alpha-2; empty: every country that no other zone of the service names. */
  countryCodes: Array<Scalars['String']['output']>;
  /** True when it holds within one country. */
  domestic: Scalars['Boolean']['output'];
  /** The row's id, rat_… */
  id: Scalars['ID']['output'];
  /** True when it holds from one country to another. */
  international: Scalars['Boolean']['output'];
  /** The line of the file that it comes from. */
  line: Scalars['Int']['output'];
  /** Longest height, in millimetres; null: no limit but that of the length. */
  maxHeightMm?: Maybe<Scalars['Decimal']['output']>;
  /** Longest length, in millimetres; null: no limit. */
  maxLengthMm?: Maybe<Scalars['Decimal']['output']>;
  /** Longest width, in millimetres; null: no limit but that of the length. */
  maxWidthMm?: Maybe<Scalars['Decimal']['output']>;
  /** The price of one parcel; null when the card has none, and then it is never quoted. */
  price?: Maybe<Money>;
  /** The service. */
  service: CarrierService;
  /** Slowest delivery, in days; null when the card does not say. */
  transitDaysMax?: Maybe<Scalars['Int']['output']>;
  /** Fastest delivery, in days; null when the card does not say. */
  transitDaysMin?: Maybe<Scalars['Int']['output']>;
  /** Lower end of the weight break, in grams, exact (pounds give decimals). */
  weightFromGrams: Scalars['Decimal']['output'];
  /** Upper end of the weight break, inclusive, in grams, exact (pounds give decimals). */
  weightToGrams: Scalars['Decimal']['output'];
  /** The zone's name on the card. */
  zone: Scalars['String']['output'];
};

/** A carrier's prices (运价表) by service, zone and weight, in one version. */
export type RateCard = {
  /** Why the card may not be put into force; null when it may, or is. */
  activationBlockedBecause?: Maybe<Scalars['String']['output']>;
  /** Counts the carrier's cards from 1. */
  cardVersion: Scalars['Int']['output'];
  /** The carrier. */
  carrier: Carrier;
  /** When it was imported. */
  createdAt: Scalars['DateTime']['output'];
  /** The rate card's id, rtc_… */
  id: Scalars['ID']['output'];
  /** Countries it ships from, ISO 3166-1 alpha-2; empty: from anywhere. Unless given at import, the countries in which it delivers domestically. */
  originCountries: Array<Scalars['String']['output']>;
  /** How many of its rows have a price above 0; only these are quoted. */
  pricedRowCount: Scalars['Int']['output'];
  /** What was wrong with lines of the file, in their order, at most 1,000. */
  problems: Array<RateCardProblem>;
  /** Its rows in the order of the file. */
  rates: RateConnection;
  /** How many lines of the file could not be read and are not part of the card. */
  refusedRowCount: Scalars['Int']['output'];
  /** How many rows it has, those without a price included. */
  rowCount: Scalars['Int']['output'];
  /** Where the card is in its life. */
  status: RateCardStatus;
  /** What it asks beside the prices of its rows, at most 50. */
  surcharges: Array<RateSurcharge>;
  /** From when it is in force; null for a draft. */
  validFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it is in force, exclusive; null when it is open. */
  validTo?: Maybe<Scalars['DateTime']['output']>;
  /** Rises by one with each change. */
  version: Scalars['Int']['output'];
  /** Cubic centimetres that count as one kilogram; null: the volume never counts. */
  volumetricDivisor?: Maybe<Scalars['Int']['output']>;
};


/** A carrier's prices (运价表) by service, zone and weight, in one version. */
export type RateCardRatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of rate cards. */
export type RateCardConnection = {
  /** The page's rate cards with their cursors. */
  edges: Array<RateCardEdge>;
  /** The page's rate cards. */
  nodes: Array<RateCard>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many rate cards match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** A rate card in a page. */
export type RateCardEdge = {
  /** To go on after this rate card. */
  cursor: Scalars['String']['output'];
  /** The rate card. */
  node: RateCard;
};

/** What was wrong with one line of a rate card's file. */
export type RateCardProblem = {
  /** What kind of problem it is. */
  code: RateCardProblemCode;
  /** The line of the file, from 1; the header is line 1. */
  line: Scalars['Int']['output'];
  /** What was wrong, naming the column and the value. */
  reason: Scalars['String']['output'];
};

/** The kind of a problem with a line of a rate card's file. */
export type RateCardProblemCode =
  /** The line has no price, or the price 0; it is part of the card and never quoted. */
  | 'NO_PRICE'
  /** The line could not be read; it is not part of the card. */
  | 'ROW_REFUSED';

/** Where a rate card is in its life. */
export type RateCardStatus =
  /** In force, within its dates. */
  | 'ACTIVE'
  /** Imported, not in force. */
  | 'DRAFT'
  /** Replaced by a later card. */
  | 'RETIRED';

/** Matches a rate card's status. */
export type RateCardStatusFilter = {
  /** This status. */
  eq?: InputMaybe<RateCardStatus>;
  /** One of these. */
  in?: InputMaybe<Array<RateCardStatus>>;
};

/** Conditions on rate cards; all must hold. */
export type RateCardWhere = {
  /** The carrier's code. */
  carrierCode?: InputMaybe<CarrierCodeFilter>;
  /** Where the card is in its life. */
  status?: InputMaybe<RateCardStatusFilter>;
};

/** A page of a rate card's rows. */
export type RateConnection = {
  /** The page's rows with their cursors. */
  edges: Array<RateEdge>;
  /** The page's rows. */
  nodes: Array<Rate>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many rows there are in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** A rate card's row in a page. */
export type RateEdge = {
  /** To go on after this row. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Rate;
};

/** What a rate card asks beside the prices of its rows, e.g. for fuel, for islands or for what is bulky. */
export type RateSurcharge = {
  /** Only for parcels of which more grams than this are charged. */
  aboveGrams?: Maybe<Scalars['Int']['output']>;
  /** Only for parcels with a side of more millimetres than this. */
  aboveMm?: Maybe<Scalars['Int']['output']>;
  /** The countries for which it is asked, ISO 3166-1 alpha-2; empty: all. */
  countryCodes: Array<Scalars['String']['output']>;
  /** How it is counted. */
  kind: SurchargeKind;
  /** What the carrier calls it. */
  name: Scalars['String']['output'];
  /** The codes of the services that ask it; empty: all. */
  serviceCodes: Array<Scalars['String']['output']>;
  /** Percent, or an amount in the card's currency. */
  value: Scalars['Decimal']['output'];
};

/** What a rate card asks beside the prices of its rows. */
export type RateSurchargeInput = {
  /** Only for parcels of which more grams than this are charged, 1 to 1,000,000. */
  aboveGrams?: InputMaybe<Scalars['Int']['input']>;
  /** Only for parcels with a side of more millimetres than this, 1 to 100,000; for none whose sides are not known. */
  aboveMm?: InputMaybe<Scalars['Int']['input']>;
  /** The countries for which it is asked, ISO 3166-1 alpha-2; all unless given. */
  countryCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How it is counted. */
  kind: SurchargeKind;
  /** What the carrier calls it, 1 to 64 characters. */
  name: Scalars['String']['input'];
  /** The codes of the services that ask it, as in the file; all unless given. */
  serviceCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Percent, or an amount in the card's currency, 0 to 999,999.9999. */
  value: Scalars['Decimal']['input'];
};

/** A carrier service that does not take the parcels. */
export type RejectedService = {
  /** The carrier. */
  carrier: Carrier;
  /** Why it does not; at least one reason. */
  reasons: Array<QuoteRejection>;
  /** The carrier's service. */
  service: CarrierService;
};

/** Parcels on their way from us to one address with one carrier. */
export type Shipment = {
  /** The carrier's service. */
  carrierService?: Maybe<CarrierService>;
  /** The weight that the expected cost is for, in grams. */
  chargeableWeightGrams?: Maybe<Scalars['Int']['output']>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** What the rate card in force said it would cost when it was created; null when the carrier had no card with this service in force. */
  expectedCost?: Maybe<Money>;
  /** The zone of the rate card that the expected cost is from. */
  expectedZone?: Maybe<Scalars['String']['output']>;
  /** The fulfilment order (配货单) that it belongs to, if it is known. */
  fulfillmentOrder?: Maybe<FulfillmentOrder>;
  /** The shipment's id, shp_… */
  id: Scalars['ID']['output'];
  /** The label; null before there is one. */
  label?: Maybe<Label>;
  /** Why the carrier gave no label; null when it did, or was not asked. */
  labelError?: Maybe<Scalars['String']['output']>;
  /** The order that it belongs to. */
  order?: Maybe<Order>;
  /** Country that it leaves from, ISO 3166-1 alpha-2; null when it was not given. */
  originCountry?: Maybe<Scalars['String']['output']>;
  /** The outbound order that it carries, out_… */
  outboundOrderId?: Maybe<Scalars['ID']['output']>;
  /** The package that it is, if it is known. */
  package?: Maybe<Package>;
  /** Its packages; each travels in one shipment at a time. */
  packages?: Maybe<Array<Package>>;
  /** Its parcels. */
  parcels: Array<ShipmentParcel>;
  /** Where it goes. */
  shipTo: ShipmentAddress;
  /** Where it is. */
  status: ShipmentStatus;
  /** The carrier's own word about it, as far as it can be had: while the carrier is down, the last that is known. */
  tracking: Tracking;
  /** The carrier's messages about it, oldest first, at most 500. */
  trackingEvents: Array<TrackingEvent>;
  /** The carrier's tracking number; null until there is one. */
  trackingNo?: Maybe<Scalars['String']['output']>;
  /** When it was changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Rises by one with each change. */
  version: Scalars['Int']['output'];
  /** The warehouse that it leaves from, if it is known. */
  warehouse?: Maybe<Warehouse>;
};

/** Where a shipment goes. What tells who the buyer is (name, phone, street) is null for analysts. */
export type ShipmentAddress = {
  /** City. */
  city?: Maybe<Scalars['String']['output']>;
  /** Country, ISO 3166-1 alpha-2. */
  countryCode: Scalars['String']['output'];
  /** Street and number. Null for analysts. */
  line1?: Maybe<Scalars['String']['output']>;
  /** Second line of the street. Null for analysts. */
  line2?: Maybe<Scalars['String']['output']>;
  /** Who receives it. Null for analysts. */
  name?: Maybe<Scalars['String']['output']>;
  /** Phone number for the carrier. Null for analysts. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Postal code. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** Province, state or region. */
  province?: Maybe<Scalars['String']['output']>;
};

/** Where a shipment goes. */
export type ShipmentAddressInput = {
  /** City, at most 128 characters. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Country, ISO 3166-1 alpha-2. */
  countryCode: Scalars['String']['input'];
  /** Street and number, at most 255 characters. */
  line1?: InputMaybe<Scalars['String']['input']>;
  /** Second line of the street, at most 255 characters. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** Who receives it, at most 255 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Phone number for the carrier, at most 64 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Postal code, at most 32 characters. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Province, state or region, at most 128 characters. */
  province?: InputMaybe<Scalars['String']['input']>;
};

/** A page of shipments. */
export type ShipmentConnection = {
  /** The page's shipments with their cursors. */
  edges: Array<ShipmentEdge>;
  /** The page's shipments. */
  nodes: Array<Shipment>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many shipments match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** A shipment in a page. */
export type ShipmentEdge = {
  /** To go on after this shipment. */
  cursor: Scalars['String']['output'];
  /** The shipment. */
  node: Shipment;
};

/** The order of a list of shipments. */
export type ShipmentOrderBy =
  /** By creation, oldest first. */
  | 'CREATED_AT_ASC'
  /** By creation, newest first. */
  | 'CREATED_AT_DESC';

/** Parcels of the same weight and size. */
export type ShipmentParcel = {
  /** Height of one, in millimetres; null when it is not known. */
  heightMm?: Maybe<Scalars['Int']['output']>;
  /** Length of one, in millimetres; null when it is not known. */
  lengthMm?: Maybe<Scalars['Int']['output']>;
  /** How many there are. */
  quantity: Scalars['Int']['output'];
  /** Weight of one, in grams. */
  weightGrams: Scalars['Int']['output'];
  /** Width of one, in millimetres; null when it is not known. */
  widthMm?: Maybe<Scalars['Int']['output']>;
};

/** Where a shipment is. */
export type ShipmentStatus =
  /** Waiting for the buyer at a shop or locker. */
  | 'AVAILABLE_FOR_PICKUP'
  /** Called off before the carrier had it. */
  | 'CANCELLED'
  /** Being cleared by customs. */
  | 'CUSTOMS'
  /** The buyer has it. */
  | 'DELIVERED'
  /** Something went wrong, e.g. damage or a wrong address. */
  | 'EXCEPTION'
  /** Nobody took it; the carrier tries again. */
  | 'FAILED_ATTEMPT'
  /** The carrier has it. */
  | 'HANDED_OVER'
  /** On its way. */
  | 'IN_TRANSIT'
  /** The carrier gave a label and a tracking number. */
  | 'LABEL_CREATED'
  /** The carrier gave it up. */
  | 'LOST'
  /** On the last vehicle. */
  | 'OUT_FOR_DELIVERY'
  /** Created; the carrier knows nothing yet. */
  | 'PENDING'
  /** Back with us. */
  | 'RETURNED'
  /** On its way back to us. */
  | 'RETURNING';

/** Matches a shipment's status. */
export type ShipmentStatusFilter = {
  /** This status. */
  eq?: InputMaybe<ShipmentStatus>;
  /** One of these. */
  in?: InputMaybe<Array<ShipmentStatus>>;
};

/** Conditions on shipments; all must hold. */
export type ShipmentWhere = {
  /** The carrier's service, e.g. usps:PRIORITY_MAIL. */
  carrierServiceCode?: InputMaybe<CarrierServiceCodeFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The fulfilment order that it belongs to. */
  fulfillmentOrderId?: InputMaybe<IdFilter>;
  /** The order that it belongs to. */
  orderId?: InputMaybe<IdFilter>;
  /** Where it is. */
  status?: InputMaybe<ShipmentStatusFilter>;
  /** The tracking number. */
  trackingNo?: InputMaybe<StringFilter>;
  /** The code of the warehouse that it leaves from. */
  warehouseCode?: InputMaybe<StringFilter>;
};

/** The price of one carrier service for the parcels that were asked about. */
export type ShippingQuote = {
  /** The carrier. */
  carrier: Carrier;
  /** The weight that is charged for all parcels together, in grams, rounded up: per parcel the greatest of its weight, its volumetric weight and the least weight of the zone. */
  chargeableWeightGrams: Scalars['Int']['output'];
  /** The price without surcharges. */
  freight: Money;
  /** The heaviest parcel that the service takes there, in grams. */
  maxParcelGrams: Scalars['Int']['output'];
  /** How many parcels the price is for. */
  parcels: Scalars['Int']['output'];
  /** The price of all parcels together with all surcharges, in the card's currency. */
  price: Money;
  /** The rate card that the price is from. */
  rateCard: RateCard;
  /** The carrier's service. */
  service: CarrierService;
  /** The surcharges in it, each for all parcels together. */
  surcharges: Array<QuotedSurcharge>;
  /** Slowest delivery of the last parcel, in days; null when the card does not say. */
  transitDaysMax?: Maybe<Scalars['Int']['output']>;
  /** Fastest delivery of the last parcel, in days; null when the card does not say. */
  transitDaysMin?: Maybe<Scalars['Int']['output']>;
  /** The zone of the rate card that the destination is in. */
  zone: Scalars['String']['output'];
};

/** The answer to a question for shipping prices. */
export type ShippingQuotes = {
  /** What can be had. Prices of different currencies are not compared: sorted by currency, then by price. */
  quotes: Array<ShippingQuote>;
  /** The services that do not take the parcels, each with its reasons, in the order of their codes. */
  rejected: Array<RejectedService>;
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

/** How a surcharge is counted. Each is on the freight alone, never on another surcharge. */
export type SurchargeKind =
  /** A share of the freight, in percent. */
  | 'PERCENT'
  /** An amount for each kilogram that is charged, by the gram. */
  | 'PER_KILOGRAM'
  /** An amount for each parcel. */
  | 'PER_PARCEL';

/** What the carrier says about a shipment. */
export type Tracking = {
  /** When the carrier was last heard about it; null when never. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** True when the carrier could not be asked: this is the last that is known. */
  stale: Scalars['Boolean']['output'];
  /** Where it is. */
  status: ShipmentStatus;
};

/** What a carrier's status code stands for. */
export type TrackingCode = {
  /** The carrier's code for the status, compared exactly. */
  code: Scalars['String']['output'];
  /** What it stands for. */
  status: ShipmentStatus;
};

/** What a status code means. */
export type TrackingCodeInput = {
  /** The carrier's code for the status, 1 to 64 characters, compared exactly. */
  code: Scalars['String']['input'];
  /** What it stands for. */
  status: ShipmentStatus;
};

/** A carrier's message about a shipment. */
export type TrackingEvent = {
  /** The carrier's own code for it. */
  carrierCode?: Maybe<Scalars['String']['output']>;
  /** The carrier's words. */
  description?: Maybe<Scalars['String']['output']>;
  /** The message's id, trk_… */
  id: Scalars['ID']['output'];
  /** Where it happened, in the carrier's words. */
  location?: Maybe<Scalars['String']['output']>;
  /** When it happened, by the carrier. */
  occurredAt: Scalars['DateTime']['output'];
  /** When we got the message. */
  receivedAt: Scalars['DateTime']['output'];
  /** The status that the message stands for. */
  status: ShipmentStatus;
};

/** One tracking message. */
export type TrackingMessageInput = {
  /** The carrier's words, at most 512 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Where it happened, at most 255 characters. */
  location?: InputMaybe<Scalars['String']['input']>;
  /** The carrier's own id of the message; without it, number, code and time tell messages apart. */
  messageId?: InputMaybe<Scalars['String']['input']>;
  /** When it happened, by the carrier. */
  occurredAt: Scalars['DateTime']['input'];
  /** The carrier's status code. */
  statusCode: Scalars['String']['input'];
  /** The tracking number. */
  trackingNo: Scalars['String']['input'];
};

/** What was done with a tracking message. */
export type TrackingOutcome =
  /** Stored, and the status moved. */
  | 'APPLIED'
  /** It was there already. */
  | 'DUPLICATE'
  /** Put aside: its code or its number is not known. */
  | 'QUARANTINED'
  /** Stored; the status stayed, as it was late or says nothing new. */
  | 'STORED';

/** Why a tracking message was put aside. */
export type TrackingProblem =
  /** It is no tracking message at all. */
  | 'MALFORMED'
  /** No table says what its code stands for; upsertTrackingCodes takes it up. */
  | 'UNKNOWN_CODE'
  /** No shipment of the carrier has its number; it is taken up as soon as one has. */
  | 'UNKNOWN_NUMBER';

/** How to reach a carrier. */
export type UpsertCarrierConnectionInput = {
  /** The carrier's code; a new one becomes a carrier. */
  carrierCode: Scalars['String']['input'];
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** How often tracking is asked for, 0 to 86,400 seconds; 0: never. */
  pollSeconds?: Scalars['Int']['input'];
  /** How long a call may take, 100 to 60,000 milliseconds. */
  timeoutMs?: Scalars['Int']['input'];
  /** The base address of its interface, http or https; null: it has none. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** Signs the carrier's own calls, 32 to 255 characters; without one, the one that is there stays. It is never shown. */
  webhookSecret?: InputMaybe<Scalars['String']['input']>;
};

/** What became of the carrier. */
export type UpsertCarrierConnectionPayload = {
  /** The carrier as it is now; null when it was refused. */
  carrier?: Maybe<Carrier>;
  /** Why it was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** What a carrier's status codes mean. */
export type UpsertTrackingCodesInput = {
  /** The carrier's code. */
  carrierCode: Scalars['String']['input'];
  /** 1 to 500 codes; others stay as they are. */
  codes: Array<TrackingCodeInput>;
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
};

/** What became of the codes. */
export type UpsertTrackingCodesPayload = {
  /** All codes of the carrier; null when the call was refused. */
  codes?: Maybe<Array<TrackingCode>>;
  /** How many messages left the quarantine. */
  released: Scalars['Int']['output'];
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

/** A warehouse, owned by the warehouse subgraph. */
export type Warehouse = {
  /** The warehouse's code, compared exactly. */
  code: Scalars['String']['output'];
  /** Shipments that leave or left from it, newest first. */
  shipments?: Maybe<ShipmentConnection>;
};


/** A warehouse, owned by the warehouse subgraph. */
export type WarehouseShipmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A unit of weight. */
export type WeightUnit =
  /** Gram. */
  | 'G'
  /** Kilogram. */
  | 'KG'
  /** Pound, 453.59237 grams. */
  | 'LB'
  /** Ounce, 28.349523125 grams. */
  | 'OZ';



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
  Carrier: Carrier;
  CarrierService: CarrierService;
  FulfillmentOrder: FulfillmentOrder;
  Order: Order;
  Package: Package;
  RateCard: RateCard;
  Shipment: Shipment;
  Warehouse: Warehouse;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Carrier:
    ( { __typename: 'Carrier' }
    & ( GraphQLRecursivePick<FederationTypes['Carrier'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Carrier'], {"code":true}> ) );
  CarrierService:
    ( { __typename: 'CarrierService' }
    & ( GraphQLRecursivePick<FederationTypes['CarrierService'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['CarrierService'], {"code":true}> ) );
  FulfillmentOrder:
    ( { __typename: 'FulfillmentOrder' }
    & GraphQLRecursivePick<FederationTypes['FulfillmentOrder'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  Package:
    ( { __typename: 'Package' }
    & GraphQLRecursivePick<FederationTypes['Package'], {"id":true}> );
  RateCard:
    ( { __typename: 'RateCard' }
    & GraphQLRecursivePick<FederationTypes['RateCard'], {"id":true}> );
  Shipment:
    ( { __typename: 'Shipment' }
    & ( GraphQLRecursivePick<FederationTypes['Shipment'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Shipment'], {"trackingNo":true}> ) );
  Warehouse:
    ( { __typename: 'Warehouse' }
    & GraphQLRecursivePick<FederationTypes['Warehouse'], {"code":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActivateRateCardInput: ActivateRateCardInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ActivateRateCardPayload: ResolverTypeWrapper<Omit<ActivateRateCardPayload, 'rateCard' | 'userErrors'> & { rateCard?: Maybe<ResolversTypes['RateCard']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BasicUserError: ResolverTypeWrapper<BasicUserError>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  BreakerState: BreakerState;
  CancelShipmentInput: CancelShipmentInput;
  CancelShipmentPayload: ResolverTypeWrapper<Omit<CancelShipmentPayload, 'shipment' | 'userErrors'> & { shipment?: Maybe<ResolversTypes['Shipment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Carrier: ResolverTypeWrapper<CarrierEntity>;
  CarrierCodeFilter: CarrierCodeFilter;
  CarrierConnection: ResolverTypeWrapper<CarrierConnectionModel>;
  CarrierConnectionSettings: ResolverTypeWrapper<CarrierConnectionEntity>;
  CarrierEdge: ResolverTypeWrapper<Omit<CarrierEdge, 'node'> & { node: ResolversTypes['Carrier'] }>;
  CarrierService: ResolverTypeWrapper<CarrierServiceEntity>;
  CarrierServiceCodeFilter: CarrierServiceCodeFilter;
  CreateLabelInput: CreateLabelInput;
  CreateLabelPayload: ResolverTypeWrapper<Omit<CreateLabelPayload, 'shipment' | 'userErrors'> & { shipment?: Maybe<ResolversTypes['Shipment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateShipmentInput: CreateShipmentInput;
  CreateShipmentPayload: ResolverTypeWrapper<Omit<CreateShipmentPayload, 'shipment' | 'userErrors'> & { shipment?: Maybe<ResolversTypes['Shipment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DimensionUnit: DimensionUnit;
  ErrorCode: ErrorCode;
  FulfillmentOrder: ResolverTypeWrapper<EntityById>;
  GoodsInput: GoodsInput;
  IdFilter: IdFilter;
  ImportRateCardInput: ImportRateCardInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ImportRateCardPayload: ResolverTypeWrapper<Omit<ImportRateCardPayload, 'rateCard' | 'userErrors'> & { rateCard?: Maybe<ResolversTypes['RateCard']>, userErrors: Array<ResolversTypes['UserError']> }>;
  IngestTrackingInput: IngestTrackingInput;
  IngestTrackingPayload: ResolverTypeWrapper<Omit<IngestTrackingPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['IngestTrackingResult']>, userErrors: Array<ResolversTypes['UserError']> }>;
  IngestTrackingResult: ResolverTypeWrapper<IngestedTracking>;
  InsufficientStockError: ResolverTypeWrapper<InsufficientStockError>;
  IntFilter: IntFilter;
  InvalidStateTransitionError: ResolverTypeWrapper<InvalidStateTransitionError>;
  Label: ResolverTypeWrapper<ShipmentEntity>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<EntityById>;
  Package: ResolverTypeWrapper<EntityById>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ParcelInput: ParcelInput;
  QuarantinedTracking: ResolverTypeWrapper<TrackingQuarantineEntity>;
  QuarantinedTrackingConnection: ResolverTypeWrapper<QuarantinedTrackingConnectionModel>;
  QuarantinedTrackingEdge: ResolverTypeWrapper<Omit<QuarantinedTrackingEdge, 'node'> & { node: ResolversTypes['QuarantinedTracking'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuoteRejection: ResolverTypeWrapper<QuoteRejection>;
  QuoteRejectionCode: QuoteRejectionCode;
  QuoteShippingInput: QuoteShippingInput;
  QuotedSurcharge: ResolverTypeWrapper<QuotedSurcharge>;
  Rate: ResolverTypeWrapper<RateEntity>;
  RateCard: ResolverTypeWrapper<RateCardEntity>;
  RateCardConnection: ResolverTypeWrapper<RateCardConnectionModel>;
  RateCardEdge: ResolverTypeWrapper<Omit<RateCardEdge, 'node'> & { node: ResolversTypes['RateCard'] }>;
  RateCardProblem: ResolverTypeWrapper<RateCardProblemEntity>;
  RateCardProblemCode: RateCardProblemCode;
  RateCardStatus: RateCardStatus;
  RateCardStatusFilter: RateCardStatusFilter;
  RateCardWhere: RateCardWhere;
  RateConnection: ResolverTypeWrapper<RateConnectionModel>;
  RateEdge: ResolverTypeWrapper<Omit<RateEdge, 'node'> & { node: ResolversTypes['Rate'] }>;
  RateSurcharge: ResolverTypeWrapper<RateSurcharge>;
  RateSurchargeInput: RateSurchargeInput;
  RejectedService: ResolverTypeWrapper<RejectedServiceModel>;
  Shipment: ResolverTypeWrapper<ShipmentEntity>;
  ShipmentAddress: ResolverTypeWrapper<ShipTo>;
  ShipmentAddressInput: ShipmentAddressInput;
  ShipmentConnection: ResolverTypeWrapper<ShipmentConnectionModel>;
  ShipmentEdge: ResolverTypeWrapper<Omit<ShipmentEdge, 'node'> & { node: ResolversTypes['Shipment'] }>;
  ShipmentOrderBy: ShipmentOrderBy;
  ShipmentParcel: ResolverTypeWrapper<ShipmentParcel>;
  ShipmentStatus: ShipmentStatus;
  ShipmentStatusFilter: ShipmentStatusFilter;
  ShipmentWhere: ShipmentWhere;
  ShippingQuote: ResolverTypeWrapper<ShippingQuoteModel>;
  ShippingQuotes: ResolverTypeWrapper<ShippingQuotesModel>;
  StringFilter: StringFilter;
  SurchargeKind: SurchargeKind;
  Tracking: ResolverTypeWrapper<ShipmentEntity>;
  TrackingCode: ResolverTypeWrapper<TrackingCode>;
  TrackingCodeInput: TrackingCodeInput;
  TrackingEvent: ResolverTypeWrapper<TrackingEventEntity>;
  TrackingMessageInput: TrackingMessageInput;
  TrackingOutcome: TrackingOutcome;
  TrackingProblem: TrackingProblem;
  UpsertCarrierConnectionInput: UpsertCarrierConnectionInput;
  UpsertCarrierConnectionPayload: ResolverTypeWrapper<Omit<UpsertCarrierConnectionPayload, 'carrier' | 'userErrors'> & { carrier?: Maybe<ResolversTypes['Carrier']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpsertTrackingCodesInput: UpsertTrackingCodesInput;
  UpsertTrackingCodesPayload: ResolverTypeWrapper<Omit<UpsertTrackingCodesPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  UserError: ResolverTypeWrapper<UserErrorData>;
  Warehouse: ResolverTypeWrapper<WarehouseRef>;
  WeightUnit: WeightUnit;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActivateRateCardInput: ActivateRateCardInput;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  ActivateRateCardPayload: Omit<ActivateRateCardPayload, 'rateCard' | 'userErrors'> & { rateCard?: Maybe<ResolversParentTypes['RateCard']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BasicUserError: BasicUserError;
  String: Scalars['String']['output'];
  CancelShipmentInput: CancelShipmentInput;
  CancelShipmentPayload: Omit<CancelShipmentPayload, 'shipment' | 'userErrors'> & { shipment?: Maybe<ResolversParentTypes['Shipment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Carrier: CarrierEntity;
  CarrierCodeFilter: CarrierCodeFilter;
  CarrierConnection: CarrierConnectionModel;
  CarrierConnectionSettings: CarrierConnectionEntity;
  CarrierEdge: Omit<CarrierEdge, 'node'> & { node: ResolversParentTypes['Carrier'] };
  CarrierService: CarrierServiceEntity;
  CarrierServiceCodeFilter: CarrierServiceCodeFilter;
  CreateLabelInput: CreateLabelInput;
  CreateLabelPayload: Omit<CreateLabelPayload, 'shipment' | 'userErrors'> & { shipment?: Maybe<ResolversParentTypes['Shipment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateShipmentInput: CreateShipmentInput;
  CreateShipmentPayload: Omit<CreateShipmentPayload, 'shipment' | 'userErrors'> & { shipment?: Maybe<ResolversParentTypes['Shipment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Decimal: Scalars['Decimal']['output'];
  FulfillmentOrder: EntityById;
  GoodsInput: GoodsInput;
  IdFilter: IdFilter;
  ImportRateCardInput: ImportRateCardInput;
  Boolean: Scalars['Boolean']['output'];
  ImportRateCardPayload: Omit<ImportRateCardPayload, 'rateCard' | 'userErrors'> & { rateCard?: Maybe<ResolversParentTypes['RateCard']>, userErrors: Array<ResolversParentTypes['UserError']> };
  IngestTrackingInput: IngestTrackingInput;
  IngestTrackingPayload: Omit<IngestTrackingPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['IngestTrackingResult']>, userErrors: Array<ResolversParentTypes['UserError']> };
  IngestTrackingResult: IngestedTracking;
  InsufficientStockError: InsufficientStockError;
  IntFilter: IntFilter;
  InvalidStateTransitionError: InvalidStateTransitionError;
  Label: ShipmentEntity;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  Order: EntityById;
  Package: EntityById;
  PageInfo: PageInfo;
  ParcelInput: ParcelInput;
  QuarantinedTracking: TrackingQuarantineEntity;
  QuarantinedTrackingConnection: QuarantinedTrackingConnectionModel;
  QuarantinedTrackingEdge: Omit<QuarantinedTrackingEdge, 'node'> & { node: ResolversParentTypes['QuarantinedTracking'] };
  Query: Record<PropertyKey, never>;
  QuoteRejection: QuoteRejection;
  QuoteShippingInput: QuoteShippingInput;
  QuotedSurcharge: QuotedSurcharge;
  Rate: RateEntity;
  RateCard: RateCardEntity;
  RateCardConnection: RateCardConnectionModel;
  RateCardEdge: Omit<RateCardEdge, 'node'> & { node: ResolversParentTypes['RateCard'] };
  RateCardProblem: RateCardProblemEntity;
  RateCardStatusFilter: RateCardStatusFilter;
  RateCardWhere: RateCardWhere;
  RateConnection: RateConnectionModel;
  RateEdge: Omit<RateEdge, 'node'> & { node: ResolversParentTypes['Rate'] };
  RateSurcharge: RateSurcharge;
  RateSurchargeInput: RateSurchargeInput;
  RejectedService: RejectedServiceModel;
  Shipment: ShipmentEntity;
  ShipmentAddress: ShipTo;
  ShipmentAddressInput: ShipmentAddressInput;
  ShipmentConnection: ShipmentConnectionModel;
  ShipmentEdge: Omit<ShipmentEdge, 'node'> & { node: ResolversParentTypes['Shipment'] };
  ShipmentParcel: ShipmentParcel;
  ShipmentStatusFilter: ShipmentStatusFilter;
  ShipmentWhere: ShipmentWhere;
  ShippingQuote: ShippingQuoteModel;
  ShippingQuotes: ShippingQuotesModel;
  StringFilter: StringFilter;
  Tracking: ShipmentEntity;
  TrackingCode: TrackingCode;
  TrackingCodeInput: TrackingCodeInput;
  TrackingEvent: TrackingEventEntity;
  TrackingMessageInput: TrackingMessageInput;
  UpsertCarrierConnectionInput: UpsertCarrierConnectionInput;
  UpsertCarrierConnectionPayload: Omit<UpsertCarrierConnectionPayload, 'carrier' | 'userErrors'> & { carrier?: Maybe<ResolversParentTypes['Carrier']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpsertTrackingCodesInput: UpsertTrackingCodesInput;
  UpsertTrackingCodesPayload: Omit<UpsertTrackingCodesPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  UserError: UserErrorData;
  Warehouse: WarehouseRef;
};

export type ActivateRateCardPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivateRateCardPayload'] = ResolversParentTypes['ActivateRateCardPayload']> = {
  rateCard?: Resolver<Maybe<ResolversTypes['RateCard']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BasicUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BasicUserError'] = ResolversParentTypes['BasicUserError']> = {
  bizCode?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelShipmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelShipmentPayload'] = ResolversParentTypes['CancelShipmentPayload']> = {
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CarrierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Carrier'] = ResolversParentTypes['Carrier'], FederationReferenceType extends FederationReferenceTypes['Carrier'] = FederationReferenceTypes['Carrier']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Carrier']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activeRateCard?: Resolver<Maybe<ResolversTypes['RateCard']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  connection?: Resolver<Maybe<ResolversTypes['CarrierConnectionSettings']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['CarrierService']>, ParentType, ContextType>;
};

export type CarrierConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarrierConnection'] = ResolversParentTypes['CarrierConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CarrierEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Carrier']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CarrierConnectionSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarrierConnectionSettings'] = ResolversParentTypes['CarrierConnectionSettings']> = {
  breaker?: Resolver<ResolversTypes['BreakerState'], ParentType, ContextType>;
  pollSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timeoutMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CarrierEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarrierEdge'] = ResolversParentTypes['CarrierEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Carrier'], ParentType, ContextType>;
};

export type CarrierServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CarrierService'] = ResolversParentTypes['CarrierService'], FederationReferenceType extends FederationReferenceTypes['CarrierService'] = FederationReferenceTypes['CarrierService']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CarrierService']> | FederationReferenceType, FederationReferenceType, ContextType>;
  carrier?: Resolver<ResolversTypes['Carrier'], ParentType, ContextType>;
  carrierServiceCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  features?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serviceCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateLabelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateLabelPayload'] = ResolversParentTypes['CreateLabelPayload']> = {
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateShipmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateShipmentPayload'] = ResolversParentTypes['CreateShipmentPayload']> = {
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
};

export type ImportRateCardPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRateCardPayload'] = ResolversParentTypes['ImportRateCardPayload']> = {
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rateCard?: Resolver<Maybe<ResolversTypes['RateCard']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IngestTrackingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestTrackingPayload'] = ResolversParentTypes['IngestTrackingPayload']> = {
  results?: Resolver<Array<ResolversTypes['IngestTrackingResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IngestTrackingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestTrackingResult'] = ResolversParentTypes['IngestTrackingResult']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['TrackingOutcome'], ParentType, ContextType>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
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

export type LabelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Label'] = ResolversParentTypes['Label']> = {
  cost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  activateRateCard?: Resolver<ResolversTypes['ActivateRateCardPayload'], ParentType, ContextType, RequireFields<MutationActivateRateCardArgs, 'input'>>;
  cancelShipment?: Resolver<ResolversTypes['CancelShipmentPayload'], ParentType, ContextType, RequireFields<MutationCancelShipmentArgs, 'input'>>;
  createLabel?: Resolver<ResolversTypes['CreateLabelPayload'], ParentType, ContextType, RequireFields<MutationCreateLabelArgs, 'input'>>;
  createShipment?: Resolver<ResolversTypes['CreateShipmentPayload'], ParentType, ContextType, RequireFields<MutationCreateShipmentArgs, 'input'>>;
  importRateCard?: Resolver<ResolversTypes['ImportRateCardPayload'], ParentType, ContextType, RequireFields<MutationImportRateCardArgs, 'input'>>;
  ingestTracking?: Resolver<ResolversTypes['IngestTrackingPayload'], ParentType, ContextType, RequireFields<MutationIngestTrackingArgs, 'input'>>;
  upsertCarrierConnection?: Resolver<ResolversTypes['UpsertCarrierConnectionPayload'], ParentType, ContextType, RequireFields<MutationUpsertCarrierConnectionArgs, 'input'>>;
  upsertTrackingCodes?: Resolver<ResolversTypes['UpsertTrackingCodesPayload'], ParentType, ContextType, RequireFields<MutationUpsertTrackingCodesArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shipments?: Resolver<Maybe<Array<ResolversTypes['Shipment']>>, ParentType, ContextType>;
};

export type PackageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Package'] = ResolversParentTypes['Package'], FederationReferenceType extends FederationReferenceTypes['Package'] = FederationReferenceTypes['Package']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Package']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QuarantinedTrackingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuarantinedTracking'] = ResolversParentTypes['QuarantinedTracking']> = {
  carrierCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  problem?: Resolver<ResolversTypes['TrackingProblem'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  statusCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trackingNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QuarantinedTrackingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuarantinedTrackingConnection'] = ResolversParentTypes['QuarantinedTrackingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['QuarantinedTrackingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['QuarantinedTracking']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QuarantinedTrackingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuarantinedTrackingEdge'] = ResolversParentTypes['QuarantinedTrackingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['QuarantinedTracking'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  carrier?: Resolver<Maybe<ResolversTypes['Carrier']>, ParentType, ContextType, RequireFields<QueryCarrierArgs, 'code'>>;
  carriers?: Resolver<ResolversTypes['CarrierConnection'], ParentType, ContextType, Partial<QueryCarriersArgs>>;
  quarantinedTracking?: Resolver<ResolversTypes['QuarantinedTrackingConnection'], ParentType, ContextType, Partial<QueryQuarantinedTrackingArgs>>;
  quoteMany?: Resolver<Array<ResolversTypes['ShippingQuotes']>, ParentType, ContextType, RequireFields<QueryQuoteManyArgs, 'inputs'>>;
  quoteShipping?: Resolver<ResolversTypes['ShippingQuotes'], ParentType, ContextType, RequireFields<QueryQuoteShippingArgs, 'input'>>;
  rateCard?: Resolver<Maybe<ResolversTypes['RateCard']>, ParentType, ContextType, RequireFields<QueryRateCardArgs, 'id'>>;
  rateCards?: Resolver<ResolversTypes['RateCardConnection'], ParentType, ContextType, Partial<QueryRateCardsArgs>>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType, Partial<QueryShipmentArgs>>;
  shipments?: Resolver<ResolversTypes['ShipmentConnection'], ParentType, ContextType, RequireFields<QueryShipmentsArgs, 'orderBy'>>;
  trackingCodes?: Resolver<Array<ResolversTypes['TrackingCode']>, ParentType, ContextType, RequireFields<QueryTrackingCodesArgs, 'carrierCode'>>;
};

export type QuoteRejectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuoteRejection'] = ResolversParentTypes['QuoteRejection']> = {
  code?: Resolver<ResolversTypes['QuoteRejectionCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QuotedSurchargeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuotedSurcharge'] = ResolversParentTypes['QuotedSurcharge']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rate'] = ResolversParentTypes['Rate']> = {
  countryCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  domestic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  international?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxHeightMm?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  maxLengthMm?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  maxWidthMm?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['CarrierService'], ParentType, ContextType>;
  transitDaysMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  transitDaysMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  weightFromGrams?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  weightToGrams?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RateCardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateCard'] = ResolversParentTypes['RateCard'], FederationReferenceType extends FederationReferenceTypes['RateCard'] = FederationReferenceTypes['RateCard']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RateCard']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activationBlockedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cardVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  carrier?: Resolver<ResolversTypes['Carrier'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  originCountries?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  pricedRowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['RateCardProblem']>, ParentType, ContextType>;
  rates?: Resolver<ResolversTypes['RateConnection'], ParentType, ContextType, Partial<RateCardRatesArgs>>;
  refusedRowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RateCardStatus'], ParentType, ContextType>;
  surcharges?: Resolver<Array<ResolversTypes['RateSurcharge']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  volumetricDivisor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RateCardConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateCardConnection'] = ResolversParentTypes['RateCardConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RateCardEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RateCard']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RateCardEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateCardEdge'] = ResolversParentTypes['RateCardEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RateCard'], ParentType, ContextType>;
};

export type RateCardProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateCardProblem'] = ResolversParentTypes['RateCardProblem']> = {
  code?: Resolver<ResolversTypes['RateCardProblemCode'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateConnection'] = ResolversParentTypes['RateConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Rate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateEdge'] = ResolversParentTypes['RateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>;
};

export type RateSurchargeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateSurcharge'] = ResolversParentTypes['RateSurcharge']> = {
  aboveGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  aboveMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  countryCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SurchargeKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serviceCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type RejectedServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectedService'] = ResolversParentTypes['RejectedService']> = {
  carrier?: Resolver<ResolversTypes['Carrier'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['QuoteRejection']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['CarrierService'], ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment'], FederationReferenceType extends FederationReferenceTypes['Shipment'] = FederationReferenceTypes['Shipment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Shipment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  carrierService?: Resolver<Maybe<ResolversTypes['CarrierService']>, ParentType, ContextType>;
  chargeableWeightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expectedCost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  expectedZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fulfillmentOrder?: Resolver<Maybe<ResolversTypes['FulfillmentOrder']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['Label']>, ParentType, ContextType>;
  labelError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  originCountry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outboundOrderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  package?: Resolver<Maybe<ResolversTypes['Package']>, ParentType, ContextType>;
  packages?: Resolver<Maybe<Array<ResolversTypes['Package']>>, ParentType, ContextType>;
  parcels?: Resolver<Array<ResolversTypes['ShipmentParcel']>, ParentType, ContextType>;
  shipTo?: Resolver<ResolversTypes['ShipmentAddress'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
  tracking?: Resolver<ResolversTypes['Tracking'], ParentType, ContextType>;
  trackingEvents?: Resolver<Array<ResolversTypes['TrackingEvent']>, ParentType, ContextType>;
  trackingNo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
};

export type ShipmentAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentAddress'] = ResolversParentTypes['ShipmentAddress']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  province?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ShipmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentConnection'] = ResolversParentTypes['ShipmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ShipmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Shipment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ShipmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentEdge'] = ResolversParentTypes['ShipmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Shipment'], ParentType, ContextType>;
};

export type ShipmentParcelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentParcel'] = ResolversParentTypes['ShipmentParcel']> = {
  heightMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lengthMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  widthMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ShippingQuoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingQuote'] = ResolversParentTypes['ShippingQuote']> = {
  carrier?: Resolver<ResolversTypes['Carrier'], ParentType, ContextType>;
  chargeableWeightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  freight?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  maxParcelGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parcels?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rateCard?: Resolver<ResolversTypes['RateCard'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['CarrierService'], ParentType, ContextType>;
  surcharges?: Resolver<Array<ResolversTypes['QuotedSurcharge']>, ParentType, ContextType>;
  transitDaysMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  transitDaysMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ShippingQuotesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingQuotes'] = ResolversParentTypes['ShippingQuotes']> = {
  quotes?: Resolver<Array<ResolversTypes['ShippingQuote']>, ParentType, ContextType>;
  rejected?: Resolver<Array<ResolversTypes['RejectedService']>, ParentType, ContextType>;
};

export type TrackingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tracking'] = ResolversParentTypes['Tracking']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
};

export type TrackingCodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingCode'] = ResolversParentTypes['TrackingCode']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
};

export type TrackingEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingEvent'] = ResolversParentTypes['TrackingEvent']> = {
  carrierCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
};

export type UpsertCarrierConnectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertCarrierConnectionPayload'] = ResolversParentTypes['UpsertCarrierConnectionPayload']> = {
  carrier?: Resolver<Maybe<ResolversTypes['Carrier']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpsertTrackingCodesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertTrackingCodesPayload'] = ResolversParentTypes['UpsertTrackingCodesPayload']> = {
  codes?: Resolver<Maybe<Array<ResolversTypes['TrackingCode']>>, ParentType, ContextType>;
  released?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'BasicUserError' | 'InsufficientStockError' | 'InvalidStateTransitionError', ParentType, ContextType>;
};

export type WarehouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse'], FederationReferenceType extends FederationReferenceTypes['Warehouse'] = FederationReferenceTypes['Warehouse']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Warehouse']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shipments?: Resolver<Maybe<ResolversTypes['ShipmentConnection']>, ParentType, ContextType, Partial<WarehouseShipmentsArgs>>;
};

export type Resolvers<ContextType = Context> = {
  ActivateRateCardPayload?: ActivateRateCardPayloadResolvers<ContextType>;
  BasicUserError?: BasicUserErrorResolvers<ContextType>;
  CancelShipmentPayload?: CancelShipmentPayloadResolvers<ContextType>;
  Carrier?: CarrierResolvers<ContextType>;
  CarrierConnection?: CarrierConnectionResolvers<ContextType>;
  CarrierConnectionSettings?: CarrierConnectionSettingsResolvers<ContextType>;
  CarrierEdge?: CarrierEdgeResolvers<ContextType>;
  CarrierService?: CarrierServiceResolvers<ContextType>;
  CreateLabelPayload?: CreateLabelPayloadResolvers<ContextType>;
  CreateShipmentPayload?: CreateShipmentPayloadResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  FulfillmentOrder?: FulfillmentOrderResolvers<ContextType>;
  ImportRateCardPayload?: ImportRateCardPayloadResolvers<ContextType>;
  IngestTrackingPayload?: IngestTrackingPayloadResolvers<ContextType>;
  IngestTrackingResult?: IngestTrackingResultResolvers<ContextType>;
  InsufficientStockError?: InsufficientStockErrorResolvers<ContextType>;
  InvalidStateTransitionError?: InvalidStateTransitionErrorResolvers<ContextType>;
  Label?: LabelResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  Package?: PackageResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  QuarantinedTracking?: QuarantinedTrackingResolvers<ContextType>;
  QuarantinedTrackingConnection?: QuarantinedTrackingConnectionResolvers<ContextType>;
  QuarantinedTrackingEdge?: QuarantinedTrackingEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuoteRejection?: QuoteRejectionResolvers<ContextType>;
  QuotedSurcharge?: QuotedSurchargeResolvers<ContextType>;
  Rate?: RateResolvers<ContextType>;
  RateCard?: RateCardResolvers<ContextType>;
  RateCardConnection?: RateCardConnectionResolvers<ContextType>;
  RateCardEdge?: RateCardEdgeResolvers<ContextType>;
  RateCardProblem?: RateCardProblemResolvers<ContextType>;
  RateConnection?: RateConnectionResolvers<ContextType>;
  RateEdge?: RateEdgeResolvers<ContextType>;
  RateSurcharge?: RateSurchargeResolvers<ContextType>;
  RejectedService?: RejectedServiceResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  ShipmentAddress?: ShipmentAddressResolvers<ContextType>;
  ShipmentConnection?: ShipmentConnectionResolvers<ContextType>;
  ShipmentEdge?: ShipmentEdgeResolvers<ContextType>;
  ShipmentParcel?: ShipmentParcelResolvers<ContextType>;
  ShippingQuote?: ShippingQuoteResolvers<ContextType>;
  ShippingQuotes?: ShippingQuotesResolvers<ContextType>;
  Tracking?: TrackingResolvers<ContextType>;
  TrackingCode?: TrackingCodeResolvers<ContextType>;
  TrackingEvent?: TrackingEventResolvers<ContextType>;
  UpsertCarrierConnectionPayload?: UpsertCarrierConnectionPayloadResolvers<ContextType>;
  UpsertTrackingCodesPayload?: UpsertTrackingCodesPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
};

