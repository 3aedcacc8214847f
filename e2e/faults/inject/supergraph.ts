import { setTimeout as sleep } from 'node:timers/promises';
import { replicasOf } from '../stack/replicas.js';
import type { Stack } from '../stack/stack.js';
import { servedVersion } from '../stack/supergraph-file.js';
import type { Fault } from './fault.js';

const LONGEST_WAIT_MS = 15_000;

/**
 * Another supergraph under load: running subscriptions go on with it. Only gateways count that took it over while
 * they ran; those that were started meanwhile have just read it.
 */
export const supergraphFault: Fault = {
  kind: 'supergraph reloaded',
  strike: async ({ stack }) => {
    const pids = new Map(replicasOf('gateway').map((name) => [name, stack.pidOf(name)]));
    const version = stack.supergraph.change();
    const reloaded = await Promise.all(
      [...pids].map(async ([name, pid]) => {
        const serves = await untilServed(stack, name, version);
        return serves && pid !== undefined && pid === stack.pidOf(name) ? [name] : [];
      }),
    );
    const names = reloaded.flat();
    return names.length > 0 ? `version ${version} at ${names.join(', ')}` : null;
  },
};

async function untilServed(stack: Stack, name: string, version: number): Promise<boolean> {
  for (const deadline = Date.now() + LONGEST_WAIT_MS; Date.now() < deadline; await sleep(100)) {
    const served = await servedVersion(stack.addressOf(name), stack.token);
    if (served !== null && served >= version) return true;
  }
  return false;
}
