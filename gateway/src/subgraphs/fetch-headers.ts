import { CORRELATION_HEADER, IDENTITY_HEADER, signViewer, type Identity } from '@tradegraph/service-kit';

/**
 * The headers of one fetch as name, value, name, value: who asks (where the subgraph believes our signature), for what
 * and, in `more`, what of the client's request is passed on.
 */
export function fetchHeaders(
  { viewer, correlationId }: Identity,
  identitySecret: string | undefined,
  more: Readonly<Record<string, string>> = {},
): string[] {
  const headers = ['content-type', 'application/json', 'accept', 'application/json'];
  headers.push(CORRELATION_HEADER, correlationId);
  if (identitySecret !== undefined) headers.push(IDENTITY_HEADER, signViewer(identitySecret, viewer));
  for (const name in more) headers.push(name, more[name]!);
  return headers;
}
