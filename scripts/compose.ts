/**
 * `npm run compose` writes gateway/supergraph.graphql from the six schemas and gateway/live.graphql; `--check` writes
 * nothing and fails when the committed file is not what they compose to. Both refuse a change that breaks clients
 * unless `--allow-breaking` marks it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { projectFile } from '@tradegraph/service-kit';
import { Command } from 'commander';
import { breakingChanges } from './composition/breaking-changes.js';
import { composeSupergraph, readSubgraphs } from './composition/compose-supergraph.js';
import { OperatorError, runEntry } from './process/operator-error.js';

interface Options {
  check?: boolean;
  allowBreaking?: boolean;
  base?: string;
}

const options = new Command('npm run compose --')
  .option('--check', 'write nothing; fail when the committed supergraph is not up to date')
  .option('--allow-breaking', 'accept changes that break clients')
  .option('--base <file>', 'the supergraph that clients know; the committed one when not given')
  .parse()
  .opts<Options>();

await runEntry(async () => {
  const target = projectFile('gateway/supergraph.graphql');
  const { sources, absent } = readSubgraphs();
  for (const name of absent) console.log(`Left out ${name}: it has no schema.graphql yet.`);
  const composed = composeSupergraph(sources);
  await refuseBreaking(options.base ?? target, composed);
  if (options.check) refuseDrift(target, composed);
  else writeFileSync(target, composed);
  console.log(`${options.check ? 'Checked' : 'Composed'} ${sources.map(({ name }) => name).join(', ')}.`);
});

async function refuseBreaking(baseFile: string, composed: string): Promise<void> {
  if (!existsSync(baseFile)) return;
  const broken = await breakingChanges(readFileSync(baseFile, 'utf8'), composed);
  if (broken.length === 0) return;
  const list = broken.map((message) => `- ${message}`).join('\n');
  if (options.allowBreaking) console.log(`Accepted as marked, although it breaks clients:\n${list}`);
  else throw new OperatorError(`This breaks clients; keep it, or mark it with --allow-breaking:\n${list}`);
}

function refuseDrift(target: string, composed: string): void {
  if (existsSync(target) && readFileSync(target, 'utf8') === composed) return;
  throw new OperatorError(
    'gateway/supergraph.graphql is not what the schemas compose to; run "npm run compose" and commit it',
  );
}
