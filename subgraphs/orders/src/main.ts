import { runProcess } from '@tradegraph/service-kit';
import { config } from './config.js';
import { startOrders } from './server.js';

runProcess('orders', () => startOrders(config(process.env)));
