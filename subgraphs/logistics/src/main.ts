import { runProcess } from '@tradegraph/service-kit';
import { config } from './config.js';
import { startLogistics } from './server.js';

runProcess('logistics', () => startLogistics(config(process.env)));
