import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface DemoModule {
  loadDemoData: (options: { url: string; token: string; log: (line: string) => void }) => Promise<void>;
}

/**
 * Loads the demo data once per data folder. The marker only saves the time: loading again changes nothing. A
 * failure is told and does not stop the system; the next start tries again.
 */
export async function ensureDemoData(options: {
  root: string;
  dataDir: string;
  graphql: string;
  token: string;
  log: (line: string) => void;
}): Promise<void> {
  const marker = join(options.dataDir, 'demo-loaded');
  const module = join(options.root, 'scripts/demo/index.ts');
  if (existsSync(marker) || !existsSync(module)) return;
  options.log('Loading the demo data …');
  try {
    const { loadDemoData } = (await import(pathToFileURL(module).href)) as DemoModule;
    await loadDemoData({ url: options.graphql, token: options.token, log: options.log });
    writeFileSync(marker, `${new Date().toISOString()}\n`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    options.log(`The demo data could not be loaded (${reason}); the next start tries again.`);
  }
}
