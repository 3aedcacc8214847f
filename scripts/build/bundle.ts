import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuildOptions, BuildResult, OutputFile } from 'esbuild';
import { build } from 'esbuild';
import { OperatorError } from '../process/operator-error.js';
import type { Service } from '../system/services.js';
import type { Mutation } from './mutations.js';
import { mutate, requireApplied } from './mutations.js';

/** Workspace packages are bundled in; what npm installs stays outside, and is found in node_modules at run time. */
function externalPackages(root: string): string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
}

export const bundleFile = (outDir: string, service: Service) => join(outDir, 'dist', `${service.name}.js`);

export function bundleOptions(
  root: string,
  outDir: string,
  service: Service,
): BuildOptions & { write: false } {
  return {
    absWorkingDir: root,
    entryPoints: [service.entry],
    outfile: bundleFile(outDir, service),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    // TypeORM knows entities and migrations by the names of classes. It costs: each closure is named whenever it is made.
    keepNames: service.kind !== 'gateway',
    external: externalPackages(root),
    logLevel: 'error',
    write: false,
  };
}

/** Each file is put in its place whole: a process that starts just now never reads half a bundle. */
export function writeOutputs(result: BuildResult & { outputFiles: OutputFile[] }): void {
  for (const file of result.outputFiles) {
    mkdirSync(dirname(file.path), { recursive: true });
    const temporary = `${file.path}.${randomUUID()}.tmp`;
    writeFileSync(temporary, file.contents);
    renameSync(temporary, file.path);
  }
}

/**
 * Bundles the services whose source is there, and names the others. `mutations` are for tests of tests: bugs that
 * are planted in this build alone.
 */
export async function bundleServices(
  root: string,
  outDir: string,
  services: readonly Service[],
  mutations: readonly Mutation[] = [],
): Promise<{ built: Service[]; absent: Service[] }> {
  const built = services.filter((service) => existsSync(join(root, service.entry)));
  const applied = new Set<Mutation>();
  const plugins = mutations.length > 0 ? [mutate(root, mutations, applied)] : [];
  await Promise.all(
    built.map((service) => bundleService({ ...bundleOptions(root, outDir, service), plugins }, service)),
  );
  requireApplied(mutations, applied);
  return { built, absent: services.filter((service) => !built.includes(service)) };
}

async function bundleService(options: ReturnType<typeof bundleOptions>, service: Service): Promise<void> {
  try {
    writeOutputs(await build(options));
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    throw new OperatorError(
      `${service.name} could not be built: see the errors above (npx tsc -p . shows all).`,
    );
  }
}

/** esbuild has printed the errors with their source lines already. */
const isBuildFailure = (error: unknown) => error instanceof Error && 'errors' in error;
