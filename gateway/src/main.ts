import { runProcess } from '@tradegraph/service-kit';
import { readGatewayConfig } from './config.js';
import { startGateway } from './server.js';

runProcess('gateway', async () => startGateway(readGatewayConfig(process.env)));
