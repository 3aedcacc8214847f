import { systemClock } from '@tradegraph/kernel';
import { startService, type RunningSubgraph } from '@tradegraph/subgraph-kit';
import { CarrierDesk } from './carriers/carrier-desk.js';
import { trackingWebhook } from './carriers/tracking-webhook.js';
import type { LogisticsConfig } from './config.js';
import { warehouseChanges } from './consumers/warehouse.js';
import { contextWith } from './context.js';
import { CarrierConnectionEntity } from './entities/carrier-connection.entity.js';
import { CarrierServiceEntity } from './entities/carrier-service.entity.js';
import { CarrierEntity } from './entities/carrier.entity.js';
import { RateCardProblemEntity } from './entities/rate-card-problem.entity.js';
import { RateCardEntity } from './entities/rate-card.entity.js';
import { RateEntity } from './entities/rate.entity.js';
import { ShipmentEntity } from './entities/shipment.entity.js';
import { TrackingEventEntity } from './entities/tracking-event.entity.js';
import { TrackingQuarantineEntity } from './entities/tracking-quarantine.entity.js';
import { pollTracking } from './jobs/poll-tracking.js';
import { takeUpQuarantine } from './jobs/take-up-quarantine.js';
import { workLabels } from './jobs/work-labels.js';
import { Logistics1700000000500 } from './migrations/1700000000500-logistics.js';
import { ChannelOfShipment1700000000520 } from './migrations/1700000000520-channel-of-shipment.js';
import { Surcharges1700000000530 } from './migrations/1700000000530-surcharges.js';
import { ForwardFlow1700000000510 } from './migrations/1700000000510-forward-flow.js';
import { resolvers } from './resolvers/index.js';

const LABELS_EVERY_MS = 500;
const POLL_EVERY_MS = 250;
const QUARANTINE_EVERY_MS = 1_000;

export async function startLogistics(config: LogisticsConfig): Promise<RunningSubgraph> {
  const desk = new CarrierDesk(systemClock);
  const service = await startService(config, {
    name: 'logistics',
    entities: [
      CarrierEntity,
      CarrierServiceEntity,
      CarrierConnectionEntity,
      RateCardEntity,
      RateCardProblemEntity,
      RateEntity,
      ShipmentEntity,
      TrackingEventEntity,
      TrackingQuarantineEntity,
    ],
    migrations: [
      Logistics1700000000500,
      ForwardFlow1700000000510,
      ChannelOfShipment1700000000520,
      Surcharges1700000000530,
    ],
    resolvers,
    createContext: contextWith(desk),
    consumes: ({ clock }) => [
      { source: 'warehouse', url: config.WAREHOUSE_URL, batch: warehouseChanges(clock) },
    ],
    jobs: (services) => {
      const work = { ...services, desk };
      return [
        {
          ...{ name: 'work-labels', everyMs: LABELS_EVERY_MS, followsCommits: true },
          run: () => workLabels(work),
        },
        { name: 'poll-tracking', everyMs: POLL_EVERY_MS, run: () => pollTracking(work) },
        { name: 'take-up-quarantine', everyMs: QUARANTINE_EVERY_MS, run: () => takeUpQuarantine(work) },
      ];
    },
    routes: (services) => ({ '*': trackingWebhook(services) }),
  });
  return {
    ...service,
    stop: async () => {
      await service.stop();
      await desk.close();
    },
  };
}
