import { badInput, code, quantity, text } from '@tradegraph/subgraph-kit';
import { z } from 'zod';

const side = z.number().int().min(1, 'must be at least 1').max(100_000, 'must be at most 100,000').nullish();

/** What confirmPack takes, apart from the idempotency key. */
export const packInput = z.object({
  packages: z
    .array(
      z
        .object({
          lines: z
            .array(z.object({ skuCode: code(64), quantity }))
            .min(1, 'needs at least one line')
            .max(2_000, 'takes at most 2,000 lines')
            .refine(
              (lines) => new Set(lines.map((line) => line.skuCode)).size === lines.length,
              'names a SKU twice',
            ),
          lengthMm: side,
          widthMm: side,
          heightMm: side,
        })
        .refine(({ lengthMm, widthMm, heightMm }) => {
          const given = [lengthMm, widthMm, heightMm].filter((one) => one != null).length;
          return given === 0 || given === 3;
        }, 'needs all three sides or none'),
    )
    .min(1, 'needs at least one package')
    .max(200, 'takes at most 200 packages'),
});

/** What confirmWeight takes, apart from the idempotency key and the package. */
export const weightInput = z.object({
  weightGrams: z.number().int().min(1, 'must be at least 1').max(1_000_000, 'must be at most 1,000,000'),
  overrideReason: text(255)
    .refine((reason) => reason.trim() !== '', 'must say why')
    .nullish(),
});

type Units = readonly { skuCode: string; quantity: number }[];

/** Refuses packages that do not hold exactly what was picked, naming every SKU that differs. */
export function requireSameGoods(picked: Units, packed: Units): void {
  const difference = new Map<string, number>();
  const count = (units: Units, sign: number) =>
    units.forEach(({ skuCode, quantity: many }) =>
      difference.set(skuCode, (difference.get(skuCode) ?? 0) + sign * many),
    );
  count(packed, 1);
  count(picked, -1);
  const wrong = [...difference].filter(([, units]) => units !== 0);
  if (wrong.length === 0) return;
  const said = wrong
    .slice(0, 10)
    .map(([skuCode, units]) => `"${skuCode}" ${units > 0 ? `${units} too many` : `${-units} too few`}`);
  throw badInput(`packages: they hold other goods than were picked: ${said.join(', ')}`, ['packages']);
}

/** True when a weight is farther from the catalog's than the warehouse tolerates; without one, never. */
export function isBeyondTolerance(
  weightGrams: number,
  expectedGrams: number | null,
  tolerancePercent: number,
): boolean {
  if (expectedGrams === null) return false;
  return Math.abs(weightGrams - expectedGrams) * 100 > expectedGrams * tolerancePercent;
}
