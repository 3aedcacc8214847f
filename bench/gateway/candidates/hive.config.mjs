// For Hive's gateway, run by its own command line with --hive-router-runtime. As its documentation advises for
// production: connections to subgraphs are kept alive; nothing is added that the other candidates don't do.
import { Agent } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export const gatewayConfig = { customAgent: () => agent };
