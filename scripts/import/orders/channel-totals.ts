import type { GatewayClient } from '../gateway/gateway-client.js';

const CHANNEL_TOTALS = `query ChannelTotals($channel: String!) {
  orderTotals(where: { channel: { eq: $channel } }) {
    count lineCount
    byCurrency { currencyCode total { amount } goodsTotal { amount } serviceTotal { amount } freightTotal { amount } }
  }
}`;

/** What the system holds of a channel. */
export interface ChannelTotals {
  count: number;
  lineCount: number;
  byCurrency: {
    currencyCode: string;
    total: { amount: string };
    goodsTotal: { amount: string };
    serviceTotal: { amount: string };
    freightTotal: { amount: string };
  }[];
}

/** Asked before and after an import, so that its summary shows what really changed. */
export async function channelTotals(client: GatewayClient, channel: string): Promise<ChannelTotals> {
  return (await client.request<{ orderTotals: ChannelTotals }>(CHANNEL_TOTALS, { channel })).orderTotals;
}
