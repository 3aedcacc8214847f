import type { UserError } from '../import/gateway/gateway-client.js';
import { gatewayClient } from '../import/gateway/gateway-client.js';
import { contentKey } from '../import/gateway/content-key.js';

/** Calls of mutations whose idempotency keys follow from their input: repeating one changes nothing. */
export interface DemoClient {
  query<T>(operation: string, variables?: Record<string, unknown>): Promise<T>;
  /**
   * Runs a mutation of one `input`. `selection` is what is asked of the payload beside its refusals; a refusal, also of
   * one row, is an error: the demo data is right, so the system is not.
   */
  mutate<T>(mutation: string, inputType: string, input: object, selection?: string): Promise<T>;
  close(): Promise<void>;
}

const CONNECTIONS = 8;

export function demoClient(url: string, token: string): DemoClient {
  const client = gatewayClient({ url, token, connections: CONNECTIONS, retries: { patienceMs: 30_000 } });
  return {
    query: (operation, variables = {}) => client.request(operation, variables),
    mutate: async <T>(mutation: string, inputType: string, input: object, selection = '') => {
      const operation = `mutation Demo($input: ${inputType}!) { ${mutation}(input: $input) { ${selection} userErrors { message } } }`;
      const idempotencyKey = contentKey(`demo:${mutation}`, JSON.stringify(input));
      const answer = await client.request<Record<string, T & Payload>>(operation, {
        input: { idempotencyKey, ...input },
      });
      const payload = answer[mutation]!;
      refuse(mutation, [payload, ...(payload.results ?? [])]);
      return payload;
    },
    close: () => client.close(),
  };
}

interface Refusable {
  userErrors?: UserError[];
}

interface Payload extends Refusable {
  results?: Refusable[];
}

function refuse(mutation: string, parts: Refusable[]): void {
  const problem = parts.flatMap(({ userErrors }) => userErrors ?? [])[0];
  if (problem) throw new Error(`${mutation} refused demo data: ${problem.message}`);
}

/** Runs `work` on all items, a few at once. */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
}

/** Slices of at most `size`. */
export function slices<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
