/**
 * Thrown when data is not what the schema promises: no fault, the answer is then shaped by Apollo's own code, which
 * knows what becomes of it. One error for all, because nobody reads its stack and making one costs more than the rest.
 */
export const IRREGULAR = new Error('The data is not as the schema promises');
