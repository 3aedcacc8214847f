import { Command, InvalidArgumentError } from 'commander';

export interface StandaloneOptions {
  supergraph: string;
  /** Addresses by subgraph, where they are not those of the supergraph file. */
  subgraph: Record<string, string>;
  port: number;
  host: string;
  /** False lets everybody in. */
  auth: boolean;
}

const HELP = `
Serves queries and mutations over any federated supergraph at POST and GET /graphql, with
/health/live, /health/ready and /metrics. The file is served anew when it changes.

Off: subscriptions, /export, GraphiQL, the web console and signed requests; no Redis is needed.

Who asks: with TOKEN_SECRET, JWKS_URL or ISSUERS_FILE in the environment, every request needs a token of that issuer
(docs/security.md). With --no-auth nobody is asked, and everybody is nobody to
@authenticated, @requiresScopes and @policy: what they protect is null and FORBIDDEN.
What else subgraphs get of a request: its traceparent and x-correlation-id, and the headers that PROPAGATE_HEADERS
names (e.g. authorization,accept-language).
Spans go to OTEL_EXPORTER_OTLP_ENDPOINT when it is set (docs/observability.md).
Subgraphs get a signed identity (x-tradegraph-identity) when IDENTITY_SECRET is set.`;

/** Reads the command line; prints and exits for --help and for what is wrong. */
export function readStandaloneOptions(argv: readonly string[]): StandaloneOptions {
  return new Command('npm run gateway --')
    .description('The gateway alone, over any supergraph file.')
    .requiredOption('--supergraph <file>', 'the supergraph, as composition or rover writes it')
    .option(
      '--subgraph <name=url>',
      'where a subgraph is, instead of the address in the file',
      addAddress,
      {},
    )
    .option('--port <port>', 'where to listen; 0 takes a free port', toPort, 4000)
    .option('--host <host>', 'the address to listen on', '127.0.0.1')
    .option('--no-auth', 'let everybody in: for trying out')
    .addHelpText('after', HELP)
    .parse([...argv], { from: 'user' })
    .opts();
}

function addAddress(text: string, known: Record<string, string>): Record<string, string> {
  const [, name, url] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (name === undefined || url === undefined || !isHttp(url))
    throw new InvalidArgumentError('Write it as name=http://host:port/path.');
  return { ...known, [name]: url };
}

export const isHttp = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}
