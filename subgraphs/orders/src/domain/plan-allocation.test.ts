import type { Quote, ServiceRefusal } from './carrier-options.js';
import { planAllocation, type AllocationQuestion, type Site, type Stock } from './plan-allocation.js';
import type { Rule, RuleAction } from './rule.js';
import type { Condition } from './rule-condition.js';

const site = (code: string, more: Partial<Site> = {}): Site => ({
  ...{ code, countryCode: 'GB', type: 'DOMESTIC', status: 'ACTIVE', ...more },
});
const stockOf = (units: Record<string, Record<string, number>>): Stock =>
  new Map(Object.entries(units).map(([sku, places]) => [sku, new Map(Object.entries(places))] as const));
const quote = (service: string, price: string, days: number): Quote => ({
  ...{ service, carrier: service.split(':')[0]!, price, currencyCode: 'GBP', days },
  maxParcelGrams: 20_000,
});
const offers = (...quotes: Quote[]) => ({ quotes, refusals: [] as ServiceRefusal[] });
const rule = (kind: Rule['kind'], action: RuleAction, condition: Condition | null = null): Rule => ({
  ...{ code: `${kind}-${action.type}`, kind, priority: 1, validFrom: null, validTo: null, condition, action },
});
const plan = (more: Partial<AllocationQuestion>) =>
  planAllocation({
    ...{ lines: [{ lineId: 'l1', skuCode: 'A', quantity: 5 }], partial: false, facts: {} },
    ...{ sites: [site('W1'), site('W2')], stock: stockOf({ A: { W1: 9, W2: 9 } }) },
    ...{
      rules: { version: 1, rules: [] },
      offersFrom: () => offers(quote('x:STD', '4', 2)),
      now: new Date(),
    },
    ...more,
  });
const sentFrom = (more: Partial<AllocationQuestion>) => plan(more).parts.map((part) => part.warehouseCode);

