import { SingleBar } from 'cli-progress';

/** How far one phase of an import is: a bar on a terminal, a line now and then elsewhere. */
export interface Progress {
  advance: (count: number) => void;
  /** A remark that must not tear the bar, e.g. of a repetition. */
  note: (message: string) => void;
  end: () => void;
}

export interface ProgressOptions {
  /** What is done, e.g. `orders`. */
  title: string;
  /** What is counted, e.g. `lines`. */
  unit: string;
  total: number;
  stream?: NodeJS.WriteStream;
  now?: () => number;
}

const PLAIN_EVERY_MS = 2_000;

export function startProgress(options: ProgressOptions): Progress {
  const stream = options.stream ?? process.stdout;
  return stream.isTTY ? progressBar(options, stream) : plainProgress(options, stream);
}

function progressBar({ title, unit, total }: ProgressOptions, stream: NodeJS.WriteStream): Progress {
  const started = Date.now();
  let done = 0;
  const bar = new SingleBar({
    stream,
    format: `${title.padEnd(14)} {bar} {percentage}% · {value} of {total} ${unit} · {rate} ${unit}/s · {left} left`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    fps: 5,
    barsize: 24,
  });
  const payload = () => figures(done, total, Date.now() - started);
  bar.start(total, 0, payload());
  return {
    advance: (count) => {
      done += count;
      bar.update(done, payload());
    },
    note: (message) => void stream.write(`\r\u001b[K  ${message}\n`),
    end: () => {
      bar.update(done, payload());
      bar.stop();
    },
  };
}

function plainProgress(options: ProgressOptions, stream: NodeJS.WriteStream): Progress {
  const { title, unit, total, now = Date.now } = options;
  const started = now();
  let [done, lastLine] = [0, started];
  const write = () => {
    const { rate, left } = figures(done, total, now() - started);
    const share = total > 0 ? ` (${Math.floor((100 * done) / total)}%)` : '';
    const end = done >= total ? '' : ` · ${left} left`;
    stream.write(
      `${title}: ${grouped(done)} of ${grouped(total)} ${unit}${share} · ${rate} ${unit}/s${end}\n`,
    );
  };
  return {
    advance: (count) => {
      done += count;
      if (now() - lastLine < PLAIN_EVERY_MS) return;
      lastLine = now();
      write();
    },
    note: (message) => void stream.write(`${title}: ${message}\n`),
    end: write,
  };
}

/** Rate per second, and the time left at that rate, as `2:05`. */
export function figures(done: number, total: number, elapsedMs: number): { rate: string; left: string } {
  const perSecond = elapsedMs > 0 ? (done * 1000) / elapsedMs : 0;
  const seconds = perSecond > 0 ? Math.max(0, Math.ceil((total - done) / perSecond)) : undefined;
  const left =
    seconds === undefined ? '–' : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return { rate: grouped(Math.round(perSecond)), left };
}

export const grouped = (count: number): string => count.toLocaleString('en-US');
