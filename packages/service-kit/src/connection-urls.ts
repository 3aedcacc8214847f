/** Connection options that mysql2 and TypeORM take alike. */
export interface MysqlOptions {
  host?: string;
  port?: number;
  socketPath?: string;
  username: string;
  password: string;
  database?: string;
}

/** Parses `mysql://user:password@host:3306/db` or `mysql://user@localhost?socketPath=/run/mysql.sock`. */
export function mysqlOptions(url: string): MysqlOptions {
  const parsed = parse(url, 'mysql:', 'MYSQL_URL');
  const socketPath = parsed.searchParams.get('socketPath');
  const database = decodeURIComponent(parsed.pathname.replace(/^\//, ''));
  return {
    ...(socketPath
      ? { socketPath }
      : { host: parsed.hostname || '127.0.0.1', port: Number(parsed.port || 3306) }),
    username: decodeURIComponent(parsed.username) || 'root',
    password: decodeURIComponent(parsed.password),
    ...(database ? { database } : {}),
  };
}

/** What node-redis' `createClient` takes. */
export type RedisOptions = ({ url: string } | { socket: { path: string; tls: false } }) & {
  keyPrefix?: string;
};

/**
 * Parses `redis://host:6379`, `rediss://…` or `unix:///run/redis.sock`. With `?prefix=name:` all keys begin with it,
 * so that several installations (or test suites) share one server.
 */
export function redisOptions(url: string): RedisOptions {
  const [address = '', query = ''] = url.split('?');
  const prefix = new URLSearchParams(query).get('prefix');
  const named = prefix ? { keyPrefix: prefix } : {};
  if (address.startsWith('unix://')) {
    return { socket: { path: address.slice('unix://'.length), tls: false }, ...named };
  }
  if (!/^rediss?:\/\//.test(address))
    throw new Error('REDIS_URL must start with redis://, rediss:// or unix://');
  return { url: address, ...named };
}

function parse(url: string, protocol: string, name: string): URL {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new Error(`${name} is not a URL; expected ${protocol}//user:password@host:port`);
  }
  if (parsed.protocol !== protocol) throw new Error(`${name} must start with ${protocol}//`);
  return parsed;
}
