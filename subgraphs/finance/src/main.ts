import { runProcess } from '@tradegraph/service-kit';
import { config } from './config.js';
import { startFinance } from './server.js';

runProcess('finance', () => startFinance(config(process.env)));
