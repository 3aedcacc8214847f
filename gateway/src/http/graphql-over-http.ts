import { apolloHandler, type Handler } from '@tradegraph/service-kit';
import type { RunningApollo } from '../apollo-server.js';
import type { TrustedDocuments } from '../documents/trusted-documents.js';
import type { OperationLimits } from '../limits/operation-limits.js';
import type { OperationPipeline } from '../pipeline/operation-pipeline.js';
import { contextOf } from './access.js';
import type { Compression } from './compression.js';
import { graphqlRoute } from './graphql-route.js';

export interface OverHttpParts {
  pipeline: OperationPipeline;
  apollo: RunningApollo;
  limits: OperationLimits;
  /** Undefined: every text may be sent. */
  documents: TrustedDocuments | undefined;
  compression: Compression;
  maxBodyBytes: number;
}

/** Queries and mutations over HTTP: ordinary POSTs go straight to the pipeline, the rest comes there through Apollo Server. */
export function graphqlOverHttp(parts: OverHttpParts): Handler {
  const { apollo, limits, documents, compression, maxBodyBytes } = parts;
  const otherwise = apolloHandler({
    server: apollo.server,
    maxBodyBytes,
    context: contextOf,
    check: (text, context) => {
      documents?.check(text, context.identity.viewer);
      context.trusted = text;
      limits.checkText(text);
    },
    end: (request, response, text) => compression.end(request, response, text),
  });
  return graphqlRoute({ ...parts, otherwise });
}
