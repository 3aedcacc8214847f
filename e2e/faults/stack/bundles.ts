import { join } from 'node:path';
import { bundleFile, bundleServices } from '../../../scripts/build/bundle.js';
import type { Mutation } from '../../../scripts/build/mutations.js';
import { SERVICES, type Service } from '../../../scripts/system/services.js';
import { projectRoot } from './project-root.js';

/** What the load touches, and what the gateway needs for its answers. */
const NEEDED = ['catalog', 'orders', 'inventory', 'warehouse', 'gateway'];

export const neededServices: readonly Service[] = SERVICES.filter(({ name }) => NEEDED.includes(name));

/** Builds the processes of a run into a folder of its own; with mutations, a copy that has planted bugs. */
export async function buildInto(
  folder: string,
  mutations: readonly Mutation[],
): Promise<(name: string) => string> {
  await bundleServices(projectRoot, folder, neededServices, mutations);
  return (name) => bundleFile(folder, serviceNamed(name));
}

export const serviceNamed = (name: string): Service =>
  neededServices.find((service) => service.name === name)!;

export const runFolder = (...parts: string[]): string => join(projectRoot, '.data/faults', ...parts);
