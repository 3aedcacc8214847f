/** Who asks is not accepted: nothing or something bad was shown, it has no role of ours, or can't be verified now. */
export class TokenError extends Error {
  constructor(
    readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'SERVICE_UNAVAILABLE' | 'RATE_LIMITED',
    message: string,
    /** Seconds after which it is worth another try; only of RATE_LIMITED. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}
