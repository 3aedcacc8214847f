import { z } from 'zod';

/** What every process reads: where it listens and how loud it is. */
export const processEnvironment = {
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  IDENTITY_SECRET: z.string().min(32, 'must have at least 32 characters'),
  /** Where spans go, e.g. `http://collector:4318`; without it nothing is traced. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be an http address' }).optional(),
};

export const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);

/**
 * Reads the environment by a zod schema. A bad or missing variable is one line naming it and what would be
 * right, without its value (it may be a secret).
 */
export function readConfig<T extends z.ZodType>(schema: T, env: NodeJS.ProcessEnv): z.infer<T> {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`The environment is not complete: ${problems.join('; ')}`);
}

/** Ends the process with one clear line instead of a stack. */
export class ConfigError extends Error {}
