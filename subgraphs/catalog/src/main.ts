import { runProcess } from '@tradegraph/service-kit';
import { config } from './config.js';
import { startCatalog } from './server.js';

runProcess('catalog', () => startCatalog(config(process.env)));
