import { pino, type Logger } from 'pino';

export type { Logger };

/** Header and field names whose values never reach a log line. */
const SECRETS = ['authorization', 'token', 'password', 'secret', 'identity', 'apiKey', 'signature'];

/** A JSON-lines logger on standard output; `name` is the process, e.g. `orders`. */
export function createLogger(name: string, level = 'info'): Logger {
  return pino({
    name,
    level,
    base: { name },
    redact: { paths: SECRETS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[masked]' },
  });
}
