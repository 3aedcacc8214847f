import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildContext, Plugin } from 'esbuild';
import { context } from 'esbuild';
import type { Service } from '../system/services.js';
import { bundleOptions, writeOutputs } from './bundle.js';
import { runtimeFiles } from './runtime-files.js';

/**
 * Builds each service again when one of the files that it is made of changes (esbuild knows them: a change in a
 * shared package concerns every process that bundles it), then calls `onRebuilt`. Resolves when all watch.
 */
export async function watchServices(
  root: string,
  services: readonly Service[],
  onRebuilt: (service: Service) => void,
  onFailed: (service: Service) => void,
): Promise<{ stop(): Promise<void> }> {
  const contexts = await Promise.all(services.map((service) => watch(root, service, onRebuilt, onFailed)));
  return { stop: async () => void (await Promise.all(contexts.map((each) => each.dispose()))) };
}

async function watch(
  root: string,
  service: Service,
  onRebuilt: (service: Service) => void,
  onFailed: (service: Service) => void,
): Promise<BuildContext> {
  let first = true;
  const announce: Plugin = {
    name: 'announce',
    setup(build) {
      watchSchemas(build, root, service);
      build.onEnd((result) => {
        const initial = first;
        first = false;
        if (initial) return;
        if (result.errors.length > 0) return onFailed(service);
        writeOutputs({ ...result, outputFiles: result.outputFiles ?? [] });
        onRebuilt(service);
      });
    },
  };
  const watching = await context({
    ...bundleOptions(root, root, service),
    logLevel: 'error',
    plugins: [announce],
  });
  await watching.watch();
  return watching;
}

/** Schemas are read at run time and are no part of the bundle: they are watched along with the main module. */
function watchSchemas(build: Parameters<Plugin['setup']>[0], root: string, service: Service): void {
  const entry = join(root, service.entry);
  const own = service.kind === 'gateway' ? 'gateway' : join('subgraphs', service.name);
  build.onLoad({ filter: /main\.ts$/ }, ({ path }) => {
    if (path !== entry) return undefined;
    const files = runtimeFiles(root).filter((file) => file.startsWith(own) || file.startsWith('packages'));
    return {
      contents: readFileSync(path, 'utf8'),
      loader: 'ts',
      watchFiles: files.map((file) => join(root, file)),
    };
  });
}
