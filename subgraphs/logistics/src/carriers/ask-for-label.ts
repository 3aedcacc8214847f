import type { LabelOutcome } from '../domain/label-outcome.js';
import type { CarrierConnectionEntity } from '../entities/carrier-connection.entity.js';
import type { CarrierServiceEntity } from '../entities/carrier-service.entity.js';
import type { ShipmentEntity } from '../entities/shipment.entity.js';
import { CarrierRefused } from './carrier-adapter.js';
import type { CarrierDesk } from './carrier-desk.js';
import { numberedLabel } from './numbered-carrier.js';

/** Makes the label of a PENDING shipment or calls off that of a CANCELLED one. Never throws. */
export async function askForLabel(
  desk: CarrierDesk,
  shipment: ShipmentEntity,
  service: CarrierServiceEntity,
  connection: CarrierConnectionEntity | undefined,
): Promise<LabelOutcome> {
  const shipmentId = shipment.id;
  try {
    if (shipment.status === 'CANCELLED') {
      if (connection) await desk.carrier(connection).cancelLabel(shipmentId);
      return { kind: 'CALLED_OFF', shipmentId };
    }
    if (!connection) return { kind: 'LABELLED', shipmentId, label: numberedLabel(shipmentId) };
    const label = await desk.carrier(connection).createLabel({
      key: shipmentId,
      service: service.carrierServiceCode ?? service.serviceCode,
      originCountry: shipment.originCountry,
      shipTo: shipment.shipTo,
      parcels: shipment.parcels,
    });
    return { kind: 'LABELLED', shipmentId, label };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: error instanceof CarrierRefused ? 'REFUSED' : 'PAUSED', shipmentId, reason };
  }
}
