import { buildSubgraphSchema } from '@apollo/subgraph';
import { subgraphTypeDefs } from '@tradegraph/subgraph-kit';
import { execute, parse, type GraphQLSchema } from 'graphql';
import { invent } from './invent.js';

const NO_EVENTS = JSON.stringify({ events: [], oldestSequence: null, latestSequence: 0 });
/** A few candidates with all their variants; a fetch that no one repeats is not kept for ever. */
const MAX_KEPT = 20_000;

/** Whole HTTP answers, each computed once and then only looked up. */
export class Answers {
  readonly #schemas = new Map<string, GraphQLSchema>();
  readonly #kept = new Map<string, Buffer>();
  /** How many were computed: none should be while something is measured. */
  computed = 0;

  /** `path` begins with the subgraph's name. The two together are the key, byte by byte. */
  async find(path: string, body: string): Promise<Buffer> {
    const key = path + body;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const answer = toHttp(await this.#compute(path, body));
    if (this.#kept.size < MAX_KEPT) this.#kept.set(key, answer);
    return answer;
  }

  /** The answer when it is there already. */
  kept(path: string, body: string): Buffer | undefined {
    return this.#kept.get(path + body);
  }

  async #compute(path: string, body: string): Promise<string> {
    const [, name = '', route] = path.split('/');
    if (route !== 'graphql') return path.includes('events') ? NO_EVENTS : '{}';
    this.computed++;
    const { query, variables } = JSON.parse(Buffer.from(body, 'latin1').toString()) as {
      query: string;
      variables?: Record<string, unknown>;
    };
    const result = await execute({
      schema: this.#schemaOf(name),
      document: parse(query),
      variableValues: variables,
      fieldResolver: invent,
    });
    return JSON.stringify(result);
  }

  #schemaOf(name: string): GraphQLSchema {
    const schema = this.#schemas.get(name) ?? buildSubgraphSchema({ typeDefs: subgraphTypeDefs(name) });
    this.#schemas.set(name, schema);
    return schema;
  }
}

function toHttp(text: string): Buffer {
  const body = Buffer.from(text);
  const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}
