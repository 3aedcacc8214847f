import { basename, join, relative, resolve } from 'node:path';
import { onStopRequest } from '../process/stop-request.js';
import { OperatorError } from '../process/operator-error.js';
import type { CommonFlags } from './cli-options.js';
import { defaultUrl, resolveToken } from './cli-options.js';
import type { GatewayClient } from './gateway/gateway-client.js';
import { gatewayClient } from './gateway/gateway-client.js';
import type { ImportContext } from './import-context.js';
import type { Progress } from './report/progress.js';
import { startProgress } from './report/progress.js';
import { remarkFile } from './report/remark-file.js';
import type { SummaryRow } from './report/summary.js';
import { summaryTable, writeSummary } from './report/summary.js';

/** What an import tells in the end. */
export interface ImportOutcome {
  title: string;
  rows: SummaryRow[];
  figures: Record<string, unknown>;
  /** Things that the system refused although the file seemed right: the exit code tells it. */
  refused: number;
}

export interface ImportSource {
  /** Names the report's default folder, with `path`. */
  kind: string;
  path: string;
}

const EXIT_WITH_REFUSALS = 2;

/** Runs one import from its flags to its summary. Returns the exit code. */
export async function runImport(
  root: string,
  source: ImportSource,
  flags: CommonFlags,
  work: (context: ImportContext) => Promise<ImportOutcome>,
): Promise<number> {
  const stopping = new AbortController();
  let stopCode = 1;
  onStopRequest((_signal, code) => {
    stopCode = code;
    console.error('\nStopping: waiting for what is on its way …');
    stopping.abort(new OperatorError('stopped'));
  });
  const folder = resolve(
    flags.report ?? join(root, '.data/import', `${source.kind}-${basename(source.path)}`),
  );
  const context = await makeContext(root, folder, flags, stopping.signal);
  try {
    await context.client?.check();
    const outcome = await work(context);
    await context.rejected.close();
    tell(folder, source, outcome, flags.dryRun === true);
    return outcome.refused > 0 ? EXIT_WITH_REFUSALS : 0;
  } catch (error) {
    await context.rejected.close().catch(() => undefined);
    if (!stopping.signal.aborted) throw error;
    console.error('Stopped. Run the same command again to go on: what is in already stays as it is.');
    return stopCode;
  } finally {
    await context.client?.close();
  }
}

async function makeContext(
  root: string,
  folder: string,
  flags: CommonFlags,
  signal: AbortSignal,
): Promise<ImportContext> {
  const bars: { current?: Progress } = {};
  const note = (message: string) => bars.current?.note(`${message}; trying again`);
  const client = flags.dryRun ? undefined : await connect(root, flags, signal, note);
  return {
    client,
    concurrency: flags.concurrency,
    signal,
    folder,
    rejected: remarkFile(folder, 'rejected.ndjson'),
    startProgress: (title, unit, total) => (bars.current = startProgress({ title, unit, total })),
  };
}

async function connect(
  root: string,
  flags: CommonFlags,
  signal: AbortSignal,
  onRetry: (message: string) => void,
): Promise<GatewayClient> {
  return gatewayClient({
    url: flags.url ?? defaultUrl(root),
    token: await resolveToken(root, flags.token, process.env),
    connections: flags.concurrency,
    signal,
    onRetry,
  });
}

function tell(folder: string, source: ImportSource, outcome: ImportOutcome, dryRun: boolean): void {
  const figures = { source: basename(source.path), dryRun, ...outcome.figures };
  writeSummary(folder, { finishedAt: new Date().toISOString(), ...figures });
  const title = dryRun ? `${outcome.title} (dry run: nothing was sent)` : outcome.title;
  console.log(summaryTable(title, outcome.rows));
  console.log(`Report: ${relative(process.cwd(), folder) || '.'}/`);
}
