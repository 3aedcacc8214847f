import { pino, stdSerializers, type LogFn, type Logger } from 'pino';

export type { Logger };

/** A request that takes longer than this is a warning in the log of whoever answers it, in milliseconds. */
export const SLOW_REQUEST_MS = 1_000;

/** Header and field names whose values never reach a log line, whatever their case and hyphens. */
const SECRETS = new Set(
  'authorization cookie setcookie token accesstoken refreshtoken password passwd secret clientsecret webhooksecret identity xtradegraphidentity apikey xapikey signature xsignature'.split(
    ' ',
  ),
);
const MASK = '[masked]';
/** Deeper than that a line is of no use. */
const MAX_DEPTH = 6;
const MAX_TEXT = 8_000;

/** The same with every secret masked, wherever it hides: by its name, in an address, in a header's value. */
function masked(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value;
  if (depth >= MAX_DEPTH) return '[deep]';
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => masked(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      SECRETS.has(key.toLowerCase().replace(/[-_]/g, '')) ? MASK : masked(inner, depth + 1),
    ]),
  );
}

/** Passwords in addresses, credentials of HTTP, JSON Web Tokens; and no text without an end. */
function maskText(text: string): string {
  const short = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
  return short
    .replace(/([a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s/@]+@/gi, `$1:${MASK}@`)
    .replace(/\b(Bearer|Basic|ApiKey)\s+[\w.~+/=-]{6,}/gi, `$1 ${MASK}`)
    .replace(/\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g, MASK);
}

/** A process has one, however many loggers. */
let output: ReturnType<typeof standardOutput> | undefined;
/** By the logger that masks: the same for lines that need no masking. */
const unmasked = new WeakMap<Logger, Logger>();

/** A JSON-lines logger on standard output; `name` is the process, e.g. `orders`. */
export function createLogger(name: string, level = 'info'): Logger {
  const plain = { name, level, base: { name } };
  const masking = {
    ...plain,
    formatters: {
      log: (line: Record<string, unknown>) => masked(withErrors(line)) as Record<string, unknown>,
    },
    hooks: {
      logMethod(this: Logger, args: Parameters<LogFn>, method: LogFn) {
        const texts = args.map((arg: unknown) => (typeof arg === 'string' ? maskText(arg) : arg));
        // pino would take the message of the error itself, past everything here.
        if (texts.length === 1) texts.push(messageOf(args[0]));
        method.apply(this, texts as Parameters<LogFn>);
      },
    },
  };
  output ??= standardOutput();
  const logger = pino(masking, output);
  unmasked.set(logger, pino(plain, output));
  return logger;
}

/** Characters of lines that are held back at most. */
const MAX_HELD = 65_536;

/**
 * What is logged in one turn of the event loop goes out at its end in one write, since a write costs more than all
 * else of a line; at the exit too, unless the process is killed or aborts. Written it is at once: pino would keep some
 * back, and when nobody reads any more (the supervisor was killed) it would try for ever: the process would neither
 * work nor end, nor heed SIGTERM.
 */
function standardOutput() {
  const file = pino.destination({ dest: 1, sync: true });
  let held = '';
  const flush = () => {
    const lines = held;
    held = '';
    if (lines !== '') file.write(lines);
  };
  process.on('exit', flush);
  return {
    write: (line: string) => {
      if (held === '') setImmediate(flush);
      held += line;
      if (held.length > MAX_HELD) flush();
    },
  };
}

/** Errors become objects before they are masked: their messages may quote an address with its password. */
const withErrors = (line: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(line).map(([key, value]) => [
      key,
      value instanceof Error ? stdSerializers.err(value) : value,
    ]),
  );

function messageOf(given: unknown): string | undefined {
  const error = given instanceof Error ? given : (given as { err?: unknown } | null | undefined)?.err;
  return error instanceof Error ? maskText(error.message) : undefined;
}

/** For lines on a hot path of which is known that they hold no secret: masking is a third of what a line costs. */
export const withoutMasking = (logger: Logger): Logger => unmasked.get(logger) ?? logger;
