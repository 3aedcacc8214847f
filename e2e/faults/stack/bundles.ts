import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFile, bundleServices } from '../../../scripts/build/bundle.js';
import type { Mutation } from '../../../scripts/build/mutations.js';
import { copyRuntimeFiles } from '../../../scripts/build/runtime-files.js';
import { SERVICES, type Service } from '../../../scripts/system/services.js';
import { projectRoot } from './project-root.js';

/** The processes of a run: what they execute and read does not change while they run. */
export interface Build {
  /** Holds the schemas and the supergraph, as they were when the run began. */
  root: string;
  bundleOf(service: string): string;
}

/** Builds the processes of a run into a folder of its own; with mutations, a copy that has planted bugs. */
export async function buildInto(folder: string, mutations: readonly Mutation[]): Promise<Build> {
  rmSync(folder, { recursive: true, force: true });
  await bundleServices(projectRoot, folder, SERVICES, mutations);
  copyRuntimeFiles(projectRoot, folder);
  return { root: folder, bundleOf: (name) => bundleFile(folder, serviceNamed(name)) };
}

export const serviceNamed = (name: string): Service => SERVICES.find((service) => service.name === name)!;

export const runFolder = (...parts: string[]): string => join(projectRoot, '.data/faults', ...parts);
