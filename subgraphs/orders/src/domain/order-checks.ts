import { isCountryCode } from './countries.js';
import { codeProblem, shown, textProblem, timeProblem, type Problem } from './field-checks.js';
import type { AddressInput, LineInput, OrderInput } from './order-draft.js';
import type { OrderMode } from './order-status.js';

export const MAX_LINES = 2_000;
const CODE = 64;
const MAX_QUANTITY = 1_000_000;

const ADDRESS_LENGTHS = {
  name: 255,
  countryName: 128,
  province: 128,
  city: 128,
  postalCode: 32,
  line1: 255,
  line2: 255,
  phone: 64,
} as const satisfies Partial<Record<keyof AddressInput, number>>;

const HISTORY_TIMES = ['approvedAt', 'handedOverAt', 'deliveredAt', 'cancelledAt'] as const;

/** What is wrong with the two fields that say which order it is; empty when it can be looked up. */
export function checkOrderKey(input: Pick<OrderInput, 'channel' | 'channelOrderId'>): Problem[] {
  const problems: Problem[] = [];
  report(problems, ['channel'], input.channel, codeProblem(input.channel, CODE));
  report(problems, ['channelOrderId'], input.channelOrderId, codeProblem(input.channelOrderId, CODE));
  return problems;
}

/** Everything that is wrong with the fields of one order, each by itself. */
export function checkOrder(input: OrderInput, mode: OrderMode): Problem[] {
  const problems = checkOrderKey(input);
  checkBuyer(problems, input);
  if (input.shipTo) checkAddress(problems, input.shipTo);
  checkTimes(problems, input, mode);
  checkAmount(problems, ['freight'], input.freight);
  checkAmount(problems, ['discount'], input.discount);
  checkAmount(problems, ['total'], input.total);
  if (input.lines.length > MAX_LINES || (mode === 'LIVE' && input.lines.length === 0)) {
    problems.push({ field: ['lines'], message: `${input.lines.length} lines; send 1 to ${MAX_LINES}` });
  }
  input.lines.forEach((line, index) => checkLine(problems, line, index));
  return problems;
}

function checkBuyer(problems: Problem[], { buyer }: OrderInput): void {
  if (!buyer) return;
  const { channelBuyerId, name, email } = buyer;
  if (channelBuyerId != null)
    report(problems, ['buyer', 'channelBuyerId'], channelBuyerId, codeProblem(channelBuyerId, CODE));
  if (name != null) report(problems, ['buyer', 'name'], name, textProblem(name, 255));
  if (email != null) report(problems, ['buyer', 'email'], email, textProblem(email, 254));
}

function checkAddress(problems: Problem[], address: AddressInput): void {
  for (const [name, max] of Object.entries(ADDRESS_LENGTHS)) {
    const value = address[name as keyof AddressInput];
    if (value != null) report(problems, ['shipTo', name], value, textProblem(value, max));
  }
  const { countryCode } = address;
  if (countryCode != null && !isCountryCode(countryCode)) {
    const wrong = 'is not an ISO 3166-1 alpha-2 code such as GB; leave it out when the country is not known';
    report(problems, ['shipTo', 'countryCode'], countryCode, wrong);
  }
}

function checkTimes(problems: Problem[], input: OrderInput, mode: OrderMode): void {
  for (const name of ['placedAt', 'estimatedDeliveryAt', ...HISTORY_TIMES] as const) {
    const value = input[name];
    const wrong = value == null ? null : timeProblem(value);
    if (wrong) problems.push({ field: [name], message: wrong });
  }
  if (mode === 'HISTORY') return;
  for (const name of ['status', ...HISTORY_TIMES] as const) {
    if (input[name] != null)
      problems.push({ field: [name], message: 'is only for mode HISTORY; leave it out' });
  }
}

function checkLine(problems: Problem[], line: LineInput, index: number): void {
  const { skuCode, description, quantity } = line;
  const at = (name: string) => ['lines', String(index), name];
  if (skuCode != null) {
    const wrong = codeProblem(skuCode, CODE);
    if (wrong) report(problems, at('skuCode'), skuCode, wrong);
  } else if (line.kind === 'GOODS') {
    problems.push({ field: at('skuCode'), message: 'is required for a line of kind GOODS' });
  }
  if (description != null) {
    const wrong = textProblem(description, 500);
    if (wrong) report(problems, at('description'), description, wrong);
  }
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MAX_QUANTITY) {
    problems.push({ field: at('quantity'), message: `${quantity} is out of range: 1 to 1,000,000` });
  }
  if (line.unitPrice.startsWith('-')) checkAmount(problems, at('unitPrice'), line.unitPrice);
  if (line.freight?.startsWith('-')) checkAmount(problems, at('freight'), line.freight);
  if (line.total?.startsWith('-')) checkAmount(problems, at('total'), line.total);
}

function checkAmount(problems: Problem[], field: string[], amount: string | null | undefined): void {
  if (amount?.startsWith('-')) problems.push({ field, message: `${amount} must be 0 or more` });
}

function report(problems: Problem[], field: string[], value: string, wrong: string | null): void {
  if (wrong) problems.push({ field, message: `${shown(value)} ${wrong}` });
}
