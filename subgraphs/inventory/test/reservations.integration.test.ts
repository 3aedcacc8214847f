import { until } from '@tradegraph/test-kit';
import { ask as requests } from './requests.js';
import { startTestInventory, type TestInventory } from './start.js';

let inventory: TestInventory;
let stock: ReturnType<typeof requests>;

beforeAll(async () => {
  inventory = await startTestInventory();
  stock = requests(inventory);
  await inventory.receive('LHR', [{ skuCode: 'R', quantity: 10_000 }]);
});
afterAll(() => inventory?.stop());
afterEach(() => inventory.expectSoundBooks());

const reserve = async (quantity: number, more: object = {}) => {
  const { reservation } = await stock.reserve([{ skuCode: 'R', warehouseCode: 'LHR', quantity }], more);
  return reservation!.id;
};
/** Lets the time of these reservations run out at the same moment. */
const runOut = (ids: string[]) =>
  inventory.sql('UPDATE reservation SET expires_at = NOW(3) - INTERVAL 1 SECOND WHERE id IN (?)', [ids]);
const expired = async (id: string) => (await stock.reservation(id)).status === 'EXPIRED';

describe('a reservation', () => {
  it('is committed: the units leave', async () => {
    const before = await stock.level('R');
    const id = await reserve(3);
    const { reservation } = await stock.resolve('commit', id);
    expect(reservation).toMatchObject({ status: 'COMMITTED', version: 2 });
    expect(reservation!.resolvedAt).not.toBeNull();
    const after = await stock.level('R');
    expect([after.onHand, after.sellable, after.reserved]).toEqual([
      before.onHand - 3,
      before.sellable - 3,
      before.reserved,
    ]);
    expect((await stock.ledger('R'))[0]).toMatchObject({
      changeType: 'OUT',
      beforeQty: before.onHand,
      afterQty: before.onHand - 3,
      causeId: id,
    });
  });

  it('is released: the units are sellable again', async () => {
    const before = await stock.level('R');
    const id = await reserve(3);
    expect((await stock.resolve('release', id)).reservation!.status).toBe('RELEASED');
    expect(await stock.level('R')).toMatchObject({ ...before, version: before.version + 2 });
    expect((await stock.ledger('R'))[0]).toMatchObject({ changeType: 'RELEASE', beforeQty: 3, afterQty: 0 });
  });

  it('takes the same outcome again without a change, and refuses another', async () => {
    const id = await reserve(1);
    const first = await stock.resolve('commit', id);
    const { version } = await stock.level('R');
    expect(await stock.resolve('commit', id)).toEqual(first);
    expect((await stock.resolve('release', id)).userErrors[0]).toMatchObject({
      __typename: 'InvalidStateTransitionError',
      code: 'INVALID_STATE_TRANSITION',
      from: 'COMMITTED',
      to: 'RELEASED',
    });
    expect((await stock.level('R')).version).toBe(version);
  });

  it('that is not there is NOT_FOUND', async () => {
    const { userErrors } = await stock.resolve('commit', 'rsv_nobody');
    expect(userErrors[0]).toMatchObject({ code: 'NOT_FOUND', field: ['reservationId'] });
  });

  it('is resolved once when fifty commit and release at the same moment', async () => {
    const ids = await Promise.all(Array.from({ length: 50 }, () => reserve(1)));
    const before = await stock.level('R');
    const outcomes = await Promise.all(
      ids.map(async (id) => {
        const pair = await Promise.all([stock.resolve('commit', id), stock.resolve('release', id)]);
        expect(pair.flatMap((answer) => answer.userErrors.map((error) => error.code))).toEqual([
          'INVALID_STATE_TRANSITION',
        ]);
        return pair.find((answer) => answer.reservation)!.reservation!.status;
      }),
    );
    const committed = outcomes.filter((status) => status === 'COMMITTED').length;
    const after = await stock.level('R');
    expect([before.onHand - after.onHand, before.reserved - after.reserved]).toEqual([committed, 50]);
  });
});

describe('a reservation whose time has run out', () => {
  it('expires by itself', async () => {
    const before = await stock.level('R');
    const id = await reserve(5, { expiresAt: new Date(Date.now() + 2_000).toISOString() });
    expect((await stock.reservation(id)).status).toBe('ACTIVE');
    await until(() => expired(id), 'its expiry');
    expect(await stock.level('R')).toMatchObject({ ...before, version: before.version + 2 });
  });

  it('expires once, though two processes look for it', async () => {
    const replica = await inventory.startReplica();
    try {
      const before = await stock.level('R');
      const ids = await Promise.all(Array.from({ length: 120 }, () => reserve(1)));
      await runOut(ids);
      await until(async () => {
        const [row] = await inventory.sql<{ open: number }>(
          `SELECT COUNT(*) AS open FROM reservation WHERE id IN (?) AND status <> 'EXPIRED'`,
          [ids],
        );
        return row!.open === 0;
      }, 'the expiry of 120 reservations');
      expect(await stock.level('R')).toMatchObject({ ...before, version: before.version + 240 });
      const events = await inventory.sql<{ count: number }>(
        `SELECT COUNT(*) AS count FROM outbox WHERE event_type = 'RESERVATION_EXPIRED' AND aggregate_id IN (?)`,
        [ids],
      );
      expect(events[0]!.count).toBe(120);
      const { userErrors } = await stock.resolve('commit', ids[0]!);
      expect(userErrors[0]).toMatchObject({ from: 'EXPIRED', to: 'COMMITTED' });
    } finally {
      await replica.stop();
    }
  });

  it('has one outcome when clients commit it while it expires', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => reserve(1)));
    const [statuses] = await Promise.all([
      Promise.all(
        ids.map(async (id, i) => {
          await new Promise((resolve) => setTimeout(resolve, i * 40));
          const { reservation, userErrors } = await stock.resolve('commit', id);
          return reservation?.status ?? userErrors[0]!.from;
        }),
      ),
      runOut(ids),
    ]);
    const now = await Promise.all(ids.map((id) => stock.reservation(id)));
    expect(now.map((reservation) => reservation.status)).toEqual(statuses);
  });

  it('does not hold up others while a client has it locked', async () => {
    const [stuck, free] = await Promise.all([reserve(1), reserve(1)]);
    await runOut([free]);
    await inventory.sql('START TRANSACTION');
    try {
      await inventory.sql('UPDATE reservation SET expires_at = NOW(3) - INTERVAL 1 DAY WHERE id = ?', [
        stuck,
      ]);
      await until(() => expired(free), 'the one that is free');
      expect(await expired(stuck)).toBe(false);
    } finally {
      await inventory.sql('COMMIT');
    }
    await until(() => expired(stuck), 'the one that was locked');
  });
});
