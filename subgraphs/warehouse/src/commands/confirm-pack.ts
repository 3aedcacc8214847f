import { appendEvents } from '@tradegraph/event-log';
import { parseInput, runCommand, type CommandOutcome } from '@tradegraph/subgraph-kit';
import type { z } from 'zod';
import type { ConfirmPackInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { outboundSteps } from '../domain/outbound-events.js';
import { knownWeight } from '../domain/pack.js';
import { packInput, requireSameGoods } from '../domain/packing-input.js';
import { linesOfOutbound, type OutboundLine } from '../repositories/outbound-line-repository.js';
import { moveOutbound } from '../repositories/outbound-writes.js';
import { addPackages, newPackages } from '../repositories/package-repository.js';
import { lockOutboundFor } from './lock-outbound-for.js';

/** Checked goods are in packages now, all of them. */
export function confirmPack(
  context: Context,
  raw: ConfirmPackInput,
): Promise<CommandOutcome<{ outboundOrderId: string }>> {
  const { idempotencyKey, outboundOrderId, ...rest } = raw;
  return runCommand(context, { operation: 'confirmPack', idempotencyKey, input: raw }, async (tx) => {
    const { packages } = parseInput(packInput, rest);
    const now = context.clock.now();
    const outbound = await lockOutboundFor(tx, context, outboundOrderId, 'PACKED');
    const lines = (await linesOfOutbound(tx, [outboundOrderId])).get(outboundOrderId)!;
    requireSameGoods(
      lines.map(({ skuCode, pickedQuantity }) => ({ skuCode, quantity: pickedQuantity })),
      packages.flatMap((one) => one.lines),
    );
    await moveOutbound(tx, [outbound], { status: 'PACKED', steps: 1, now });
    await addPackages(tx, newPackages(outboundOrderId, weighed(packages, lines), now));
    await appendEvents(tx, 'warehouse', outboundSteps(outbound, ['PACKED']), {
      correlationId: context.correlationId,
      actor: context.viewer.id,
    });
    return { outboundOrderId };
  });
}

/** The packages with what the catalog says that they weigh. */
function weighed(packages: z.infer<typeof packInput>['packages'], lines: readonly OutboundLine[]) {
  const grams = new Map(lines.map((line) => [line.skuCode, line.unitWeightGrams]));
  return packages.map(({ lengthMm, widthMm, heightMm, lines: packed }) => ({
    lines: packed,
    lengthMm: lengthMm ?? null,
    widthMm: widthMm ?? null,
    heightMm: heightMm ?? null,
    expectedWeightGrams: knownWeight(
      packed.map((line) => ({ ...line, unitWeightGrams: grams.get(line.skuCode) ?? null })),
    ),
  }));
}
