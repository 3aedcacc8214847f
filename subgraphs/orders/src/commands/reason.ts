import { parseInput, text } from '@tradegraph/subgraph-kit';
import { z } from 'zod';

const schema = z.object({
  reason: text(255).refine((reason) => reason.trim() !== '', 'must say why'),
});

/** The reason that a person or process gives, checked. */
export const reasonOf = (input: { reason: string }): string => parseInput(schema, input).reason;
