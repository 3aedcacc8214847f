import { join } from 'node:path';

/** A file of the checkout (or of the image), e.g. a schema: relative to TRADEGRAPH_ROOT or the working folder. */
export function projectFile(...parts: string[]): string {
  return join(process.env['TRADEGRAPH_ROOT'] ?? process.cwd(), ...parts);
}
