import type { DemoClient } from './demo-client.js';
import { inParallel } from './demo-client.js';
import type { TakenOrder } from './load-orders.js';
import type { DemoOrder } from './orders.js';

const CARRIER = { carrierCode: 'greenway', carrierName: 'Greenway Parcel (demo) 绿途' };
const SHIPMENTS = 60;

/** A carrier and prices of our own invention. */
export const RATE_CARD = [
  'service_code,service_name,zone_label,country_codes,min_weight,max_weight,max_length,max_width,max_height,rate,currency,weight_unit,dimension_unit,transit_days,domicile,international',
  ...zone('STANDARD', 'Greenway Standard', ['Germany', 'DE', '2-3', true], [4.2, 5.6, 8.9, 14.5]),
  ...zone(
    'STANDARD',
    'Greenway Standard',
    ['Europe', 'AT,BE,ES,FR,GB,IE,IT,NL,PL', '3-6', false],
    [8.4, 10.9, 16.2, 27],
  ),
  ...zone('STANDARD', 'Greenway Standard', ['World', '', '7-14', false], [14.9, 21.5, 38, 72]),
  ...zone('EXPRESS', 'Greenway Express', ['Germany', 'DE', '1', true], [8.9, 10.5, 14.9, 23.5]),
  ...zone('EXPRESS', 'Greenway Express', ['World', '', '2-4', false], [34, 46, 79, 138]),
].join('\n');

/** One row per weight break: up to 1, 3, 10 and 30 kg. */
function zone(
  code: string,
  name: string,
  [label, countries, days, domestic]: readonly [string, string, string, boolean],
  rates: readonly number[],
): string[] {
  const breaks = [0, 1, 3, 10, 30];
  return rates.map((rate, i) =>
    [
      ...[code, name, label, `"${countries}"`, breaks[i], breaks[i + 1], 120, 60, 60, rate.toFixed(2), 'EUR'],
      ...['KG', 'CM', days, domestic, !domestic],
    ].join(','),
  );
}

const SHIPMENTS_THERE = `query DemoShipments($numbers: [String!]!) {
  shipments(where: { trackingNo: { in: $numbers } }, first: 250) { nodes { trackingNo } }
}`;

/** The carrier's card, and shipments of orders that are under way. Returns how many shipments there are. */
export async function loadShipping(
  client: DemoClient,
  orders: readonly DemoOrder[],
  taken: ReadonlyMap<string, TakenOrder>,
): Promise<number> {
  await client.mutate('importRateCard', 'ImportRateCardInput', {
    ...CARRIER,
    csv: RATE_CARD,
    activate: true,
  });
  const shipped = orders
    .filter(({ status, weightGrams }) => status === 'SHIPPED' && weightGrams <= 30_000)
    .concat(orders.filter(({ status, weightGrams }) => status === 'DELIVERED' && weightGrams <= 30_000))
    .slice(0, SHIPMENTS);
  const trackingNoOf = ({ channelOrderId }: DemoOrder) => `GW${channelOrderId.slice(5)}DEMO`;
  const { shipments } = await client.query<{ shipments: { nodes: { trackingNo: string }[] } }>(
    SHIPMENTS_THERE,
    {
      numbers: shipped.map(trackingNoOf),
    },
  );
  const there = new Set(shipments.nodes.map(({ trackingNo }) => trackingNo));
  await inParallel(
    shipped.filter((order) => !there.has(trackingNoOf(order))),
    async (order) => {
      const { line1, ...shipTo } = address(order);
      await client.mutate('createShipment', 'CreateShipmentInput', {
        orderId: taken.get(order.channelOrderId)?.id,
        warehouseCode: 'HAM-1',
        channelCode: order.channel.code,
        originCountry: 'DE',
        carrierServiceCode: `${CARRIER.carrierCode}:STANDARD`,
        trackingNo: trackingNoOf(order),
        parcels: [
          { weightGrams: order.weightGrams, lengthMm: 300, widthMm: 200, heightMm: 150, quantity: 1 },
        ],
        shipTo: { ...shipTo, line1 },
      });
    },
  );
  return shipped.length;
}

function address({ input }: DemoOrder): { countryCode: string; line1?: string } {
  const { countryName: _countryName, ...shipTo } = input.shipTo as {
    countryCode: string;
    countryName?: string;
  };
  return shipTo;
}
