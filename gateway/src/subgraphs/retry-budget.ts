const MOST = 20;
const EARNED_BY_AN_ANSWER = 0.1;

/**
 * Retries are paid for by answers, one for ten: a subgraph that fails under load does not get three times that load.
 * In the beginning, and after a while of peace, there are some in hand.
 */
export function retryBudget() {
  let balance = MOST;
  return {
    earn: () => {
      balance = Math.min(MOST, balance + EARNED_BY_AN_ANSWER);
    },
    /** False when there is nothing left to spend. */
    spend: (): boolean => {
      if (balance < 1) return false;
      balance -= 1;
      return true;
    },
  };
}
