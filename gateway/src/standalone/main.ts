import { runProcess } from '@tradegraph/service-kit';
import { readStandaloneConfig } from './config.js';
import { readStandaloneOptions } from './options.js';
import { startStandalone } from './start-standalone.js';

const options = readStandaloneOptions(process.argv.slice(2));
runProcess('gateway', async () => startStandalone(readStandaloneConfig(options, process.env)));
