/** What a rule looks at; a list where it looks at several goods at once. */
export type FactValue = string | number | boolean | readonly string[];
export type Facts = Partial<Record<RuleFact, FactValue>>;

export const ruleFacts = {
  ORDER_TOTAL: 'number',
  ORDER_CURRENCY: 'text',
  ORDER_CHANNEL: 'text',
  ORDER_LINE_COUNT: 'number',
  ORDER_UNITS: 'number',
  ORDER_WEIGHT_GRAMS: 'number',
  ORDER_PAID_SHARE: 'number',
  ORDER_POSSIBLE_DUPLICATE: 'truth',
  BUYER_ID: 'text',
  BUYER_EMAIL: 'text',
  ADDRESS_COUNTRY: 'text',
  ADDRESS_PROVINCE: 'text',
  ADDRESS_POSTAL_CODE: 'text',
  ADDRESS_COMPLETE: 'truth',
  LINE_SKU_CODE: 'texts',
  LINE_HS_CODE: 'texts',
  LINE_SKUS_KNOWN: 'truth',
  LINE_MAX_WEIGHT_GRAMS: 'number',
  LINE_MAX_LENGTH_MM: 'number',
  WAREHOUSE_CODE: 'text',
  WAREHOUSE_COUNTRY: 'text',
  WAREHOUSE_TYPE: 'text',
  STOCK_COMPLETE: 'truth',
  STOCK_LEFT: 'number',
  CARRIER_CODE: 'text',
  CARRIER_SERVICE: 'text',
  QUOTE_PRICE: 'number',
  QUOTE_TRANSIT_DAYS: 'number',
} as const;
export type RuleFact = keyof typeof ruleFacts;

export type RuleOperator =
  | 'EQUALS'
  | 'NOT_EQUALS'
  | 'IN'
  | 'NOT_IN'
  | 'STARTS_WITH'
  | 'GREATER_THAN'
  | 'AT_LEAST'
  | 'LESS_THAN'
  | 'AT_MOST';

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { fact: RuleFact; operator: RuleOperator; values: string[] };

/** One part of a condition; `parent`: where in the list the group stands that it is in. */
export type ConditionPart =
  | { parent: number | null; type: 'ALL' | 'ANY' | 'NOT' }
  | { parent: number | null; type: 'FACT'; fact: RuleFact; operator: RuleOperator; values: string[] };

/** The tree as a list, each part after the group that it stands in. */
export function partsOf(condition: Condition | null): ConditionPart[] {
  const parts: ConditionPart[] = [];
  const add = (one: Condition, parent: number | null): void => {
    if ('fact' in one) return void parts.push({ parent, type: 'FACT', ...one });
    const type = 'all' in one ? 'ALL' : 'any' in one ? 'ANY' : 'NOT';
    const here = parts.push({ parent, type }) - 1;
    const inside = 'all' in one ? one.all : 'any' in one ? one.any : [one.not];
    inside.forEach((part) => add(part, here));
  };
  if (condition !== null) add(condition, null);
  return parts;
}

/** A fact that is not known, e.g. a quote's price without quotes, meets no comparison. */
export function holds(condition: Condition | null, facts: Facts): boolean {
  if (condition === null) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  const value = facts[condition.fact];
  return value === undefined ? false : compare(value, condition.operator, condition.values);
}

function compare(value: FactValue, operator: RuleOperator, values: readonly string[]): boolean {
  if (operator === 'NOT_EQUALS') return !compare(value, 'EQUALS', values);
  if (operator === 'NOT_IN') return !compare(value, 'IN', values);
  if (typeof value === 'number') return compareNumber(value, operator, values);
  if (typeof value === 'boolean') return operator === 'EQUALS' && String(value) === values[0];
  const texts = typeof value === 'string' ? [value] : value;
  switch (operator) {
    case 'EQUALS':
    case 'IN':
      return texts.some((text) => values.includes(text));
    case 'STARTS_WITH':
      return texts.some((text) => text.startsWith(values[0] ?? ''));
    default:
      return false;
  }
}

function compareNumber(value: number, operator: RuleOperator, values: readonly string[]): boolean {
  const [first = Number.NaN] = values.map(Number);
  switch (operator) {
    case 'EQUALS':
    case 'IN':
      return values.some((text) => Number(text) === value);
    case 'GREATER_THAN':
      return value > first;
    case 'AT_LEAST':
      return value >= first;
    case 'LESS_THAN':
      return value < first;
    case 'AT_MOST':
      return value <= first;
    default:
      return false;
  }
}
