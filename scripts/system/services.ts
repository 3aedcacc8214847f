/** One process of the system. */
export interface Service {
  name: string;
  kind: 'subgraph' | 'gateway';
  /** The process's main module, relative to the project's folder. */
  entry: string;
  /** The environment variable that chooses the port, and the port when it is not set. */
  portVariable: string;
  defaultPort: number;
}

const subgraph = (name: string, defaultPort: number): Service => ({
  name,
  kind: 'subgraph',
  entry: `subgraphs/${name}/src/main.ts`,
  portVariable: `${name.toUpperCase()}_PORT`,
  defaultPort,
});

export const SUBGRAPHS: readonly Service[] = [
  subgraph('catalog', 4001),
  subgraph('orders', 4002),
  subgraph('inventory', 4003),
  subgraph('warehouse', 4004),
  subgraph('logistics', 4005),
  subgraph('finance', 4006),
];

export const GATEWAY: Service = {
  name: 'gateway',
  kind: 'gateway',
  entry: 'gateway/src/main.ts',
  portVariable: 'PORT',
  defaultPort: 4000,
};

export const SERVICES: readonly Service[] = [...SUBGRAPHS, GATEWAY];

/** All make much short-lived garbage: a larger young generation halves the collections. */
export function nodeFlags({ kind }: Service): string[] {
  return ['--enable-source-maps', `--max-semi-space-size=${kind === 'gateway' ? 64 : 32}`];
}
