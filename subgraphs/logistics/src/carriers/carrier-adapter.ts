import type { Money } from '@tradegraph/kernel';
import type { Parcel } from '../domain/parcel.js';
import type { ShipTo } from '../domain/ship-to.js';
import type { Heard } from '../domain/heard.js';

export interface LabelRequest {
  /** The shipment's id: the carrier makes one label per key, however often it is asked. */
  key: string;
  /** The service, by the carrier's own name where the rate card says it. */
  service: string;
  originCountry: string | null;
  shipTo: ShipTo;
  parcels: readonly Parcel[];
}

export interface CarrierLabel {
  trackingNo: string;
  url: string | null;
  format: string;
  cost: Money | null;
}

/** What a carrier's interface can do. Each call may throw CarrierRefused or CarrierUnavailable, and nothing else. */
export interface CarrierAdapter {
  createLabel(request: LabelRequest): Promise<CarrierLabel>;
  /** Calls a label off by its key; one that is not there is called off too. */
  cancelLabel(key: string): Promise<void>;
  /** All that the carrier has to say about these numbers, in any order. */
  track(trackingNos: readonly string[]): Promise<Heard[]>;
}

/** The carrier understood and said no: only a person can change that. */
export class CarrierRefused extends Error {
  override name = 'CarrierRefused';
}

/** No answer, or none that makes sense: the same call may succeed later. */
export class CarrierUnavailable extends Error {
  override name = 'CarrierUnavailable';
}