describe('where an order is sent from', () => {
  it('is the cheaper warehouse, by freight and by days', () => {
    const prices = (w1: Quote, w2: Quote) => ({
      offersFrom: ({ code }: Site) => offers(code === 'W1' ? w1 : w2),
    });
    expect(sentFrom(prices(quote('x:A', '5', 1), quote('x:A', '4', 1)))).toEqual(['W2']);
    expect(sentFrom(prices(quote('x:A', '4', 1), quote('x:A', '4', 5)))).toEqual(['W1']);
  });

  it('is one warehouse with all of it before two that are cheaper', () => {
    const stock = stockOf({ A: { W1: 3, W2: 9 } });
    const offersFrom = ({ code }: Site) => offers(quote('x:A', code === 'W1' ? '1' : '90', 1));
    expect(sentFrom({ stock, offersFrom })).toEqual(['W2']);
  });

  it('is several where none has all of it, each unit once', () => {
    const { parts, shortages } = plan({ stock: stockOf({ A: { W1: 3, W2: 4 } }) });
    expect(shortages).toEqual([]);
    expect(parts.map(({ lines }) => lines[0]!.quantity).sort()).toEqual([1, 4]);
  });

  it('is nowhere when there is not enough, unless parts may be sent alone', () => {
    const stock = () => stockOf({ A: { W1: 1, W2: 2 } });
    expect(plan({ stock: stock() })).toMatchObject({
      parts: [],
      shortages: [{ skuCode: 'A', required: 5, sellable: 3 }],
    });
    const partial = plan({ stock: stock(), partial: true });
    expect(partial.parts.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(
      3,
    );
    expect(partial.shortages).toHaveLength(1);
  });

  it('takes what it plans with out of what the next order may have', () => {
    const stock = stockOf({ A: { W1: 9 } });
    expect(sentFrom({ stock })).toEqual(['W1']);
    expect(stock.get('A')!.get('W1')).toBe(4);
    expect(sentFrom({ stock })).toEqual([]);
  });

  it('leaves out what is inactive or excluded, and says why', () => {
    const { parts, candidates } = plan({
      sites: [site('W1', { status: 'INACTIVE' }), site('W2'), site('W3')],
      stock: stockOf({ A: { W1: 9, W2: 9, W3: 9 } }),
      rules: {
        version: 1,
        rules: [
          rule(
            'WAREHOUSE',
            { type: 'EXCLUDE', reason: 'no lithium' },
            {
              ...{ fact: 'WAREHOUSE_CODE', operator: 'EQUALS', values: ['W2'] },
            },
          ),
        ],
      },
    });
    expect(parts.map((part) => part.warehouseCode)).toEqual(['W3']);
    const reasons = Object.fromEntries(candidates.map((one) => [one.warehouseCode, one.rejectedBecause]));
    expect(reasons).toEqual({ W1: 'INACTIVE: it gets no new work', W2: 'RULE: no lithium', W3: null });
    expect(candidates[0]).toMatchObject({ warehouseCode: 'W3', chosen: true, score: 5 });
  });

  it('prefers what the rules prefer', () => {
    const rules = (score: number) => ({
      version: 1,
      rules: [
        rule(
          'WAREHOUSE',
          { type: 'SCORE', score },
          {
            ...{ fact: 'WAREHOUSE_CODE', operator: 'EQUALS', values: ['W2'] },
          },
        ),
      ],
    });
    expect(sentFrom({ rules: rules(-1) })).toEqual(['W2']);
    expect(sentFrom({ rules: rules(1) })).toEqual(['W1']);
  });
});

describe('who carries it', () => {
  const service = (more: Partial<AllocationQuestion>) => plan(more).parts[0]?.carrierServiceCode;
  const use = (...carrierServices: string[]) => ({
    rules: { version: 1, rules: [rule('CARRIER', { type: 'USE', carrierServices })] },
  });

  it('is the cheapest, among those that a rule names if one does, even without a quote', () => {
    const offersFrom = () => offers(quote('x:A', '5', 1), quote('x:B', '4', 1));
    expect(service({ offersFrom })).toBe('x:B');
    expect(service({ offersFrom, ...use('x:A') })).toBe('x:A');
    expect(service({ offersFrom, ...use('y:Z') })).toBe('y:Z');
    expect(service({ offersFrom: () => null, ...use('y:Z') })).toBe('y:Z');
  });

  it('is chosen later when nobody could be asked, or nobody takes it', () => {
    expect(plan({ offersFrom: () => null }).parts).toMatchObject([{ carrierServiceCode: null }]);
    expect(plan({ offersFrom: () => offers() }).parts).toMatchObject([{ carrierServiceCode: null }]);
  });

  it('leaves a warehouse that nobody takes it from to one that somebody does', () => {
    expect(
      sentFrom({ offersFrom: ({ code }) => (code === 'W1' ? offers() : offers(quote('x:A', '99', 9))) }),
    ).toEqual(['W2']);
  });

  it('is none that refuses the goods, even where a rule names it, and the reason is kept', () => {
    const refusals = [{ service: 'x:LETTER', reason: 'TOO_HEAVY: 3000 g, the heaviest is 500 g' }];
    const offersFrom = () => ({ quotes: [quote('x:A', '5', 1)], refusals });
    const { parts, candidates } = plan({ offersFrom, ...use('x:LETTER', 'x:A') });
    expect(parts).toMatchObject([{ carrierServiceCode: 'x:A', maxPackageGrams: 20_000 }]);
    const refused = candidates.find(({ carrierService }) => carrierService === 'x:LETTER');
    expect(refused).toMatchObject({ score: null, chosen: false, rejectedBecause: refusals[0]!.reason });
    expect(plan({ offersFrom, ...use('x:LETTER') }).parts).toMatchObject([
      { carrierServiceCode: null, maxPackageGrams: null },
    ]);
  });

  it('keeps the stock where all refuse, and says of each why', () => {
    const refusals = [{ service: 'x:A', reason: 'DESTINATION_NOT_SERVED: not to JP' }];
    const { candidates } = plan({ sites: [site('W1')], offersFrom: () => ({ quotes: [], refusals }) });
    expect(candidates).toMatchObject([
      { carrierService: null, chosen: true, rejectedBecause: 'NO_CARRIER: no service takes it from there' },
      { carrierService: 'x:A', chosen: false, rejectedBecause: 'DESTINATION_NOT_SERVED: not to JP' },
    ]);
  });
});
