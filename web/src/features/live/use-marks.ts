import { reactive } from 'vue';

/** How long a row stays marked. */
const MARKED_MS = 6_000;

/** The ids of the rows that changed just now. */
export function useMarks() {
  const marked = reactive(new Set<string>());
  return {
    marked,
    mark(id: string): void {
      marked.add(id);
      setTimeout(() => marked.delete(id), MARKED_MS);
    },
  };
}
