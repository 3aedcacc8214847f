import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
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
import type { TrustedDocuments } from '../documents/trusted-documents.js';
import { encoderOf, type Compression } from '../http/compression.js';
import type { ContentCoding } from '../http/content-coding.js';
import type { OperationLimits } from '../limits/operation-limits.js';
import { planExport } from './export-plan.js';
import { ExportFailed, exportPages, type PageAnswer } from './export-rows.js';
import { csv, ndjson, type RowFormat } from './row-format.js';

export interface ExportOptions {
  /** The API schema that serves now. */
  schema: () => GraphQLSchema;
  limits: OperationLimits;
  /** Undefined: every text may be sent. */
  documents: TrustedDocuments | undefined;
  /** Throws HttpError when the request has no valid token. */
  identify: (request: IncomingMessage) => Promise<Identity>;
  /** Runs one page as an ordinary query of this viewer. */
  execute: (identity: Identity, query: string, variables: Record<string, unknown>) => Promise<PageAnswer>;
  compression: Compression;
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
      options.documents?.check(body.query, identity.viewer);
      const plan = planExport(options.schema(), options.limits, body.query, body.operationName ?? undefined);
      const format = /\btext\/csv\b/i.test(request.headers.accept ?? '') ? csv(plan.columns) : ndjson;
      const pages = exportPages(plan, body.variables ?? {}, (query, variables) =>
        options.execute(identity, query, variables),
      );
      const { value: first } = await pages.next(); // what fails so far has an answer of its own
      response.setHeader('content-type', format.contentType);
      response.setHeader('content-disposition', `attachment; filename="${plan.root}.${format.extension}"`);
      await send(response, textOf(format, first ?? [], pages), options.compression.choose(request, response));
    } catch (error) {
      fail(response, error, options.logger);
    }
  };
}

/** The text page by page; each is made when the one before is on its way. */
async function* textOf(format: RowFormat, first: unknown[], others: AsyncGenerator<unknown[], void>) {
  yield format.head + format.rows(first);
  for await (const nodes of others) yield format.rows(nodes);
}

async function send(response: ServerResponse, text: AsyncGenerator<string>, coding: ContentCoding | null) {
  if (coding) response.setHeader('content-encoding', coding);
  try {
    await (coding ? pipeline(text, encoderOf(coding), response) : pipeline(text, response));
  } catch (error) {
    // A client that has seen enough: no further page is asked for.
    if (!isPrematureClose(error)) throw error;
  }
}

const isPrematureClose = (error: unknown): boolean =>
  (error as { code?: unknown }).code === 'ERR_STREAM_PREMATURE_CLOSE';

function fail(response: ServerResponse, error: unknown, logger: Logger): void {
  const known =
    error instanceof ExportFailed ? error.errors : error instanceof GraphQLError ? [error.toJSON()] : null;
  if (!known) throw error;
  if (!response.headersSent && !response.destroyed)
    return sendJson(response, statusOf(error, known), { errors: known });
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
