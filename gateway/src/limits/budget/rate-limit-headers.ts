import { BUDGET_WINDOW_SECONDS, type Balance } from './budget.js';

/** The RateLimit fields of draft-ietf-httpapi-ratelimit-headers: the policy, what is left of it, and for how long. */
export function rateLimitHeaders({ budget, limit, remaining, resetSeconds }: Balance) {
  return {
    'ratelimit-policy': `"${budget}";q=${limit};w=${BUDGET_WINDOW_SECONDS}`,
    ratelimit: `"${budget}";r=${remaining};t=${resetSeconds}`,
  };
}
