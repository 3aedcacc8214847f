/** Values of one header whose verdict is remembered; clients send a handful. */
const KNOWN_VALUES = 200;

/** Remembers what was decided for each value of a header. */
export function byHeader<T>(decide: (value: string) => T): (value: string) => T {
  const known = new Map<string, T>();
  return (value) => {
    if (known.has(value)) return known.get(value) as T;
    const verdict = decide(value);
    if (known.size >= KNOWN_VALUES) known.clear();
    known.set(value, verdict);
    return verdict;
  };
}
