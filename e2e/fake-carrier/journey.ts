/** What the fake carrier does wrong on purpose; all off unless switched on. */
export interface Switches {
  /** From the label to the door. */
  deliverAfterMs: number;
  /** Before every answer. */
  delayMs: number;
  /** Takes calls and never answers. */
  hang: boolean;
  /** Does what it is asked and never says so. */
  silent: boolean;
  /** Answers every call about labels with this status; 0: not. */
  labelStatus: number;
  /** Every n-th call about labels is answered with 500; 0: none. */
  failEvery: number;
  /** Answers that are JSON and make no sense. */
  odd: boolean;
  /** Every message is said twice. */
  duplicates: boolean;
  /** After the delivery, it says once more that the parcel is on its way. */
  late: boolean;
  /** Each journey has a code that nobody knows, and something that is no message. */
  unknown: boolean;
}

export const noFaults: Switches = {
  ...{ deliverAfterMs: 1_000, delayMs: 0, hang: false, silent: false, labelStatus: 0, failEvery: 0 },
  ...{ odd: false, duplicates: false, late: false, unknown: false },
};

export interface FakeLabel {
  key: string;
  trackingNo: string;
  createdAt: number;
  cancelled: boolean;
}

/** The carrier's own codes, and what they stand for. */
export const fakeCarrierCodes = [
  { code: 'PU', status: 'IN_TRANSIT' },
  { code: 'OD', status: 'OUT_FOR_DELIVERY' },
  { code: 'DL', status: 'DELIVERED' },
] as const;

const JOURNEY = [
  { statusCode: 'PU', share: 0.2, description: 'Picked up' },
  { statusCode: 'OD', share: 0.6, description: 'Out for delivery' },
  { statusCode: 'DL', share: 1, description: 'Delivered' },
] as const;

/** What the carrier knows of a parcel at a time, in the order of `at`: from when on it says so. */
export function messagesOf(
  label: FakeLabel,
  switches: Switches,
  now: number,
): { at: number; message: object }[] {
  if (label.cancelled) return [];
  const told: { at: number; message: object }[] = JOURNEY.flatMap(({ statusCode, share, description }) => {
    const at = label.createdAt + share * switches.deliverAfterMs;
    return said(label, statusCode, at, at, description, switches.duplicates ? 2 : 1);
  });
  const end = label.createdAt + switches.deliverAfterMs;
  if (switches.late)
    told.push(...said(label, 'PU', label.createdAt, end + 50, 'Picked up, told late', 1, 'late-'));
  if (switches.unknown) {
    told.push(...said(label, 'X-77', end, end, 'Nobody knows', 1), {
      at: end,
      message: { parcel: label.trackingNo },
    });
  }
  return told.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at); // who has told n of them goes on after those
}

function said(
  { trackingNo }: FakeLabel,
  statusCode: string,
  occurredAt: number,
  at: number,
  description: string,
  times: number,
  prefix = '',
) {
  const message = {
    trackingNo,
    messageId: `${prefix}${trackingNo}-${statusCode}`,
    statusCode,
    occurredAt: new Date(occurredAt).toISOString(),
    description,
    location: 'Fakeville',
  };
  return Array.from({ length: times }, () => ({ at, message }));
}
