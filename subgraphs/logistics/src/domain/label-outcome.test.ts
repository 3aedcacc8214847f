import { newShipment } from './shipment.js';
import { settle, type LabelOutcome } from './label-outcome.js';
import type { ShipmentEntity } from '../entities/shipment.entity.js';

const now = new Date('2026-01-01T12:00:00Z');
const shipment = (extra: Partial<ShipmentEntity> = {}): ShipmentEntity => {
  const shipTo = { countryCode: 'NZ', province: null, city: null, postalCode: null };
  const plan = {
    ...{ orderId: 'ord_1', carrierServiceCode: 'fake:STD', parcels: [] },
    shipTo: { ...shipTo, name: null, line1: null, line2: null, phone: null },
  };
  return { ...newShipment(plan, null, now), labelDueAt: now, ...extra };
};
const { id } = shipment();
const labelled: LabelOutcome = {
  ...{ kind: 'LABELLED', shipmentId: id },
  label: { trackingNo: 'TN', url: null, format: 'PDF', cost: null },
};
const paused: LabelOutcome = { kind: 'PAUSED', shipmentId: id, reason: 'nobody there' };
const free = () => false;

describe('the answer to a call about a label', () => {
  it('labels what still waits for it', () => {
    const after = settle(shipment(), labelled, free, now);
    expect(after).toMatchObject({
      event: 'LABEL_CREATED',
      shipment: { status: 'LABEL_CREATED', trackingNo: 'TN', labelDueAt: null, version: 2 },
    });
  });

  it('is called off again when the shipment was called off while the call was out', () => {
    const after = settle(shipment({ status: 'CANCELLED', labelDueAt: null }), labelled, free, now);
    expect(after).toMatchObject({ event: null, shipment: { status: 'CANCELLED', labelDueAt: now } });
  });

  it('changes nothing for a shipment that got its label by another way', () => {
    const before = shipment({ status: 'LABEL_CREATED', trackingNo: 'OTHER' });
    expect(settle(before, labelled, free, now)).toMatchObject({
      ...{ event: null, shipment: { trackingNo: 'OTHER', version: 1, labelDueAt: null } },
    });
  });

  it('is a failure when the number is taken', () => {
    const after = settle(shipment(), labelled, () => true, now);
    expect(after).toMatchObject({ event: 'LABEL_FAILED', shipment: { status: 'PENDING', trackingNo: null } });
  });

  it('waits longer each time, a minute at most, and raises the alarm once', () => {
    let current = shipment();
    const pauses: number[] = [];
    const alarms: number[] = [];
    for (let attempt = 1; attempt <= 12; attempt++) {
      const after = settle(current, paused, free, now);
      if (after.event) alarms.push(attempt);
      current = after.shipment;
      pauses.push((current.labelDueAt!.getTime() - now.getTime()) / 1_000);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60]);
    expect(alarms).toEqual([10]);
    expect(current.version).toBe(1);
  });
});
