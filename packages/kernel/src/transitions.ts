/** A state machine as one declared table: from each state, the states it may move to. */
export interface TransitionTable<S extends string> {
  readonly states: readonly S[];
  readonly initial: S;
  allows(from: S, to: S): boolean;
  /** The states that `from` may move to, in declared order. */
  next(from: S): readonly S[];
}

/**
 * Declares a state machine and proves it at start-up: a state that cannot be reached from `initial` is a
 * mistake in the table and throws.
 */
export function defineTransitions<S extends string>(
  name: string,
  initial: S,
  table: Readonly<Record<S, readonly S[]>>,
): TransitionTable<S> {
  const states = Object.keys(table) as S[];
  const reached = reachable(initial, table);
  const lost = states.filter((state) => !reached.has(state));
  if (lost.length > 0) throw new Error(`${name}: no way from ${initial} to ${lost.join(', ')}`);
  return {
    states,
    initial,
    allows: (from, to) => table[from].includes(to),
    next: (from) => table[from],
  };
}

function reachable<S extends string>(initial: S, table: Readonly<Record<S, readonly S[]>>): Set<S> {
  const seen = new Set<S>([initial]);
  const queue: S[] = [initial];
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    for (const target of table[state].filter((candidate) => !seen.has(candidate))) {
      seen.add(target);
      queue.push(target);
    }
  }
  return seen;
}
