import { Command } from 'commander';
import { GATEWAY, SUBGRAPHS } from './services.js';

export interface StartFlags {
  reset: boolean;
  yes: boolean;
  demo: boolean;
  watch: boolean;
}

const VARIABLES: [string, string][] = [
  ['HOST', 'address to listen on (127.0.0.1)'],
  ['MYSQL_URL', 'mysql://user:password@host:3306; a private server when not set'],
  ['REDIS_URL', 'redis://host:6379; a private server when not set'],
  ['TRADEGRAPH_DATA_DIR', 'where data, keys and ready.json are kept (.data)'],
  ['TRADEGRAPH_DB_PREFIX', 'how the names of the six databases begin (tradegraph_)'],
  ['TOKEN_SECRET', 'key of development tokens, 32 characters or more (made in .data/keys.json)'],
  ['IDENTITY_SECRET', 'key between gateway and subgraphs, 32 characters or more (made in .data/keys.json)'],
  ['LOG_LEVEL', 'fatal, error, warn, info, debug or trace (info, without requests that went well)'],
  ['NO_COLOR', 'any value: no colours'],
];

export function parseStartFlags(argv: string[]): StartFlags {
  return new Command('npm start --')
    .description(
      'Starts MySQL, Redis, the six subgraphs, the gateway and the console; Ctrl-C stops them all.',
    )
    .option('--reset', 'empty the data first, after a confirmation', false)
    .option('--yes', 'confirm --reset without a question', false)
    .option('--no-demo', 'load no demo data')
    .option('--watch', 'build and restart what changes (npm run dev)', false)
    .addHelpText('after', environmentHelp())
    .allowExcessArguments(false)
    .parse(argv)
    .opts<StartFlags>();
}

function environmentHelp(): string {
  const ports = [GATEWAY, ...SUBGRAPHS].map((service): [string, string] => [
    service.portVariable,
    `port of ${service.name} (${service.defaultPort})`,
  ]);
  const lines = [...ports, ...VARIABLES].map(([name, meaning]) => `  ${name.padEnd(21)} ${meaning}`);
  return `\nEnvironment variables, with what is used when they are not set:\n${lines.join('\n')}\n\nThe data is kept in .data/, addresses and process ids of a running system in .data/ready.json.`;
}
