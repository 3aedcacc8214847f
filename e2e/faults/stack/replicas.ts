/** One process of the stack: `orders-2` is the second replica of `orders`. */
export interface Replica {
  name: string;
  service: string;
}

const COUNTS: Record<string, number> = {
  ...{ orders: 2, inventory: 2, warehouse: 1 },
  ...{ catalog: 1, logistics: 1, finance: 1 },
  gateway: 2,
};

export const replicas: readonly Replica[] = Object.entries(COUNTS).flatMap(([service, count]) =>
  Array.from({ length: count }, (_, index) => ({ name: `${service}-${index + 1}`, service })),
);

export const replicasOf = (service: string): string[] =>
  replicas.filter((replica) => replica.service === service).map(({ name }) => name);

/** Which other subgraphs each asks: at once, or for events that its streams have lost. */
const CALLS: Record<string, string[]> = {
  gateway: Object.keys(COUNTS).filter((name) => name !== 'gateway'),
  orders: ['catalog', 'inventory', 'warehouse', 'logistics', 'finance'],
  inventory: ['warehouse'],
  warehouse: ['orders', 'logistics'],
  logistics: ['warehouse'],
  finance: ['orders', 'warehouse', 'logistics'],
};

export const callsOf = (service: string): string[] => CALLS[service] ?? [];
