import type { Mutation } from '../../../scripts/build/mutations.js';

/** A bug of our own, put into a build of the processes: the harness must find it. */
export interface PlantedBug {
  name: string;
  /** What is wrong then, in one line. */
  what: string;
  mutations: readonly Mutation[];
  /** The faults that bring it out; none when load alone does. */
  kinds: readonly string[];
  /** The checks that must find it, at least one of them: a system that merely fails to start proves nothing. */
  shows: readonly string[];
  /** For how long orders may go on to their end, where that takes more than a few seconds. */
  drainMs?: number;
}
