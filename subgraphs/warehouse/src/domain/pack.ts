/** What a unit counts whose weight the catalog does not know. */
const UNKNOWN_UNIT_GRAMS = 250;
/** The heaviest package when the carrier's service names no limit. */
const HEAVIEST_GRAMS = 1_000_000;
const MAX_PACKAGES = 200;

export interface PackableLine {
  skuCode: string;
  quantity: number;
  unitWeightGrams: number | null;
}

export interface PackedPackage {
  lines: { skuCode: string; quantity: number }[];
  /** By the catalog; null when it does not know every SKU in it. */
  expectedWeightGrams: number | null;
  /** With an assumed weight for what the catalog does not know; at least 1. */
  assumedWeightGrams: number;
}

/**
 * Fills packages one after the other up to the weight that the carrier takes. A unit that is heavier alone gets a
 * package of its own. There are never more than 200: the limit is raised for what would need more, and the
 * carrier's side shows that it is too heavy.
 */
export function pack(lines: readonly PackableLine[], maxWeightGrams: number | null): PackedPackage[] {
  const limit = maxWeightGrams ?? HEAVIEST_GRAMS;
  const packages = fill(lines, limit) ?? fill(lines, enoughFor(lines));
  if (!packages) throw new Error(`${lines.length} lines do not fit into ${MAX_PACKAGES} packages`);
  return packages.map(closed);
}

/** Null as soon as there would be too many: a light limit must not make millions of packages first. */
function fill(lines: readonly PackableLine[], limit: number): OpenPackage[] | null {
  const packages: OpenPackage[] = [];
  let open: OpenPackage | undefined;
  for (const line of lines) {
    const unit = unitGrams(line);
    for (let left = line.quantity; left > 0;) {
      let room = open ? roomFor(unit, limit - open.grams) : 0;
      if (!open || room === 0) {
        if (packages.length === MAX_PACKAGES) return null;
        packages.push((open = { grams: 0, known: true, units: new Map() }));
        room = Math.max(1, roomFor(unit, limit));
      }
      const quantity = Math.min(left, room);
      open.units.set(line.skuCode, (open.units.get(line.skuCode) ?? 0) + quantity);
      open.grams += quantity * unit;
      open.known &&= line.unitWeightGrams !== null;
      left -= quantity;
    }
  }
  return packages;
}

/** What units of these lines weigh together, as far as the catalog knows every one of them. */
export function knownWeight(lines: readonly PackableLine[]): number | null {
  let grams = 0;
  for (const { quantity, unitWeightGrams } of lines) {
    if (unitWeightGrams === null) return null;
    grams += quantity * unitWeightGrams;
  }
  return grams;
}

interface OpenPackage {
  grams: number;
  known: boolean;
  units: Map<string, number>;
}

const unitGrams = (line: PackableLine): number => line.unitWeightGrams ?? UNKNOWN_UNIT_GRAMS;
const roomFor = (unit: number, grams: number): number =>
  unit === 0 ? Number.MAX_SAFE_INTEGER : Math.max(0, Math.floor(grams / unit));

/** Every package but the last is fuller than the limit less one unit, so this limit is enough. */
function enoughFor(lines: readonly PackableLine[]): number {
  const total = lines.reduce((sum, line) => sum + line.quantity * unitGrams(line), 0);
  const heaviest = lines.reduce((most, line) => Math.max(most, unitGrams(line)), 0);
  return Math.ceil(total / (MAX_PACKAGES - 1)) + heaviest;
}

const closed = ({ grams, known, units }: OpenPackage): PackedPackage => ({
  lines: [...units].map(([skuCode, quantity]) => ({ skuCode, quantity })),
  expectedWeightGrams: known ? grams : null,
  assumedWeightGrams: Math.max(1, grams),
});
