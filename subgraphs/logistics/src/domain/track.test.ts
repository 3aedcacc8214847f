import { statesAfter } from './track.js';
import type { ShipmentStatus } from './shipment-status.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 12, minute));
const after = (status: ShipmentStatus, statusAt: Date | null, says: ShipmentStatus, minute: number) =>
  statesAfter({ status, statusAt }, { status: says, occurredAt: at(minute) });

describe('statesAfter', () => {
  it.each<[ShipmentStatus, ShipmentStatus, ShipmentStatus[]]>([
    ['HANDED_OVER', 'IN_TRANSIT', ['IN_TRANSIT']],
    ['HANDED_OVER', 'DELIVERED', ['DELIVERED']],
    ['IN_TRANSIT', 'IN_TRANSIT', []],
    ['IN_TRANSIT', 'HANDED_OVER', []],
    ['PENDING', 'LABEL_CREATED', ['LABEL_CREATED']],
    ['LABEL_CREATED', 'HANDED_OVER', ['HANDED_OVER']],
    ['LABEL_CREATED', 'IN_TRANSIT', ['HANDED_OVER', 'IN_TRANSIT']],
    ['PENDING', 'HANDED_OVER', ['LABEL_CREATED', 'HANDED_OVER']],
    ['PENDING', 'DELIVERED', ['LABEL_CREATED', 'HANDED_OVER', 'DELIVERED']],
    ['RETURNING', 'RETURNED', ['RETURNED']],
    ['RETURNING', 'IN_TRANSIT', []],
    ['DELIVERED', 'IN_TRANSIT', []],
    ['CANCELLED', 'IN_TRANSIT', []],
  ])('%s, told %s, goes through %j', (status, says, path) => {
    expect(after(status, null, says, 0)).toEqual(path);
  });

  it('never goes back for a message of before the one that moved it', () => {
    expect(after('OUT_FOR_DELIVERY', at(10), 'IN_TRANSIT', 9)).toEqual([]);
    expect(after('OUT_FOR_DELIVERY', at(10), 'DELIVERED', 9)).toEqual([]);
    expect(after('OUT_FOR_DELIVERY', at(10), 'IN_TRANSIT', 10)).toEqual(['IN_TRANSIT']);
  });
});
