import type { Handler } from './http-server.js';
import { sendJson } from './http-server.js';
import type { Registry } from './metrics.js';

/** Throws, or rejects, when the thing that it checks is not usable. */
export type ReadinessCheck = () => Promise<void> | void;

/**
 * `/health/live` (the process answers), `/health/ready` (503 with the names of what is missing) and `/metrics`.
 * A process that stops answers 503 on ready first, so that a balancer sends nothing new.
 */
export function healthRoutes(options: {
  registry: Registry;
  checks: Record<string, ReadinessCheck>;
  /** What `/metrics` answers, if not the registry alone. */
  metrics?: (() => Promise<string>) | undefined;
}) {
  let draining = false;
  const routes: Record<string, Handler> = {
    '/health/live': (_request, response) => sendJson(response, 200, { status: 'live' }),
    '/health/ready': async (_request, response) => {
      const missing = draining ? ['stopping'] : await failing(options.checks);
      sendJson(response, missing.length === 0 ? 200 : 503, {
        status: missing.length === 0 ? 'ready' : 'not ready',
        ...(missing.length > 0 ? { missing } : {}),
      });
    },
    '/metrics': async (_request, response) => {
      const text = await (options.metrics?.() ?? options.registry.metrics());
      response.writeHead(200, { 'content-type': options.registry.contentType });
      response.end(text);
    },
  };
  return {
    routes,
    drain: () => {
      draining = true;
    },
  };
}

async function failing(checks: Record<string, ReadinessCheck>): Promise<string[]> {
  const results = await Promise.allSettled(Object.values(checks).map(async (check) => check()));
  return Object.keys(checks).filter((_, index) => results[index]!.status === 'rejected');
}
