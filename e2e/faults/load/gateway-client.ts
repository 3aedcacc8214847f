import { Pool } from 'undici';
import { payloads, type Command, type Outcome } from './command.js';

/** No answer that says what became of the command. */
export interface Unknown {
  type: 'unknown';
  why: string;
}

interface Body {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** The load itself is wrong: no repetition would help. */
class BadRequest extends Error {}

/** Sends operations to one gateway after the other, as a client that knows them all. */
export class GatewayClient {
  readonly #pools: Pool[];
  #turn = 0;

  constructor(
    addresses: readonly string[],
    private readonly token: string,
  ) {
    this.#pools = addresses.map((address) => new Pool(address, { connections: 64, pipelining: 1 }));
  }

  /** One try. The next one goes to another gateway. */
  async send({ key, operation, input }: Command, timeoutMs: number): Promise<Outcome | Unknown> {
    const { field, fields, input: type } = payloads[operation];
    const query = `mutation ($input: ${type}!) { payload: ${operation}(input: $input) { ${field} { ${fields} } userErrors { code message } } }`;
    const body = await this.ask(query, { input: { idempotencyKey: key, ...input } }, key, timeoutMs);
    return 'type' in body ? body : judge(body, field);
  }

  /** Any operation, once. */
  async ask(
    query: string,
    variables: object,
    correlationId: string,
    timeoutMs: number,
  ): Promise<Body | Unknown> {
    const pool = this.#pools[this.#turn++ % this.#pools.length]!;
    try {
      const { statusCode, body } = await pool.request({
        path: '/graphql',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${this.token}`,
          'x-correlation-id': correlationId,
        },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await body.text();
      if (statusCode === 400) throw new BadRequest(text);
      if (statusCode !== 200) return { type: 'unknown', why: `status ${statusCode}: ${text.slice(0, 200)}` };
      return JSON.parse(text) as Body;
    } catch (error) {
      if (error instanceof BadRequest) throw error;
      return { type: 'unknown', why: String(error).slice(0, 200) };
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.destroy()));
  }
}

interface Payload extends Record<string, unknown> {
  userErrors: { code: string; message: string }[];
}

/** A failure of the system leaves the outcome open; so does a first try that is still under way. */
function judge({ data, errors = [] }: Body, field: string): Outcome | Unknown {
  const payload = data?.['payload'] as Payload | null | undefined;
  if (!payload) return { type: 'unknown', why: errors.map(({ message }) => message).join('; ') };
  const codes = payload.userErrors.map(({ code }) => code);
  if (codes.includes('IDEMPOTENCY_IN_PROGRESS')) return { type: 'unknown', why: 'in progress' };
  if (codes.length > 0) return { type: 'fail', codes };
  const result = payload[field] as Record<string, unknown> | null;
  // Done, but what was done could not be read: asked again, the same key tells.
  return isWhole(result) ? { type: 'ok', result } : { type: 'unknown', why: 'the answer lacks its object' };
}

/** An object, or a list of results that each have theirs. */
const isWhole = (result: Record<string, unknown> | null): result is Record<string, unknown> =>
  Array.isArray(result)
    ? (result as { order: object | null }[]).every(({ order }) => order !== null)
    : result !== null;
