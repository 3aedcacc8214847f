/** Fetches so far and the seconds that they took, by subgraph. */
export type FetchTimes = Map<string, { count: number; seconds: number }>;

const LINE = /^tradegraph_subgraph_fetch_seconds_(sum|count)\{([^}]*)\} (\S+)$/gm;

/** Reads what our gateway counts of its fetches. */
export async function fetchTimes(gatewayUrl: string): Promise<FetchTimes> {
  const text = await (await fetch(`${gatewayUrl}/metrics`)).text();
  const times: FetchTimes = new Map();
  for (const [, kind, labels = '', value] of text.matchAll(LINE)) {
    const name = /subgraph="([^"]+)"/.exec(labels)?.[1] ?? '';
    const each = times.get(name) ?? { count: 0, seconds: 0 };
    if (kind === 'sum') each.seconds += Number(value);
    else each.count += Number(value);
    times.set(name, each);
  }
  return times;
}
