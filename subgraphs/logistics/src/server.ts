import { startService, type RunningSubgraph, type SubgraphConfig } from '@tradegraph/subgraph-kit';
import { createContext } from './context.js';
import { CarrierServiceEntity } from './entities/carrier-service.entity.js';
import { CarrierEntity } from './entities/carrier.entity.js';
import { RateCardProblemEntity } from './entities/rate-card-problem.entity.js';
import { RateCardEntity } from './entities/rate-card.entity.js';
import { RateEntity } from './entities/rate.entity.js';
import { ShipmentEntity } from './entities/shipment.entity.js';
import { TrackingEventEntity } from './entities/tracking-event.entity.js';
import { Logistics1700000000500 } from './migrations/1700000000500-logistics.js';
import { permissions } from './permissions.js';
import { resolvers } from './resolvers/index.js';

export function startLogistics(config: SubgraphConfig): Promise<RunningSubgraph> {
  return startService(config, {
    name: 'logistics',
    entities: [
      CarrierEntity,
      CarrierServiceEntity,
      RateCardEntity,
      RateCardProblemEntity,
      RateEntity,
      ShipmentEntity,
      TrackingEventEntity,
    ],
    migrations: [Logistics1700000000500],
    resolvers,
    permissions,
    createContext,
  });
}
