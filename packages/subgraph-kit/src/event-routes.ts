import { identityHeaders, sendError, sendJson, type Handler } from '@tradegraph/service-kit';
import { ulid } from '@tradegraph/kernel';
import { requireIdentity } from './start-subgraph.js';

/** A part of a source's outbox in order, and how far the outbox reaches. */
export interface EventPage<E> {
  events: E[];
  /** The oldest sequence that is still kept; null when there is none. */
  oldestSequence: number | null;
  latestSequence: number;
}

const MAX_EVENTS = 1_000;

/** `/internal/events?after=<sequence>&first=<n>`: the outbox, for processes of ours that miss a part of the stream. */
export function eventRoute<E>(
  identitySecret: string,
  readEvents: (after: number, first: number) => Promise<EventPage<E>>,
): Record<string, Handler> {
  return {
    '/internal/events': async (request, response, url) => {
      const { viewer } = requireIdentity(request, identitySecret);
      if (!viewer.roles.includes('service'))
        return sendError(response, 403, 'FORBIDDEN', 'Only for our own processes');
      const after = wholeNumber(url.searchParams.get('after'), 0);
      const first = Math.min(wholeNumber(url.searchParams.get('first'), 500), MAX_EVENTS);
      if (Number.isNaN(after) || Number.isNaN(first)) {
        return sendError(response, 400, 'BAD_USER_INPUT', 'after and first must be whole numbers, 0 or more');
      }
      sendJson(response, 200, await readEvents(after, first));
    },
  };
}

/** Reads another subgraph's outbox over that route. `caller` is the name of the asking process. */
export function remoteEvents<E>(baseUrl: string, identitySecret: string, caller: string) {
  return async (after: number, first: number): Promise<EventPage<E>> => {
    const headers = identityHeaders(identitySecret, {
      viewer: { id: caller, roles: ['service'] },
      correlationId: ulid(),
    });
    const response = await fetch(`${baseUrl}/internal/events?after=${after}&first=${first}`, {
      headers,
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`The outbox answered ${response.status}`);
    return (await response.json()) as EventPage<E>;
  };
}

function wholeNumber(text: string | null, fallback: number): number {
  if (text === null) return fallback;
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
}
