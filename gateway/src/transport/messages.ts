import { z } from 'zod';

/** The subprotocol of graphql-ws. */
export const SUBPROTOCOL = 'graphql-transport-ws';

/** Close codes: those of graphql-transport-ws, and ours for a connection that does not read what is sent. */
export const closeCodes = {
  serviceRestart: 1012,
  tryAgainLater: 1013,
  badRequest: 4400,
  unauthorized: 4401,
  forbidden: 4403,
  subprotocolNotAcceptable: 4406,
  initialisationTimeout: 4408,
  /** The reason ends with the cursor after which the client should go on. */
  tooSlow: 4409,
  subscriberAlreadyExists: 4409,
  tooManyInitialisations: 4429,
} as const;

const record = z.record(z.string(), z.unknown()).nullish();
const id = z.string().min(1).max(256);

const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connection_init'), payload: record }),
  z.object({ type: z.literal('ping'), payload: record }),
  z.object({ type: z.literal('pong'), payload: record }),
  z.object({
    type: z.literal('subscribe'),
    id,
    payload: z.object({
      query: z.string(),
      operationName: z.string().nullish(),
      variables: record,
      extensions: record,
    }),
  }),
  z.object({ type: z.literal('complete'), id }),
]);

export type ClientMessage = z.infer<typeof message>;
export type SubscribeMessage = Extract<ClientMessage, { type: 'subscribe' }>;

/** Null for anything that is not a message of the protocol. */
export function parseMessage(text: string): ClientMessage | null {
  try {
    return message.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The token of `connection_init`: `{ authorization }`, in any case, or inside `headers` as GraphiQL-like tools send it. */
export function authorizationOf(payload: Record<string, unknown> | null | undefined): string | undefined {
  const headers = payload?.['headers'];
  const places = [payload ?? {}, headers !== null && typeof headers === 'object' ? headers : {}];
  for (const [name, value] of places.flatMap((place) => Object.entries(place))) {
    if (name.toLowerCase() === 'authorization' && typeof value === 'string') return value;
  }
  return undefined;
}
