import {
  bestOption,
  carrierOptions,
  weighRules,
  type CarrierOption,
  type Offers,
} from './carrier-options.js';
import type { Shortage } from './order-event.js';
import { weightsFor, type RuleSet } from './rule.js';
import type { Facts } from './rule-condition.js';

export interface Site {
  code: string;
  countryCode: string | null;
  type: string;
  status: string;
}

export interface NeededLine {
  lineId: string;
  skuCode: string;
  quantity: number;
}

/** Sellable units by SKU and warehouse. A plan takes its units out, so that the next order does not plan with them. */
export type Stock = Map<string, Map<string, number>>;

export interface PlannedPart {
  warehouseCode: string;
  carrierServiceCode: string | null;
  /** What a package may weigh; null: not known. */
  maxPackageGrams: number | null;
  lines: NeededLine[];
}

export interface Candidate {
  warehouseCode: string;
  carrierService: string | null;
  score: number | null;
  freight: { amount: string; currencyCode: string } | null;
  transitDays: number | null;
  rejectedBecause: string | null;
  chosen: boolean;
}

export interface AllocationQuestion {
  lines: readonly NeededLine[];
  /** Whether a part may be sent alone. */
  partial: boolean;
  facts: Facts;
  sites: readonly Site[];
  stock: Stock;
  rules: RuleSet;
  offersFrom: (site: Site) => Offers | null;
  now: Date;
}

export interface AllocationPlan {
  /** None when nothing may be sent now. */
  parts: PlannedPart[];
  shortages: Shortage[];
  candidates: Candidate[];
}

interface Place {
  site: Site;
  units: number;
  complete: boolean;
  options: CarrierOption[];
  best: CarrierOption | null;
  score: number;
  rejectedBecause: string | null;
}

const MAX_CANDIDATES = 200;
const NO_CARRIER = 'NO_CARRIER: no service takes it from there';

/** Where an order is sent from: one warehouse if any has all of it, as few as possible otherwise. */
export function planAllocation(question: AllocationQuestion): AllocationPlan {
  const needs = bySku(question.lines);
  const places = question.sites.map((site) => examine(site, needs, question));
  const usable = places.filter(({ rejectedBecause }) => rejectedBecause === null);
  const served = usable.filter(({ best }) => best !== null);
  // Where no carrier takes it from anywhere, the stock is kept all the same and a person looks at the carriers.
  const ranked = (served.length > 0 ? served : usable).sort(byScore);
  const whole = ranked.find(({ complete }) => complete);
  const taken = whole ? [whole] : [...ranked].sort((a, b) => b.units - a.units || byScore(a, b));
  const parts = distribute(question, taken);
  const shortages = shortagesOf(needs, parts, question.stock);
  const sent = shortages.length === 0 || question.partial ? parts : [];
  takeOut(question.stock, sent);
  return { parts: sent, shortages, candidates: candidatesOf(places, sent) };
}

const byScore = (a: Place, b: Place): number => a.score - b.score || (a.site.code < b.site.code ? -1 : 1);

function bySku(lines: readonly NeededLine[]): Map<string, number> {
  const needs = new Map<string, number>();
  for (const { skuCode, quantity } of lines) needs.set(skuCode, (needs.get(skuCode) ?? 0) + quantity);
  return needs;
}

const sellableAt = (stock: Stock, skuCode: string, code: string): number =>
  stock.get(skuCode)?.get(code) ?? 0;

/** What rules know of a warehouse. */
export const factsOf = ({ code, countryCode, type }: Site): Facts => ({
  ...{ WAREHOUSE_CODE: code, WAREHOUSE_COUNTRY: countryCode ?? '', WAREHOUSE_TYPE: type },
});

