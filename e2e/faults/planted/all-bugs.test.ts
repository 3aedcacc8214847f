import { readFileSync } from 'node:fs';
import { projectFile } from '@tradegraph/service-kit';
import { allBugs } from './all-bugs.js';

const mutations = allBugs.flatMap(({ name, mutations: of }) => of.map((mutation) => ({ name, ...mutation })));

// A build with the bug fails loudly, but only when somebody plants it: a change of the source is to notice at once.
it.each(mutations)('$name still finds its place in $file', ({ file, search }) => {
  expect(readFileSync(projectFile(file), 'utf8').split(search)).toHaveLength(2);
});
