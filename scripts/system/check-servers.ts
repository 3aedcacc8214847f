import { createConnection } from 'mysql2/promise';
import { createClient } from 'redis';
import { mysqlOptions, redisOptions } from '@tradegraph/service-kit';
import { OperatorError } from '../process/operator-error.js';

/** Tries the login that every subgraph will use, so that a wrong one is told once and not by six processes. */
export async function requireMysql(url: string): Promise<void> {
  const { username, ...address } = checked(() => mysqlOptions(url));
  const where = address.socketPath ?? `${address.host}:${address.port}`;
  try {
    const connection = await createConnection({
      ...address,
      database: undefined,
      user: username,
      connectTimeout: 5_000,
    });
    await connection.end();
  } catch (error) {
    throw new OperatorError(explainMysql(error as NodeJS.ErrnoException, where, username));
  }
}

function explainMysql(error: NodeJS.ErrnoException, where: string, user: string): string {
  const code = error.code ?? error.message;
  if (/ACCESS_DENIED|HOST_NOT_PRIVILEGED|HOST_IS_BLOCKED|AUTH/.test(code)) {
    return `MySQL at ${where} refuses the login of "${user}" (${code}): check user and password in MYSQL_URL.`;
  }
  return (
    `MySQL at ${where} does not answer (${code}): start it, correct MYSQL_URL, ` +
    'or unset MYSQL_URL to use a private server.'
  );
}

export async function requireRedis(url: string): Promise<void> {
  const options = checked(() => redisOptions(url));
  const socket = { connectTimeout: 5_000, reconnectStrategy: false as const };
  const client = createClient(
    'url' in options ? { url: options.url, socket } : { socket: { ...options.socket, ...socket } },
  );
  client.on('error', () => undefined); // told by connect
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (/NOAUTH|WRONGPASS|ACL|AUTH/.test(message)) {
      throw new OperatorError(`Redis refuses the login (${message}): check the password in REDIS_URL.`);
    }
    throw new OperatorError(
      `Redis does not answer (${code ?? message}): start it, correct REDIS_URL, or unset REDIS_URL to use a private server.`,
    );
  } finally {
    client.destroy();
  }
}

/** The parser's message names the variable and the form that is right. */
function checked<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new OperatorError(error instanceof Error ? error.message : String(error));
  }
}
