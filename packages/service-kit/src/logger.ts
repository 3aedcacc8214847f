import { pino, type Logger } from 'pino';

export type { Logger };

/** Header and field names whose values never reach a log line. */
const SECRETS = ['authorization', 'token', 'password', 'secret', 'identity', 'apiKey', 'signature'];

/**
 * A JSON-lines logger on standard output; `name` is the process, e.g. `orders`. Lines are written at once: pino would
 * keep some back and write them at the exit, and when nobody reads any more (the supervisor was killed) it would try
 * that for ever: the process would neither work nor end, nor heed SIGTERM.
 */
export function createLogger(name: string, level = 'info'): Logger {
  const options = {
    name,
    level,
    base: { name },
    redact: { paths: SECRETS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[masked]' },
  };
  return pino(options, pino.destination({ dest: 1, sync: true }));
}
