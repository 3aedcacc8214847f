import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildContext, OutputFile, Plugin } from 'esbuild';
import { context } from 'esbuild';
import type { Service } from '../system/services.js';
import { bundleFile, bundleOptions, writeOutputs } from './bundle.js';
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
  let watchingSince: (() => void) | undefined;
  const firstBuild = new Promise<void>((resolve) => (watchingSince = resolve));
  const announce: Plugin = {
    name: 'announce',
    setup(build) {
      watchSchemas(build, root, service);
      build.onEnd((result) => {
        const initial = watchingSince;
        watchingSince = undefined;
        initial?.();
        if (result.errors.length > 0) return onFailed(service);
        const outputs = { ...result, outputFiles: result.outputFiles ?? [] };
        // The first build repeats the one that runs, unless a source changed in between.
        if (initial !== undefined && isWritten(bundleFile(root, service), outputs.outputFiles)) return;
        writeOutputs(outputs);
        onRebuilt(service);
      });
    },
  };
  const options = { ...bundleOptions(root, root, service), plugins: [announce] };
  const watching = await context(options);
  await watching.watch();
  await firstBuild;
  return watching;
}

function isWritten(bundle: string, outputs: OutputFile[]): boolean {
  const output = outputs.find(({ path }) => path === bundle);
  return output !== undefined && existsSync(bundle) && readFileSync(bundle).equals(output.contents);
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
