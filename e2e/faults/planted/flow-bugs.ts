import type { PlantedBug } from './planted-bug.js';

const DRAIN_MS = 90_000;

/** Bugs between the subgraphs: each of them would keep its own books in order. */
export const flowBugs: PlantedBug[] = [
  {
    name: 'void-keeps-the-stock',
    what: 'goods that the warehouse does not send after all stay reserved',
    mutations: [
      {
        file: 'subgraphs/inventory/src/domain/warehouse-facts.ts',
        search: "  VOIDED: 'RELEASED',\n",
        replace: '',
      },
    ],
    kinds: ['subgraph hung', 'the carrier fails'],
    shows: ['an order that was cancelled keeps no stock', 'stock is reserved for work that there is'],
    drainMs: DRAIN_MS,
  },
  {
    name: 'label-for-every-try',
    what: 'the carrier is asked for another label when it did not answer',
    mutations: [
      {
        file: 'subgraphs/logistics/src/carriers/ask-for-label.ts',
        search: 'key: shipmentId,',
        replace: 'key: `${shipmentId}-${Date.now()}`,',
      },
    ],
    kinds: ['the carrier does its work and never says so'],
    shows: ['a carrier made one label for each parcel'],
    drainMs: DRAIN_MS,
  },
];
