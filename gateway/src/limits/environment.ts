import { z } from 'zod';
import type { BudgetLimits } from './budget/budget.js';
import { documentLimits, type DocumentLimits } from './document-limits.js';

const whole = (fallback: number) => z.coerce.number().int().min(0).max(1e12).default(fallback);

/** Every limit of a document has a variable of its own: `LIMIT_DEPTH`, `LIMIT_ROOT_FIELDS`, … */
const names = (Object.keys(documentLimits) as (keyof DocumentLimits)[]).map(
  (limit) => [limit, `LIMIT_${limit.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`] as const,
);

/** The part of the gateway's environment that bounds what clients may ask. */
export const limitEnvironment = {
  PRODUCTION: z.enum(['0', '1']).default('0'),
  BUDGET_QUERY: whole(100_000_000),
  BUDGET_MUTATION: whole(100_000_000),
  BUDGET_SUBSCRIPTION: whole(100_000_000),
  BUDGET_EXPORT: whole(100_000_000),
  BUDGET_AUTHENTICATION: whole(1_000),
  BUDGET_SERVICE_FACTOR: z.coerce.number().int().min(1).max(1_000).default(10),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  ...Object.fromEntries(names.map(([limit, name]) => [name, whole(documentLimits[limit])])),
};

export interface LimitConfig {
  document: DocumentLimits;
  budget: BudgetLimits;
  /** How much larger the budgets of the role `service` are. */
  serviceFactor: number;
  /** Nothing of the schema is told: no introspection, no suggestions, no GraphiQL. */
  production: boolean;
  /** Proxies in front whose X-Forwarded-For is believed. */
  trustedProxies: number;
}

/** What counts where nothing is configured. */
export const defaultLimits = (): LimitConfig => limitConfig(z.object(limitEnvironment).parse({}));

type Read = Record<string, unknown>;

export function limitConfig(read: Read): LimitConfig {
  const document = Object.fromEntries(names.map(([limit, name]) => [limit, read[name]]));
  return {
    document: document as unknown as DocumentLimits,
    budget: {
      query: read['BUDGET_QUERY'] as number,
      mutation: read['BUDGET_MUTATION'] as number,
      subscription: read['BUDGET_SUBSCRIPTION'] as number,
      export: read['BUDGET_EXPORT'] as number,
      authentication: read['BUDGET_AUTHENTICATION'] as number,
    },
    serviceFactor: read['BUDGET_SERVICE_FACTOR'] as number,
    production: read['PRODUCTION'] === '1',
    trustedProxies: read['TRUSTED_PROXIES'] as number,
  };
}
