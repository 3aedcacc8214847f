import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync, mkdtempSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { projectFile } from '@tradegraph/service-kit';
import { until } from '@tradegraph/test-kit';
import { startSpanReceiver } from '@tradegraph/test-kit/span-receiver';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;
const books = `${LINK} type Query { book: Book language: String } type Book @key(fields: "id") { id: ID! title: String! }`;
const stars = `${LINK} type Book @key(fields: "id") { id: ID! stars: Int }`;

const servers: Server[] = [];
const processes: ChildProcess[] = [];

/** A GraphQL server at a path of its own, as anybody might run one. */
async function serve(sdl: string, resolvers: object): Promise<string> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const server = createServer((request, response) => {
    void (async () => {
      const body = JSON.parse(Buffer.concat(await request.toArray()).toString()) as Record<string, never>;
      const contextValue = request.headers;
      const result = await graphql({
        ...{ schema, source: body['query']!, variableValues: body['variables'], contextValue },
      });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(result));
    })();
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/api/v1`;
}

function run(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'gateway/src/standalone/main.ts', ...args], {
    cwd: projectFile('.'),
    env: { PATH: process.env['PATH'], ...env },
  });
  processes.push(child);
  return child;
}

/** The address that the process says it serves at. */
async function addressOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const { url } = JSON.parse(line) as { url?: string };
    if (url) return url;
  }
  throw new Error('The gateway ended before it was ready');
}

async function said(child: ChildProcess): Promise<string> {
  const chunks: Buffer[] = [];
  child.stderr!.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number];
  return `${code}: ${Buffer.concat(chunks).toString().trim()}`;
}

let file: string;
let starsUrl: string;

beforeAll(async () => {
  const booksUrl = await serve(books, {
    Query: {
      book: () => ({ id: 'b1', title: 'Dune' }),
      language: (_: unknown, __: unknown, headers: IncomingHttpHeaders) => headers['accept-language'],
    },
  });
  starsUrl = await serve(stars, {
    Book: { __resolveReference: ({ id }: object & { id: string }) => ({ id, stars: 5 }) },
  });
  const { supergraphSdl } = composeServices([
    { name: 'books', url: booksUrl, typeDefs: parse(books) },
    { name: 'stars', url: '', typeDefs: parse(stars) },
  ]);
  file = join(mkdtempSync(join(tmpdir(), 'supergraph-')), 'supergraph.graphql');
  writeFileSync(file, supergraphSdl!);
});

afterAll(() => {
  for (const child of processes) child.kill();
  for (const server of servers) server.close();
});

const ask = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ book { title stars } }' }),
  });

it('answers over subgraphs of the file and of the command line, without any token', async () => {
  const url = await addressOf(
    run(['--supergraph', file, '--subgraph', `stars=${starsUrl}`, '--port', '0', '--no-auth']),
  );
  const answer = await ask(url);
  expect(await answer.json()).toMatchObject({ data: { book: { title: 'Dune', stars: 5 } } });
});

/** Both at once over one connection, so that they are read in the same turn of the event loop. */
async function languagesOf(url: string, ...languages: string[]): Promise<(string | null)[]> {
  const { host, hostname, port } = new URL(url);
  const body = '{"query":"{ language }"}';
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  const one = (language: string, connection: string) =>
    `POST /graphql HTTP/1.1\r\nhost: ${host}\r\nconnection: ${connection}\r\naccept-language: ${language}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  socket.write(languages.map((each, at) => one(each, at ? 'close' : 'keep-alive')).join(''));
  const text = (await socket.toArray()).join('');
  return [...text.matchAll(/"language":(null|"(\w+)")/g)].map(([, , language]) => language ?? null);
}

it('propagates the headers that it is told to, and shares no read between others', async () => {
  const args = ['--supergraph', file, '--subgraph', `stars=${starsUrl}`, '--port', '0', '--no-auth'];
  const [without, having] = await Promise.all([
    addressOf(run(args)),
    addressOf(run(args, { PROPAGATE_HEADERS: 'Accept-Language, x-shop' })),
  ]);
  expect(await languagesOf(without, 'de', 'fr')).toEqual([null, null]);
  expect(await languagesOf(having, 'de', 'fr')).toEqual(['de', 'fr']);
});

it.each(['Host', 'x-tradegraph-identity', 'x shop'])('refuses to propagate %s', async (name) => {
  const args = ['--supergraph', file, '--no-auth', '--subgraph', `stars=${starsUrl}`];
  const text = await said(run(args, { PROPAGATE_HEADERS: name }));
  expect(text).toMatch(new RegExp(`^1: gateway: PROPAGATE_HEADERS: "${name.toLowerCase()}" is `));
});

it('sends its spans where it is told to, and goes on with the trace of its caller', async () => {
  const collector = await startSpanReceiver();
  try {
    const args = ['--supergraph', file, '--subgraph', `stars=${starsUrl}`, '--port', '0', '--no-auth'];
    const url = await addressOf(run(args, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url }));
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    await (await ask(url, { traceparent: `00-${trace}-00f067aa0ba902b7-01` })).text();
    const names = () => collector.spans.filter(({ traceId }) => traceId === trace).map(({ name }) => name);
    await until(() => names().includes('POST /graphql'));
    expect(names().sort()).toEqual(['POST /graphql', 'fetch books', 'fetch stars', 'prepare']);
  } finally {
    collector.stop();
  }
});

it('asks for a token where it has an issuer', async () => {
  const args = ['--supergraph', file, '--subgraph', `stars=${starsUrl}`, '--port', '0'];
  const url = await addressOf(run(args, { TOKEN_SECRET: 'a secret of at least 32 characters' }));
  const answer = await ask(url);
  expect([answer.status, await answer.text()]).toEqual([401, expect.stringContaining('UNAUTHENTICATED')]);
});

it('refuses to start with one line that says the way out', async () => {
  const start = (...args: string[]) => said(run(['--supergraph', file, ...args]));
  const all = await Promise.all([
    start('--no-auth'),
    start('--no-auth', '--subgraph', 'starz=http://127.0.0.1:1'),
    start('--subgraph', `stars=${starsUrl}`),
    said(run(['--supergraph', '/nowhere.graphql', '--no-auth'])),
  ]);
  expect(all).toEqual([
    '1: gateway: The file has no address of the subgraph "stars": give it as --subgraph stars=http://…',
    '1: gateway: The supergraph has no subgraph "starz"; it has "books", "stars"',
    '1: gateway: Say who may ask: TOKEN_SECRET, JWKS_URL or ISSUERS_FILE in the environment, or --no-auth to let everybody in',
    expect.stringMatching(/^1: gateway: "\/nowhere.graphql" can not be served as a supergraph: ENOENT/),
  ]);
}, 120_000);
