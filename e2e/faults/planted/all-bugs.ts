import { commandBugs } from './command-bugs.js';
import { consumingBugs } from './consuming-bugs.js';
import { feedBugs } from './feed-bugs.js';
import type { PlantedBug } from './planted-bug.js';
import { flowBugs } from './flow-bugs.js';
import { publishingBugs } from './publishing-bugs.js';

export const allBugs: readonly PlantedBug[] = [
  ...publishingBugs,
  ...consumingBugs,
  ...commandBugs,
  ...feedBugs,
  ...flowBugs,
];
