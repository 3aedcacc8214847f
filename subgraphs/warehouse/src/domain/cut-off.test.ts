import { cutOffAt } from './cut-off.js';

const berlin = {
  timezone: 'Europe/Berlin',
  cutOffs: [
    { carrierServiceCode: '*', localTime: '17:00' },
    { carrierServiceCode: 'dhl:EXPRESS', localTime: '02:30' },
  ],
};
const at = (now: string, service = 'ups:GROUND', shipBy: string | null = null, warehouse = berlin) =>
  cutOffAt(new Date(now), warehouse, service, shipBy === null ? null : new Date(shipBy))?.toISOString() ??
  null;

describe('the carrier cut-off', () => {
  it('is the next one of the warehouse’s working day, in winter and in summer', () => {
    expect(at('2026-01-10T12:00:00Z')).toBe('2026-01-10T16:00:00.000Z');
    expect(at('2026-07-10T12:00:00Z')).toBe('2026-07-10T15:00:00.000Z');
    expect(at('2026-01-10T16:00:00Z')).toBe('2026-01-11T16:00:00.000Z');
    expect(at('2026-12-31T23:30:00Z')).toBe('2027-01-01T16:00:00.000Z');
  });

  it('is there once on the days on which the clocks change', () => {
    expect(at('2026-03-29T00:00:00Z')).toBe('2026-03-29T15:00:00.000Z');
    expect(at('2026-03-28T22:00:00Z', 'dhl:EXPRESS')).toBe('2026-03-29T01:30:00.000Z'); // 02:30 does not exist
    expect(at('2026-10-24T23:00:00Z', 'dhl:EXPRESS')).toBe('2026-10-25T01:30:00.000Z');
  });

  it('is the service’s own before that of all others, and never after what was promised', () => {
    expect(at('2026-01-10T12:00:00Z', 'dhl:EXPRESS')).toBe('2026-01-11T01:30:00.000Z');
    expect(at('2026-01-10T12:00:00Z', 'ups:GROUND', '2026-01-10T13:00:00Z')).toBe('2026-01-10T13:00:00.000Z');
    expect(at('2026-01-10T12:00:00Z', 'ups:GROUND', '2026-01-20T13:00:00Z')).toBe('2026-01-10T16:00:00.000Z');
  });

  it('is what was promised, or nothing, where a warehouse has none', () => {
    const none = { timezone: 'UTC', cutOffs: [] };
    expect(at('2026-01-10T12:00:00Z', 'x', null, none)).toBeNull();
    expect(at('2026-01-10T12:00:00Z', 'x', '2026-01-11T00:00:00Z', none)).toBe('2026-01-11T00:00:00.000Z');
  });
});
