/** An order as its channel knows it: payments arrive with this, often before the order itself. */
export interface OrderRef {
  channelCode: string;
  channelOrderId: string;
}

/** One text for both parts, unambiguous whatever characters they have. */
export const orderKey = ({ channelCode, channelOrderId }: OrderRef): string =>
  JSON.stringify([channelCode, channelOrderId]);

export function orderOfKey(key: string): OrderRef {
  const [channelCode, channelOrderId] = JSON.parse(key) as [string, string];
  return { channelCode, channelOrderId };
}
