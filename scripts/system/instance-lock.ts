import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../process/operator-error.js';
import { pidOf, processIdentity, stillRuns } from '../process/process-identity.js';

interface LockContent {
  owner: string;
  /** Identities of the servers that work on the data folder. */
  servers: string[];
  socketDir?: string;
}

export interface InstanceLock {
  /** Notes the servers, so that the next start can clear them away should this process be killed. */
  note(pids: (number | undefined)[], socketDir: string | undefined): void;
  release(): void;
}

const SERVER_EXIT_MS = 20_000;

/** One system per data folder. Throws when it is in use; clears up after a start that was killed. */
export async function lockInstance(dataDir: string): Promise<InstanceLock> {
  const file = join(dataDir, 'instance.lock');
  const content: LockContent = { owner: processIdentity(process.pid) as string, servers: [] };
  mkdirSync(dirname(file), { recursive: true });
  while (!create(file, content)) await clearAfter(file, dataDir);
  return {
    note(pids, socketDir) {
      const identities = pids.map((pid) => (pid === undefined ? undefined : processIdentity(pid)));
      content.servers = identities.filter((identity) => identity !== undefined);
      content.socketDir = socketDir;
      writeFileSync(file, JSON.stringify(content));
    },
    release: () => rmSync(file, { force: true }),
  };
}

function create(file: string, content: LockContent): boolean {
  try {
    writeFileSync(file, JSON.stringify(content), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function clearAfter(file: string, dataDir: string): Promise<void> {
  const old = read(file);
  if (old !== undefined && stillRuns(old.owner)) {
    throw new OperatorError(
      `Tradegraph already runs from this folder (process ${pidOf(old.owner)}; addresses in ${join(dataDir, 'ready.json')}): ` +
        `use that one, or stop it with kill ${pidOf(old.owner)}.`,
    );
  }
  await Promise.all((old?.servers ?? []).map(endServer));
  if (old?.socketDir !== undefined) rmSync(old.socketDir, { recursive: true, force: true });
  rmSync(join(dataDir, 'ready.json'), { force: true });
  rmSync(file, { force: true });
}

/** A file that another process is just writing, or a torn one after a power cut, reads as undefined. */
function read(file: string): LockContent | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockContent;
  } catch {
    return undefined;
  }
}

/** Two servers on one data folder would destroy it: wait until the forgotten one is gone. */
async function endServer(identity: string): Promise<void> {
  const deadline = Date.now() + SERVER_EXIT_MS;
  signal(identity, 'SIGTERM');
  while (stillRuns(identity)) {
    if (Date.now() > deadline) signal(identity, 'SIGKILL');
    await sleep(50);
  }
}

function signal(identity: string, name: NodeJS.Signals): void {
  try {
    if (stillRuns(identity)) process.kill(pidOf(identity), name);
  } catch {
    // it ended just now
  }
}
