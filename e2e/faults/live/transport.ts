/** What a transport tells about one subscription. `ended` is told once, and nothing after it. */
export interface LiveHandler {
  payload(payload: object): void;
  /** `cursor`: where the server says to go on. */
  ended(why: string, cursor?: string): void;
}

/** Starts one subscription at one gateway; answers how to break it off. */
export type Transport = (options: {
  /** The gateway's base address. */
  address: string;
  token: string;
  query: string;
  after: string | null;
  handler: LiveHandler;
}) => () => void;

/** Without any sign of life for so long, a connection is dead. */
export const SILENCE_MS = 8_000;
