import { join, resolve } from 'node:path';

/** Where `npm start` keeps its data: `.data/` in the checkout, or TRADEGRAPH_DATA_DIR for a system beside it. */
export function dataFolder(root: string, env: NodeJS.ProcessEnv): string {
  return env['TRADEGRAPH_DATA_DIR'] ? resolve(env['TRADEGRAPH_DATA_DIR']) : join(root, '.data');
}
