import { findDeadLetter, listDeadLetters, type Consumer, type EventLog } from '@tradegraph/event-log';
import {
  HttpError,
  meets,
  sendError,
  sendJson,
  type Handler,
  type Scope,
  type Viewer,
} from '@tradegraph/service-kit';
import type { IncomingMessage } from 'node:http';
import type { DataSource } from 'typeorm';
import { channelScope, warehouseScope } from './row-scope.js';
import { requireIdentity } from './start-subgraph.js';

export interface OperatorParts {
  identitySecret: string;
  dataSource: DataSource;
  eventLog: EventLog;
  consumers: readonly Consumer[];
}

const MAX_LETTERS = 250;
const LAG = '/internal/lag';

/** How an operator looks after the events of one subgraph; the gateway's root fields for operators ask here. */
export function operatorRoutes(parts: OperatorParts): Record<string, Handler> {
  const guarded =
    (method: string, handler: Handler): Handler =>
    (request, response, url) => {
      const scope = method === 'GET' ? 'operations:read' : 'operations:write';
      const viewer = requireOperator(request, parts.identitySecret, scope);
      if (url.pathname !== LAG) requireUnlimited(viewer);
      if (request.method !== method) return sendError(response, 405, 'BAD_REQUEST', `Use ${method}`);
      return handler(request, response, url);
    };
  return {
    [LAG]: guarded('GET', async (_request, response) => sendJson(response, 200, await lagOf(parts))),
    '/internal/dead-letters': guarded('GET', async (_request, response, url) => {
      const [after, first] = [wholeNumber(url, 'after'), wholeNumber(url, 'first')];
      const letters = await listDeadLetters(parts.dataSource, after, Math.min(first, MAX_LETTERS));
      sendJson(response, 200, { letters });
    }),
    '/internal/dead-letters/replay': guarded('POST', async (_request, response, url) => {
      const id = wholeNumber(url, 'id');
      const letter = await findDeadLetter(parts.dataSource, id);
      const consumer = parts.consumers.find(({ source }) => source === letter?.source);
      if (!consumer) return sendError(response, 404, 'NOT_FOUND', `There is no dead letter ${id}`);
      sendJson(response, 200, await consumer.replayDeadLetter(id));
    }),
  };
}

function requireOperator(request: IncomingMessage, secret: string, scope: Scope): Viewer {
  const { viewer } = requireIdentity(request, secret);
  if (!meets(viewer, [[scope]])) throw new HttpError(403, 'FORBIDDEN', 'Only for operators');
  return viewer;
}

/** A dead letter is an event as it came, of whatever warehouse and channel. */
function requireUnlimited(viewer: Viewer): void {
  if (warehouseScope(viewer) === null && channelScope(viewer) === null) return;
  throw new HttpError(403, 'FORBIDDEN', 'Only for whoever is not limited to warehouses or channels');
}

async function lagOf({ eventLog, consumers }: OperatorParts) {
  const backlog = await eventLog.backlog();
  return {
    backlogEvents: backlog.events,
    publishDelaySeconds: backlog.seconds,
    consumers: await Promise.all(
      consumers.map(async (consumer) => {
        const { DEAD: dead, PARKED: parked } = await consumer.deadLetters();
        return { source: consumer.source, lagEvents: consumer.lag(), dead, parked };
      }),
    ),
  };
}

function wholeNumber(url: URL, name: string): number {
  const text = url.searchParams.get(name) ?? '';
  if (!/^\d{1,15}$/.test(text)) throw new HttpError(400, 'BAD_USER_INPUT', `${name} must be a whole number`);
  return Number(text);
}
