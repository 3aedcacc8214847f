/**
 * Runs `work` on every item, at most `limit` at once; the next item is only taken from the source when one of them
 * is done, so that a slow gateway slows the reading down and memory stays bounded. Stops taking at the first
 * failure or when `signal` is aborted, waits for what is in flight, and throws the failure or the signal's reason.
 */
export async function forEachInFlight<T>(
  source: AsyncIterable<T>,
  limit: number,
  signal: AbortSignal,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  let failure: { error: unknown } | undefined;
  const start = (item: T) => {
    const task: Promise<void> = work(item)
      .catch((error: unknown) => void (failure ??= { error }))
      .finally(() => running.delete(task));
    running.add(task);
  };
  try {
    for await (const item of source) {
      if (failure || signal.aborted) break;
      start(item);
      while (running.size >= limit) await Promise.race(running);
    }
  } finally {
    await Promise.all(running);
  }
  if (failure) throw failure.error;
  signal.throwIfAborted();
}
