import type { en } from './en.js';

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** Each language has exactly the texts that English has: a missing one does not compile. */
export type Messages = Texts<typeof en>;
