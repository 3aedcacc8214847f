import { readdir, readFile, readlink } from 'node:fs/promises';

export interface PortOwner {
  pid: number;
  command: string;
}

/** Who listens on a TCP port, read from /proc; undefined elsewhere than on Linux, or when it is another user's. */
export async function findPortOwner(port: number): Promise<PortOwner | undefined> {
  try {
    const sockets = new Set((await listeningInodes(port)).map((inode) => `socket:[${inode}]`));
    if (sockets.size === 0) return undefined;
    for (const entry of await readdir('/proc')) {
      if (/^\d+$/.test(entry) && (await holdsSocket(entry, sockets))) {
        return { pid: Number(entry), command: await commandOf(entry) };
      }
    }
  } catch {
    // no /proc: the message goes without the owner
  }
  return undefined;
}

const LISTEN = '0A';

async function listeningInodes(port: number): Promise<string[]> {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  return tables
    .flatMap((table) => table.split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[1]?.endsWith(suffix) && columns[3] === LISTEN)
    .map((columns) => columns[9] as string);
}

async function holdsSocket(pid: string, sockets: Set<string>): Promise<boolean> {
  const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => []);
  for (const descriptor of descriptors) {
    const target = await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => '');
    if (sockets.has(target)) return true;
  }
  return false;
}

async function commandOf(pid: string): Promise<string> {
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8');
  return text.split('\0').join(' ').trim().slice(0, 60);
}
