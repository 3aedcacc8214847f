import { runProcess } from '@tradegraph/service-kit';
import { config } from './config.js';
import { startInventory } from './server.js';

runProcess('inventory', () => startInventory(config(process.env)));
