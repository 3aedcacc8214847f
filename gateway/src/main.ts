import cluster from 'node:cluster';
import { createLogger, runProcess } from '@tradegraph/service-kit';
import { readGatewayConfig } from './config.js';
import { startGateway } from './server.js';
import { takeSeat } from './workers/seat.js';
import { WorkerTeam } from './workers/worker-team.js';

runProcess('gateway', async () => {
  const config = readGatewayConfig(process.env);
  const { workers = 1, logLevel } = config;
  if (workers > 1 && cluster.isPrimary) return startTeam(workers, logLevel);
  const seat = takeSeat();
  const gateway = await startGateway(config, seat);
  seat?.taken();
  return gateway;
});

/** SIGHUP replaces the workers one by one: new code and new contents of the files that the environment names, without a request that fails. */
async function startTeam(size: number, logLevel: string) {
  const team = new WorkerTeam(size, createLogger('gateway', logLevel));
  process.on('SIGHUP', () => void team.replaceAll());
  await team.start();
  return team;
}