function examine(site: Site, needs: ReadonlyMap<string, number>, question: AllocationQuestion): Place {
  const { stock, rules, now } = question;
  let [units, left, missing] = [0, Number.POSITIVE_INFINITY, null as string | null];
  for (const [skuCode, quantity] of needs) {
    const sellable = sellableAt(stock, skuCode, site.code);
    units += Math.min(sellable, quantity);
    left = Math.min(left, sellable - quantity);
    if (sellable < quantity)
      missing ??= `INSUFFICIENT_STOCK: ${skuCode} needs ${quantity}, ${sellable} are sellable`;
  }
  const facts: Facts = {
    ...question.facts,
    ...factsOf(site),
    ...{ STOCK_COMPLETE: missing === null, STOCK_LEFT: left },
  };
  const place = { site, units, complete: missing === null, options: [], best: null, score: 0 };
  if (units === 0) return { ...place, rejectedBecause: missing };
  if (site.status !== 'ACTIVE') return { ...place, rejectedBecause: 'INACTIVE: it gets no new work' };
  const { excluded, extra } = weighRules(rules, 'WAREHOUSE', facts, now);
  if (excluded !== null) return { ...place, rejectedBecause: `RULE: ${excluded}` };
  const weights = weightsFor(rules, facts, now);
  const options = carrierOptions({ rules, facts, offers: question.offersFrom(site), weights, now });
  const best = bestOption(options);
  const split = missing === null ? 0 : weights.split;
  return { ...place, options, best, score: (best?.score ?? 0) + extra + split, rejectedBecause: null };
}

/** Fills the needs from the places in their order. */
function distribute({ lines, stock }: AllocationQuestion, places: readonly Place[]): PlannedPart[] {
  const open = lines.map((line) => ({ ...line }));
  const parts: PlannedPart[] = [];
  for (const { site, best } of places) {
    const free = new Map<string, number>();
    const filled: NeededLine[] = [];
    for (const line of open) {
      const available = free.get(line.skuCode) ?? sellableAt(stock, line.skuCode, site.code);
      const quantity = Math.min(available, line.quantity);
      if (quantity === 0) continue;
      free.set(line.skuCode, available - quantity);
      line.quantity -= quantity;
      filled.push({ ...line, quantity });
    }
    if (filled.length === 0) continue;
    parts.push({
      warehouseCode: site.code,
      carrierServiceCode: best?.service ?? null,
      maxPackageGrams: best?.maxParcelGrams ?? null,
      lines: filled,
    });
  }
  return parts;
}

function shortagesOf(
  needs: ReadonlyMap<string, number>,
  parts: readonly PlannedPart[],
  stock: Stock,
): Shortage[] {
  const filled = bySku(parts.flatMap(({ lines }) => lines));
  return [...needs]
    .filter(([skuCode, required]) => (filled.get(skuCode) ?? 0) < required)
    .map(([skuCode, required]) => {
      const sellable = [...(stock.get(skuCode)?.values() ?? [])].reduce((sum, units) => sum + units, 0);
      return { skuCode, required, sellable };
    });
}

function takeOut(stock: Stock, parts: readonly PlannedPart[]): void {
  for (const { warehouseCode, lines } of parts) {
    for (const { skuCode, quantity } of lines) {
      const sites = stock.get(skuCode);
      sites?.set(warehouseCode, (sites.get(warehouseCode) ?? 0) - quantity);
    }
  }
}

/** One per option, the best first, then those that were rejected. */
function candidatesOf(places: readonly Place[], parts: readonly PlannedPart[]): Candidate[] {
  const chosen = new Set(parts.map((part) => `${part.warehouseCode} ${part.carrierServiceCode}`));
  const all = places.flatMap(({ site, options, rejectedBecause, best, score }): Candidate[] => {
    const none = { carrierService: null, freight: null, transitDays: null, warehouseCode: site.code };
    if (rejectedBecause !== null) return [{ ...none, score: null, rejectedBecause, chosen: false }];
    const base = score - (best?.score ?? 0);
    const considered = options.map((option) => ({
      warehouseCode: site.code,
      carrierService: option.service,
      score: option.rejectedBecause === null ? option.score + base : null,
      freight: option.freight,
      transitDays: option.days,
      rejectedBecause: option.rejectedBecause,
      chosen: option === best && chosen.has(`${site.code} ${option.service}`),
    }));
    if (best !== null) return considered;
    const unserved = { score: null, rejectedBecause: NO_CARRIER, chosen: chosen.has(`${site.code} null`) };
    return [{ ...none, ...unserved }, ...considered];
  });
  const rank = ({ chosen: first, score }: Candidate): number =>
    first ? Number.NEGATIVE_INFINITY : (score ?? Number.POSITIVE_INFINITY);
  return all.sort((a, b) => rank(a) - rank(b) || 0).slice(0, MAX_CANDIDATES);
}
