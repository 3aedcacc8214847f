import { graphError, type Identity } from '@tradegraph/service-kit';
import type { SentLetter, SubgraphOperations } from './subgraph-operations.js';

const MAX_PAGE_SIZE = 250;

export interface PageRequest {
  subgraph?: string | null;
  first: number;
  after?: string | null;
}

/** A letter's id in the graph: letters of different databases have the same numbers. */
const idOf = (subgraph: string, id: number): string => `${subgraph}-${id}`;

export function parseLetterId(id: string): { subgraph: string; number: number } | null {
  const [, subgraph, digits] = /^([a-z]+)-(\d{1,15})$/.exec(id) ?? [];
  return subgraph === undefined || digits === undefined ? null : { subgraph, number: Number(digits) };
}

/** One page over all subgraphs, in the order of their names; each is asked only for what the page still lacks. */
export async function deadLetterPage(
  subgraphs: readonly SubgraphOperations[],
  request: PageRequest,
  identity: Identity,
) {
  const { first, after } = request;
  if (first < 1 || first > MAX_PAGE_SIZE)
    throw graphError('BAD_USER_INPUT', `first: ${first} is out of range; ask for 1 to ${MAX_PAGE_SIZE}`);
  const start = after == null ? null : parseLetterId(Buffer.from(after, 'base64url').toString('latin1'));
  if (after != null && !start) throw graphError('INVALID_CURSOR', 'after: not a cursor of deadLetters');
  const letters: { subgraph: string; letter: SentLetter }[] = [];
  for (const source of chosen(subgraphs, request.subgraph)) {
    if (letters.length > first || (start && source.name < start.subgraph)) continue;
    const from = start?.subgraph === source.name ? start.number : 0;
    const found = await source.deadLetters(
      from,
      Math.min(MAX_PAGE_SIZE, first + 1 - letters.length),
      identity,
    );
    letters.push(...found.map((letter) => ({ subgraph: source.name, letter })));
  }
  const edges = letters.slice(0, first).map(({ subgraph, letter }) => {
    const node = toNode(subgraph, letter);
    return { cursor: Buffer.from(node.id).toString('base64url'), node };
  });
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: letters.length > first,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function chosen(subgraphs: readonly SubgraphOperations[], name: string | null | undefined) {
  if (name == null) return [...subgraphs].sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = subgraphs.filter((subgraph) => subgraph.name === name);
  if (found.length > 0) return found;
  const names = subgraphs.map((subgraph) => subgraph.name).join(', ');
  throw graphError('BAD_USER_INPUT', `subgraph: there is no "${name.slice(0, 60)}"; it is one of ${names}`);
}

function toNode(
  subgraph: string,
  { id, event, consumer, source, state, attempts, error, failedAt }: SentLetter,
) {
  const { eventId, eventType, sequence, aggregateType, aggregateId, timestamp, data } = event;
  return {
    id: idOf(subgraph, id),
    ...{ subgraph, consumer, source, state, attempts, error, failedAt },
    ...{ eventId, eventType, sequence, aggregateType, aggregateId },
    occurredAt: new Date(timestamp).toISOString(),
    data: JSON.stringify(data),
  };
}
