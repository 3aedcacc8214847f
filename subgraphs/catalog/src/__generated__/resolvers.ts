import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SkuEntity } from '../entities/sku.entity.js';
import type { ProductEntity } from '../entities/product.entity.js';
import type { UserErrorData } from '@tradegraph/subgraph-kit';
import type { UpsertSkuResult as UpsertSkuResultModel } from '../domain/upsert-result.js';
import type { SkuConnection as SkuConnectionModel, ProductConnection as ProductConnectionModel } from '../models.js';
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
  /** Creates or changes 1 to 1,000 SKUs, and their products, at once: one result per row, a row whole or not at all. A field that is left out keeps its value; null clears it. A row that changes nothing raises no event. */
  upsertSkus: UpsertSkusPayload;
};


export type MutationUpsertSkusArgs = {
  input: UpsertSkusInput;
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

/** A product (商品): what several SKUs have in common. */
export type Product = {
  /** The product's category, as the company names it. */
  category?: Maybe<Scalars['String']['output']>;
  /** The product's id, prd_… */
  id: Scalars['ID']['output'];
  /** The product's name. */
  name: Scalars['String']['output'];
  /** The product's Chinese name (中文名). */
  nameZh?: Maybe<Scalars['String']['output']>;
  /** The product's code, compared exactly. */
  productCode: Scalars['String']['output'];
  /** The product's SKUs in the order of their codes, at most 250. */
  skus: Array<Sku>;
};

/** A page of products. */
export type ProductConnection = {
  /** The page's products with their cursors. */
  edges: Array<ProductEdge>;
  /** The page's products. */
  nodes: Array<Product>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many products there are in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** A product in a page. */
export type ProductEdge = {
  /** To go on after this product. */
  cursor: Scalars['String']['output'];
  /** The product. */
  node: Product;
};

export type Query = {
  /** One product by its id; null when there is none. */
  product?: Maybe<Product>;
  /** Products in the order of their codes. */
  products: ProductConnection;
  /** One SKU by its id or its code; null when there is none. Give exactly one of the two. */
  sku?: Maybe<Sku>;
  /** SKUs, by default in the order of their codes. */
  skus: SkuConnection;
};


export type QueryProductArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySkuArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  skuCode?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySkusArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: SkuOrderBy;
  where?: InputMaybe<SkuWhere>;
};

/** A stock keeping unit: the thing that is sold, stored and shipped. Its fields are null when the product master does not know the code. */
export type Sku = {
  /** Height of one packed unit, in millimetres. */
  heightMm?: Maybe<Scalars['Int']['output']>;
  /** Harmonised System code for customs, 6 to 10 digits. */
  hsCode?: Maybe<Scalars['String']['output']>;
  /** The SKU's id, sku_…; it follows from the code. */
  id: Scalars['ID']['output'];
  /** Length of one packed unit, in millimetres. */
  lengthMm?: Maybe<Scalars['Int']['output']>;
  /** The SKU's name. */
  name?: Maybe<Scalars['String']['output']>;
  /** The SKU's Chinese name (中文名). */
  nameZh?: Maybe<Scalars['String']['output']>;
  /** Country of origin, ISO 3166-1 alpha-2. */
  originCountry?: Maybe<Scalars['String']['output']>;
  /** List prices, one per currency. */
  prices?: Maybe<Array<Money>>;
  /** The product that the SKU belongs to, if any. */
  product?: Maybe<Product>;
  /** The SKU's code, compared exactly. */
  skuCode: Scalars['String']['output'];
  /** Whether it may be sold. */
  status?: Maybe<SkuStatus>;
  /** When it was changed last. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Rises by one with each change. */
  version?: Maybe<Scalars['Int']['output']>;
  /** Weight of one packed unit, in grams. */
  weightGrams?: Maybe<Scalars['Int']['output']>;
  /** Width of one packed unit, in millimetres. */
  widthMm?: Maybe<Scalars['Int']['output']>;
};

/** A page of SKUs. */
export type SkuConnection = {
  /** The page's SKUs with their cursors. */
  edges: Array<SkuEdge>;
  /** The page's SKUs. */
  nodes: Array<Sku>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many SKUs match in all; counted only when it is selected. */
  totalCount: Scalars['Int']['output'];
};

/** A SKU in a page. */
export type SkuEdge = {
  /** To go on after this SKU. */
  cursor: Scalars['String']['output'];
  /** The SKU. */
  node: Sku;
};

/** The order of a list of SKUs. */
export type SkuOrderBy =
  /** By code, ascending. */
  | 'SKU_CODE_ASC'
  /** By the last change, newest first. */
  | 'UPDATED_AT_DESC';

/** Whether a SKU may be sold. */
export type SkuStatus =
  /** On sale. */
  | 'ACTIVE'
  /** Not sold any more; stock may remain. */
  | 'DISCONTINUED';

/** Matches a SKU's status. */
export type SkuStatusFilter = {
  /** This status. */
  eq?: InputMaybe<SkuStatus>;
  /** One of these. */
  in?: InputMaybe<Array<SkuStatus>>;
};

/** Conditions on SKUs; all must hold. */
export type SkuWhere = {
  /** The SKU's code. */
  skuCode?: InputMaybe<StringFilter>;
  /** Whether it may be sold. */
  status?: InputMaybe<SkuStatusFilter>;
  /** When it was changed last. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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

/** One SKU to create or change. */
export type UpsertSkuInput = {
  /** The product's category. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Height of one packed unit, in millimetres, 0 to 100,000. */
  heightMm?: InputMaybe<Scalars['Int']['input']>;
  /** Harmonised System code, 6 to 10 digits. */
  hsCode?: InputMaybe<Scalars['String']['input']>;
  /** Length of one packed unit, in millimetres, 0 to 100,000. */
  lengthMm?: InputMaybe<Scalars['Int']['input']>;
  /** The name, at most 255 characters; required when the SKU is new. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The Chinese name (中文名), at most 255 characters. */
  nameZh?: InputMaybe<Scalars['String']['input']>;
  /** Country of origin, ISO 3166-1 alpha-2. */
  originCountry?: InputMaybe<Scalars['String']['input']>;
  /** List prices, one per currency; they replace all earlier ones. */
  prices?: InputMaybe<Array<MoneyInput>>;
  /** The code of the product that it belongs to; the product is created when it is new. */
  productCode?: InputMaybe<Scalars['String']['input']>;
  /** The product's name; the SKU's name unless given. */
  productName?: InputMaybe<Scalars['String']['input']>;
  /** The product's Chinese name (中文名). */
  productNameZh?: InputMaybe<Scalars['String']['input']>;
  /** The SKU's code: 1 to 64 characters, compared exactly. */
  skuCode: Scalars['String']['input'];
  /** Whether it may be sold; ACTIVE when the SKU is new. */
  status?: InputMaybe<SkuStatus>;
  /** Weight of one packed unit, in grams, 0 to 1,000,000. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
  /** Width of one packed unit, in millimetres, 0 to 100,000. */
  widthMm?: InputMaybe<Scalars['Int']['input']>;
};

/** What became of one row. */
export type UpsertSkuResult = {
  /** The row's place in the input, from 0. */
  index: Scalars['Int']['output'];
  /** The SKU as it is now; null when the row was refused. */
  sku?: Maybe<Sku>;
  /** Why the row was refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** SKUs to create or change. */
export type UpsertSkusInput = {
  /** Makes a repetition harmless: the same key and input gives the first answer again. */
  idempotencyKey: Scalars['ID']['input'];
  /** 1 to 1,000 SKUs; each code at most once. */
  skus: Array<UpsertSkuInput>;
};

/** What became of each row. */
export type UpsertSkusPayload = {
  /** One result per row, in the order of the input. */
  results: Array<UpsertSkuResult>;
  /** Why the whole call was refused; empty otherwise. */
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
  Product: Product;
  Sku: Sku;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Product:
    ( { __typename: 'Product' }
    & ( GraphQLRecursivePick<FederationTypes['Product'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"productCode":true}> ) );
  Sku:
    ( { __typename: 'Sku' }
    & ( GraphQLRecursivePick<FederationTypes['Sku'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Sku'], {"skuCode":true}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BasicUserError: ResolverTypeWrapper<BasicUserError>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ErrorCode: ErrorCode;
  IdFilter: IdFilter;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  InsufficientStockError: ResolverTypeWrapper<InsufficientStockError>;
  IntFilter: IntFilter;
  InvalidStateTransitionError: ResolverTypeWrapper<InvalidStateTransitionError>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Product: ResolverTypeWrapper<ProductEntity>;
  ProductConnection: ResolverTypeWrapper<ProductConnectionModel>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Sku: ResolverTypeWrapper<SkuEntity>;
  SkuConnection: ResolverTypeWrapper<SkuConnectionModel>;
  SkuEdge: ResolverTypeWrapper<Omit<SkuEdge, 'node'> & { node: ResolversTypes['Sku'] }>;
  SkuOrderBy: SkuOrderBy;
  SkuStatus: SkuStatus;
  SkuStatusFilter: SkuStatusFilter;
  SkuWhere: SkuWhere;
  StringFilter: StringFilter;
  UpsertSkuInput: UpsertSkuInput;
  UpsertSkuResult: ResolverTypeWrapper<UpsertSkuResultModel>;
  UpsertSkusInput: UpsertSkusInput;
  UpsertSkusPayload: ResolverTypeWrapper<Omit<UpsertSkusPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['UpsertSkuResult']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UserError: ResolverTypeWrapper<UserErrorData>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BasicUserError: BasicUserError;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Decimal: Scalars['Decimal']['output'];
  IdFilter: IdFilter;
  ID: Scalars['ID']['output'];
  InsufficientStockError: InsufficientStockError;
  IntFilter: IntFilter;
  InvalidStateTransitionError: InvalidStateTransitionError;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Product: ProductEntity;
  ProductConnection: ProductConnectionModel;
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  Query: Record<PropertyKey, never>;
  Sku: SkuEntity;
  SkuConnection: SkuConnectionModel;
  SkuEdge: Omit<SkuEdge, 'node'> & { node: ResolversParentTypes['Sku'] };
  SkuStatusFilter: SkuStatusFilter;
  SkuWhere: SkuWhere;
  StringFilter: StringFilter;
  UpsertSkuInput: UpsertSkuInput;
  UpsertSkuResult: UpsertSkuResultModel;
  UpsertSkusInput: UpsertSkusInput;
  UpsertSkusPayload: Omit<UpsertSkusPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['UpsertSkuResult']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UserError: UserErrorData;
};

export type BasicUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BasicUserError'] = ResolversParentTypes['BasicUserError']> = {
  bizCode?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  upsertSkus?: Resolver<ResolversTypes['UpsertSkusPayload'], ParentType, ContextType, RequireFields<MutationUpsertSkusArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameZh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  skus?: Resolver<Array<ResolversTypes['Sku']>, ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'id'>>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, Partial<QueryProductsArgs>>;
  sku?: Resolver<Maybe<ResolversTypes['Sku']>, ParentType, ContextType, Partial<QuerySkuArgs>>;
  skus?: Resolver<ResolversTypes['SkuConnection'], ParentType, ContextType, RequireFields<QuerySkusArgs, 'orderBy'>>;
};

export type SkuResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sku'] = ResolversParentTypes['Sku'], FederationReferenceType extends FederationReferenceTypes['Sku'] = FederationReferenceTypes['Sku']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Sku']> | FederationReferenceType, FederationReferenceType, ContextType>;
  heightMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hsCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lengthMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nameZh?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originCountry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  prices?: Resolver<Maybe<Array<ResolversTypes['Money']>>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  skuCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['SkuStatus']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  weightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  widthMm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SkuConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkuConnection'] = ResolversParentTypes['SkuConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SkuEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Sku']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SkuEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkuEdge'] = ResolversParentTypes['SkuEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type UpsertSkuResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertSkuResult'] = ResolversParentTypes['UpsertSkuResult']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['Sku']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpsertSkusPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertSkusPayload'] = ResolversParentTypes['UpsertSkusPayload']> = {
  results?: Resolver<Array<ResolversTypes['UpsertSkuResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'BasicUserError' | 'InsufficientStockError' | 'InvalidStateTransitionError', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  BasicUserError?: BasicUserErrorResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  InsufficientStockError?: InsufficientStockErrorResolvers<ContextType>;
  InvalidStateTransitionError?: InvalidStateTransitionErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Sku?: SkuResolvers<ContextType>;
  SkuConnection?: SkuConnectionResolvers<ContextType>;
  SkuEdge?: SkuEdgeResolvers<ContextType>;
  UpsertSkuResult?: UpsertSkuResultResolvers<ContextType>;
  UpsertSkusPayload?: UpsertSkusPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

