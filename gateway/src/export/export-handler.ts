import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  HttpError,
  readBody,
  sendJson,
  type Handler,
  type Identity,
  type Logger,
} from '@tradegraph/service-kit';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type { OperationLimits } from '../limits/operation-limits.js';
import { planExport, type ExportPlan } from './export-plan.js';
import { ExportFailed, exportPages, type PageAnswer } from './export-rows.js';
import { csv, ndjson, type RowFormat } from './row-format.js';

export interface ExportOptions {
  /** The API schema that serves now. */
  schema: () => GraphQLSchema;
  limits: OperationLimits;
  /** Throws HttpError when the request has no valid token. */
  identify: (request: IncomingMessage) => Promise<Identity>;
  /** Runs one page as an ordinary query of this viewer. */
  execute: (identity: Identity, query: string, variables: Record<string, unknown>) => Promise<PageAnswer>;
  maxBodyBytes: number;
  logger: Logger;
}

const requestBody = z.object({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/**
 * `POST /export`: the body of a GraphQL request with one list at its root; answers every row of it as a stream, CSV
 * for `Accept: text/csv`, else NDJSON. Memory holds one page; a client that reads slowly slows the reading down. An
 * error after the first row breaks the connection off, so that a cut file can't pass for a whole one.
 */
export function exportHandler(options: ExportOptions): Handler {
  return async (request, response) => {
    if (request.method !== 'POST') throw new HttpError(405, 'METHOD_NOT_ALLOWED', 'Send the query by POST');
    const identity = await options.identify(request);
    const body = await readRequest(request, options.maxBodyBytes);
    try {
      const plan = planExport(options.schema(), options.limits, body.query, body.operationName ?? undefined);
      const format = /\btext\/csv\b/i.test(request.headers.accept ?? '') ? csv(plan.columns) : ndjson;
      const pages = exportPages(plan, body.variables ?? {}, (query, variables) =>
        options.execute(identity, query, variables),
      );
      await send(response, plan, format, pages);
    } catch (error) {
      fail(response, error, options.logger);
    }
  };
}

async function send(
  response: ServerResponse,
  plan: ExportPlan,
  format: RowFormat,
  pages: AsyncGenerator<unknown[]>,
): Promise<void> {
  for await (const nodes of pages) {
    if (!response.headersSent) {
      response.writeHead(200, {
        'content-type': format.contentType,
        'content-disposition': `attachment; filename="${plan.root}.${format.extension}"`,
      });
      response.write(format.head);
    }
    if (response.destroyed) return;
    if (!response.write(format.rows(nodes)))
      await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}

function fail(response: ServerResponse, error: unknown, logger: Logger): void {
  const known =
    error instanceof ExportFailed ? error.errors : error instanceof GraphQLError ? [error.toJSON()] : null;
  if (!known) throw error;
  if (!response.headersSent) return sendJson(response, statusOf(error, known), { errors: known });
  logger.warn({ err: error }, 'an export was broken off');
  response.destroy();
}

/** A table with a column that its reader may not see would be one with holes: it is refused whole. */
function statusOf(error: unknown, known: ExportFailed['errors'] | readonly GraphQLFormattedError[]): number {
  if (!(error instanceof ExportFailed)) return 400;
  return known.every(({ extensions }) => extensions?.['code'] === 'FORBIDDEN') ? 403 : 502;
}

async function readRequest(request: IncomingMessage, limit: number) {
  const raw = await readBody(request, limit);
  let json: unknown;
  try {
    json = JSON.parse(raw.toString('utf8'));
  } catch {
    throw new HttpError(400, 'BAD_REQUEST', 'The request body is not valid JSON');
  }
  const parsed = requestBody.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new HttpError(400, 'BAD_REQUEST', `${issue?.path.join('.') || 'body'}: ${issue?.message}`);
  }
  return parsed.data;
}
