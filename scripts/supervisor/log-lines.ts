import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { styleText } from 'node:util';
import { prettyFactory } from 'pino-pretty';

const COLOURS = ['cyan', 'green', 'yellow', 'blue', 'magenta', 'cyanBright', 'greenBright'] as const;
const NAME_WIDTH = 9;

/** Turns a line of a process into a line for the terminal: `14:03:07 orders    │ INFO ready port=4002`. */
export type LineFormat = (name: string, line: string) => string;

/** `order` decides each name's colour, so that a name looks the same at every start. */
export function createLineFormat(order: readonly string[], colour: boolean): LineFormat {
  const pretty = prettyFactory({
    colorize: colour,
    singleLine: true,
    ignore: 'pid,hostname,name,time',
    errorLikeObjectKeys: ['err', 'error'],
  });
  return (name, line) => {
    const time = new Date().toTimeString().slice(0, 8);
    const label = name.padEnd(NAME_WIDTH);
    const position = Math.max(0, order.indexOf(name)) % COLOURS.length;
    const prefix = colour ? styleText(COLOURS[position] ?? 'cyan', `${label} │`) : `${label} │`;
    const [first = '', ...more] = prettify(line, pretty).split('\n');
    return [`${time} ${prefix} ${first}`, ...more.map((next) => `${' '.repeat(8)} ${prefix} ${next}`)].join(
      '\n',
    );
  };
}

/** Only our own JSON lines are made pretty; everything else passes through as it is. */
function prettify(line: string, pretty: (line: string) => string): string {
  return line.startsWith('{"level":') ? pretty(line).trimEnd() : line;
}

/** A request that went well: an import makes thousands of such lines, which hide what an operator looks for. */
export const isRoutine = (line: string) =>
  line.includes('"msg":"request"') && line.includes('"outcome":"ok"');

/** What a line says to an operator: a stack frame nothing, a JSON line its message and its error's. */
export function wordsOf(line: string): string | undefined {
  if (/^\s/.test(line) || line.trim() === '') return undefined;
  if (!line.startsWith('{"level":')) return line.trim();
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } };
    return [msg, err?.message].filter(Boolean).join(': ');
  } catch {
    return line.trim();
  }
}

/** Calls `onLine` for each full line of the stream; a torn last line counts as one. */
export function readLines(stream: Readable, onLine: (line: string) => void): void {
  createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => {
    if (line.trim() !== '') onLine(line);
  });
}
