import { watch, type Ref } from 'vue';
import type { Versioned } from '../../api/overlay.js';

export interface Read {
  answers: Ref<number>;
  busy: Ref<boolean>;
  reload(): void;
}

/**
 * Rows that were read before the feed began may have missed a change in between. What the feed begins with mends
 * those that it holds; when others are shown, or it holds one that should be, they are read again.
 */
export function useBeginning(rows: () => readonly Versioned[], read: Read) {
  let begunWith: { held: ReadonlySet<string>; wanted: readonly string[] } | null = null;
  function check(): void {
    if (!begunWith || read.busy.value || read.answers.value === 0) return;
    const { held, wanted } = begunWith;
    begunWith = null;
    const shown = new Set(rows().map(({ id }) => id));
    if ([...shown].some((id) => !held.has(id)) || wanted.some((id) => !shown.has(id))) read.reload();
  }
  watch(read.answers, check);
  /** `held`: what the feed begins with; `wanted`: those of them that belong to the rows. */
  return (held: readonly Versioned[], wanted: readonly Versioned[] = []) => {
    begunWith = { held: new Set(held.map(({ id }) => id)), wanted: wanted.map(({ id }) => id) };
    check();
  };
}
