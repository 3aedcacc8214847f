import { runProcess } from '@tradegraph/service-kit';
import { config } from './config.js';
import { startWarehouse } from './server.js';

runProcess('warehouse', () => startWarehouse(config(process.env)));
