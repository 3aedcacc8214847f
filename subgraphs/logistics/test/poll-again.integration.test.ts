import { createLogger, createRegistry } from '@tradegraph/service-kit';
import { openDatabase } from '@tradegraph/subgraph-kit';
import type { DataSource } from 'typeorm';
import { pollAgain } from '../src/repositories/due-shipments.js';
import { rateCardGraph } from './rate-card-graph.js';
import { startTestLogistics, type TestLogistics } from './start-test-logistics.js';

const CARD = `service_code,zone_label,country_codes,min_weight,max_weight,rate,currency,domicile,international
STD,World,,0.001,1000,5,GBP,true,true`;
/** Far off: the job of the process under test leaves them alone. */
const SOON = new Date('2090-01-01T00:00:00Z');
const LATER = new Date('2090-01-02T00:00:00Z');

let logistics: TestLogistics;
let dataSource: DataSource;
const { importCard } = rateCardGraph(() => logistics);

async function shipment(orderId: string, pollDueAt: Date | null): Promise<{ id: string }> {
  const { data } = await logistics.ask<{ createShipment: { shipment: { id: string } } }>(
    'mutation ($input: CreateShipmentInput!) { createShipment(input: $input) { shipment { id } } }',
    {
      input: {
        ...{ idempotencyKey: orderId, orderId, carrierServiceCode: 'post:STD', originCountry: 'NZ' },
        ...{ shipTo: { countryCode: 'NZ', name: 'Ana' }, parcels: [{ weightGrams: 100, quantity: 1 }] },
      },
    },
  );
  const { id } = data!.createShipment.shipment;
  await dataSource.query('UPDATE shipment SET poll_due_at = ? WHERE id = ?', [pollDueAt, id]);
  return { id };
}

async function dueAt({ id }: { id: string }): Promise<Date | null> {
  const [row] = await dataSource.query<{ at: Date | null }[]>(
    'SELECT poll_due_at AS at FROM shipment WHERE id = ?',
    [id],
  );
  return row!.at;
}

beforeAll(async () => {
  logistics = await startTestLogistics();
  const { url, database } = logistics.database;
  dataSource = await openDatabase({
    ...{ url, database, registry: createRegistry('test'), logger: createLogger('test', 'silent') },
    ...{ entities: [], migrations: [] },
  });
  await importCard({ carrierCode: 'post', csv: CARD, activate: true });
});
afterAll(async () => {
  await dataSource.destroy();
  await logistics.stop();
});

it('asks again about what is on its way, and not about what arrived while the question was out', async () => {
  const onItsWay = await shipment('ord_1', SOON);
  const arrived = await shipment('ord_2', null);
  await pollAgain(dataSource.manager, [onItsWay, arrived], LATER);
  expect(await dueAt(onItsWay)).toEqual(LATER);
  expect(await dueAt(arrived)).toBeNull();
});
