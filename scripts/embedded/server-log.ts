import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { diskFullMessage, OperatorError } from '../process/operator-error.js';

const TAIL_BYTES = 64 * 1024;

/** The end of a server's log file: what it said last before it gave up. */
export function readTail(file: string): string {
  const fd = openSync(file, 'r');
  try {
    const { size } = fstatSync(fd);
    const buffer = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(fd, buffer, 0, buffer.length, Math.max(0, size - TAIL_BYTES));
    return buffer.toString('utf8');
  } finally {
    closeSync(fd);
  }
}

export interface ServerFailure {
  server: 'MySQL' | 'Redis';
  dataDir: string;
  logFile: string;
  /** The text to look for causes in, normally `readTail(logFile)`. */
  text: string;
}

const DISK_FULL = /No space left on device|disk is full|Errcode: 28|errno:? 28|error 28\b|ENOSPC/i;
const LOCKED =
  /Unable to lock|Can't lock aria control file|is already in use|Resource temporarily unavailable/i;
const DENIED = /Permission denied|Errcode: 13/i;
const DAMAGED =
  /corrupt|Bad file format|Missing FILE_CHECKPOINT|ibdata1 .*(missing|size)|Plugin 'InnoDB' (init|registration)|mysql\.(plugin|user|db|global_priv|servers)'? .*doesn't exist|Can't open and lock privilege tables|Cannot find a checkpoint|Invalid (redo log|flags)|Unsupported redo log|aria_log|Can't open the .* (file|table)/i;

/** One line for the operator: the cause that the server's log shows, and the way out. */
export function explainFailure(failure: ServerFailure): OperatorError {
  const { server, dataDir, logFile, text } = failure;
  if (DISK_FULL.test(text)) return new OperatorError(diskFullMessage(dataDir));
  if (LOCKED.test(text)) {
    return new OperatorError(
      `Another ${server} server is using ${dataDir}: stop it (its log is ${logFile}), then start again.`,
    );
  }
  if (DENIED.test(text)) {
    return new OperatorError(
      `${server} may not write in ${dataDir}: give the folder to the present user (sudo chown -R "$USER" ${dataDir}).`,
    );
  }
  if (DAMAGED.test(text)) {
    return new OperatorError(
      `The ${server} data in ${dataDir} is damaged: put a backup back, or begin with empty data by ` +
        `\`npm start -- --reset\` (details: ${logFile}).`,
    );
  }
  return new OperatorError(`${server} did not start: ${lastComplaint(text)} (details: ${logFile}).`);
}

function lastComplaint(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const complaint = lines.filter((line) => /error|fatal/i.test(line)).at(-1) ?? lines.at(-1);
  return complaint?.trim() ?? 'it said nothing';
}
