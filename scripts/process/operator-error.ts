/**
 * A failure that the person at the terminal can mend: the message is one line that names what is wrong and the
 * way out. Entry points print it without a stack and exit with 1; any other error is a bug and keeps its stack.
 */
export class OperatorError extends Error {
  override name = 'OperatorError';
}

/** Runs an entry point's main function, and turns what it throws into a message and an exit code. */
export async function runEntry(main: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    reportFailure(error);
    process.exitCode = 1;
  }
}

export function reportFailure(error: unknown): void {
  if (error instanceof OperatorError) console.error(`✖ ${error.message}`);
  else if (isDiskFull(error)) console.error(`✖ ${diskFullMessage(error.path ?? process.cwd())}`);
  else console.error(error);
}

function isDiskFull(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}

/** One wording for a full disk, whoever meets it first: Node, MySQL or Redis. */
export function diskFullMessage(path: string): string {
  return `The disk that holds ${path} is full: free some space there (df -h ${path}), then start again.`;
}
