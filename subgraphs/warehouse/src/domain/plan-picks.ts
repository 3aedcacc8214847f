/** How many units of a SKU lie in a bin and are nobody's yet. */
export interface BinGoods {
  binId: string;
  binCode: string;
  zone: string;
  skuCode: string;
  quantity: number;
  receivedAt: Date;
}

export interface WantedLine {
  outboundOrderId: string;
  lineNo: number;
  skuCode: string;
  quantity: number;
}

/** Units to take out of one bin for one line. */
export interface Pick {
  outboundOrderId: string;
  lineNo: number;
  skuCode: string;
  quantity: number;
  bin: BinGoods;
}

export interface PickPlan {
  outboundOrderId: string;
  picks: Pick[];
  /** Units that no bin has, by line number; empty when everything was found. */
  missing: Map<number, number>;
}

/**
 * From which bins each order takes its goods: the oldest first, and of the same age in the order of the bins, so
 * that a picker walks one way. Orders are served in the order of `lines`. One that lacks something takes nothing:
 * what it would have taken stays for those after it.
 */
export function planPicks(lines: readonly WantedLine[], goods: readonly BinGoods[]): PickPlan[] {
  const left = new Map<string, { bin: BinGoods; quantity: number }[]>();
  for (const bin of [...goods].sort(oldestFirst)) {
    const row = { bin, quantity: bin.quantity };
    const rows = left.get(bin.skuCode);
    if (rows) rows.push(row);
    else left.set(bin.skuCode, [row]);
  }
  const byOrder = new Map<string, WantedLine[]>();
  for (const line of lines) {
    const own = byOrder.get(line.outboundOrderId);
    if (own) own.push(line);
    else byOrder.set(line.outboundOrderId, [line]);
  }
  return [...byOrder].map(([outboundOrderId, own]) => planOrder(outboundOrderId, own, left));
}

type Left = ReadonlyMap<string, { bin: BinGoods; quantity: number }[]>;

function planOrder(outboundOrderId: string, lines: readonly WantedLine[], left: Left): PickPlan {
  const plan: PickPlan = { outboundOrderId, picks: [], missing: new Map() };
  const taken: (() => void)[] = [];
  for (const line of lines) {
    let wanted = line.quantity;
    for (const row of left.get(line.skuCode) ?? []) {
      if (wanted === 0) break;
      const quantity = Math.min(wanted, row.quantity);
      if (quantity === 0) continue;
      row.quantity -= quantity;
      wanted -= quantity;
      taken.push(() => (row.quantity += quantity));
      plan.picks.push({
        outboundOrderId,
        lineNo: line.lineNo,
        skuCode: line.skuCode,
        quantity,
        bin: row.bin,
      });
    }
    if (wanted > 0) plan.missing.set(line.lineNo, wanted);
  }
  if (plan.missing.size > 0) {
    taken.forEach((undo) => undo());
    plan.picks = [];
  }
  return plan;
}

const oldestFirst = (a: BinGoods, b: BinGoods): number =>
  a.receivedAt.getTime() - b.receivedAt.getTime() || (a.binCode < b.binCode ? -1 : 1);
