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

/** Which other subgraphs a process calls. */
export function callsOf(service: string): string[] {
  if (service === 'gateway') return Object.keys(COUNTS).filter((name) => name !== 'gateway');
  return service === 'inventory' ? ['warehouse'] : [];
}
