import type { Ports } from './ports.js';
import type { Secrets } from './secrets.js';
import type { Service } from './services.js';
import { SUBGRAPHS } from './services.js';

export interface Surroundings {
  root: string;
  host: string;
  ports: Ports;
  mysqlUrl: string;
  redisUrl: string;
  dbPrefix: string;
  secrets: Secrets;
}

/** The address at which this machine reaches a service: a wildcard host is no address to call. */
export function addressOf(name: string, { host, ports }: Pick<Surroundings, 'host' | 'ports'>): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${ports[name]}`;
}

/** Never passed on from our own environment: they are for one kind of process each. */
const OWN_VARIABLES = ['MYSQL_URL', 'MYSQL_DATABASE', 'TOKEN_SECRET', 'DEV_TOKENS'];

/** Each process gets what it needs and no more: only the gateway has the token key, only subgraphs the database. */
export function serviceEnvironment(service: Service, around: Surroundings): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !OWN_VARIABLES.includes(name));
  const own =
    service.kind === 'gateway'
      ? { TOKEN_SECRET: around.secrets.tokenSecret, DEV_TOKENS: '1' }
      : { MYSQL_URL: around.mysqlUrl, MYSQL_DATABASE: `${around.dbPrefix}${service.name}` };
  return {
    ...Object.fromEntries(inherited),
    NODE_ENV: process.env['NODE_ENV'] ?? 'production',
    TRADEGRAPH_ROOT: around.root,
    HOST: around.host,
    PORT: String(around.ports[service.name]),
    REDIS_URL: around.redisUrl,
    IDENTITY_SECRET: around.secrets.identitySecret,
    ...Object.fromEntries(
      SUBGRAPHS.map(({ name }) => [`${name.toUpperCase()}_URL`, addressOf(name, around)]),
    ),
    ...own,
  };
}
