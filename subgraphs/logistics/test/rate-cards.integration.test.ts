import { rateCardGraph, type CardAnswer } from './rate-card-graph.js';
import { startTestLogistics, type TestLogistics } from './start-test-logistics.js';

const HEADER =
  'service_code,zone_label,country_codes,min_weight,max_weight,rate,currency,domicile,international';
const card = (price: string, more: string[] = []) =>
  [HEADER, `STD,Home,NZ,0.01,2,${price},NZD,true,false`, ...more].join('\n');
const oneKilo = { originCountry: 'NZ', destinationCountry: 'NZ', parcels: [{ weightGrams: 1000 }] };

let logistics: TestLogistics;
const { importCard, activateCard, quote, quoteErrors } = rateCardGraph(() => logistics);

beforeAll(async () => {
  logistics = await startTestLogistics();
});
afterAll(() => logistics.stop());

const priceOf = async (carrier: string, at?: string) =>
  (await quote({ ...oneKilo, at })).quotes.find((each) => each.carrier.code === carrier)?.price.amount;

describe('importRateCard', () => {
  it('imports a draft that is not quoted until it is in force', async () => {
    const { rateCard } = await importCard({
      carrierCode: 'draft',
      carrierName: 'Draft & Söhne 快递',
      csv: card('7'),
    });
    expect(rateCard).toMatchObject({ status: 'DRAFT', validFrom: null, activationBlockedBecause: null });
    expect(await priceOf('draft')).toBeUndefined();
    const activated = await activateCard({ id: rateCard!.id, expectedVersion: 1 });
    expect(activated.rateCard).toMatchObject({ status: 'ACTIVE', version: 2, validTo: null });
    expect(await priceOf('draft')).toBe('7');
    const { data } = await logistics.ask(
      `{ carrier(code: "draft") { name services { code } activeRateCard { id } } none: carrier(code: "DRAFT") { id } }`,
    );
    expect(data).toEqual({
      carrier: {
        name: 'Draft & Söhne 快递',
        services: [{ code: 'draft:STD' }],
        activeRateCard: { id: rateCard!.id },
      },
      none: null,
    });
  });

  it('makes a new version of a changed file and retires the one before, at the same moment', async () => {
    const first = (await importCard({ carrierCode: 'versions', csv: card('7'), activate: true })).rateCard!;
    const second = (await importCard({ carrierCode: 'versions', csv: card('8'), activate: true })).rateCard!;
    expect(second).toMatchObject({ cardVersion: 2, status: 'ACTIVE' });
    expect(await priceOf('versions')).toBe('8');
    const { data } = await logistics.ask<{ rateCard: CardAnswer }>(
      'query ($id: ID!) { rateCard(id: $id) { status validTo version } }',
      { id: first.id },
    );
    expect(data!.rateCard).toEqual({ status: 'RETIRED', validTo: second.validFrom, version: 3 });
    expect(await priceOf('versions', new Date(Date.parse(second.validFrom!) - 1).toISOString())).toBe('7');
    const back = await importCard({ carrierCode: 'versions', csv: card('7'), activate: true });
    expect(back).toMatchObject({ created: true, rateCard: { cardVersion: 3 } }); // the old tariff is valid anew
  });

  it('is another card when units, divisor or origins differ', async () => {
    const importWith = (extra: object) => importCard({ carrierCode: 'settings', csv: card('7'), ...extra });
    const answers = [
      await importWith({}),
      await importWith({
        weightUnit: 'KG',
        dimensionUnit: 'CM',
        volumetricDivisor: 5000,
        originCountries: ['NZ'],
      }),
      await importWith({ weightUnit: 'LB' }),
      await importWith({ volumetricDivisor: null }),
      await importWith({ volumetricDivisor: 6000 }),
      await importWith({ originCountries: [] }),
      await importWith({ surcharges: [{ name: 'Fuel', kind: 'PERCENT', value: '5' }] }),
      await importWith({ surcharges: [] }),
    ];
    expect(answers.map(({ created }) => created)).toEqual([
      ...[true, false, true, true, true, true],
      ...[true, false],
    ]);
    expect(answers.map(({ rateCard }) => rateCard!.volumetricDivisor)).toEqual([
      5000,
      5000,
      5000,
      null,
      6000,
      5000,
      5000,
      5000,
    ]);
    expect(answers[2]!.rateCard!.rates.nodes[0]!['weightToGrams']).toBe('907.18474');
  });

  it('activates without the rows that have no price, lists them and never quotes them', async () => {
    const csv = card('7', ['STD,Home,NZ,2,5,0,NZD,true,false', 'XL,Home,NZ,0.01,5,0.00,NZD,true,false']);
    const { rateCard } = await importCard({ carrierCode: 'partly', csv, activate: true });
    expect(rateCard).toMatchObject({ status: 'ACTIVE', rowCount: 3, pricedRowCount: 1 });
    expect(rateCard!.problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'NO_PRICE'],
      [4, 'NO_PRICE'],
    ]);
    const heavy = await quote({ ...oneKilo, parcels: [{ weightGrams: 3000 }] });
    const codes = heavy.rejected
      .filter((each) => each.carrier.code === 'partly')
      .map((each) => [each.service.code, each.reasons.map((reason) => reason.code)]);
    expect(codes).toEqual([
      ['partly:STD', ['NO_PRICE']],
      ['partly:XL', ['NO_PRICE']],
    ]);
  });

  it('leaves a card with refused lines to a person', async () => {
    const csv = card('7', ['STD,Home,NZ,2,5,cheap,NZD,true,false']);
    const { rateCard } = await importCard({ carrierCode: 'refused', csv, activate: true });
    expect(rateCard).toMatchObject({ status: 'DRAFT', rowCount: 1, refusedRowCount: 1 });
    expect(rateCard!.problems).toEqual([
      { line: 3, code: 'ROW_REFUSED', reason: expect.stringContaining('rate: "cheap"') as string },
    ]);
    expect((await activateCard({ id: rateCard!.id })).rateCard!.status).toBe('ACTIVE');
  });

  it.each([
    ['a file without the columns', { csv: 'a,b\n1,2' }, 'csv: line 1: the header has no column service_code'],
    ['a file of more than a mebibyte', { csv: `${HEADER}\n${'x'.repeat(1024 * 1024)}` }, 'csv: 1048'],
    ['a colon in the code', { carrierCode: 'a:b' }, 'carrierCode: "a:b" must not contain a colon'],
    ['white space', { carrierCode: 'a ' }, 'carrierCode: "a " must not begin or end with white space'],
    ['a divisor of 0', { volumetricDivisor: 0 }, 'volumetricDivisor: 0 must be 1 to 1,000,000'],
    ['a country that is none', { originCountries: ['UK'] }, 'originCountries.0: "UK" is not an ISO 3166-1'],
  ])('refuses %s', async (_what, extra, message) => {
    const answer = await importCard({ carrierCode: 'bad', csv: card('7'), ...extra });
    expect(answer).toMatchObject({ rateCard: null, created: false });
    expect(answer.userErrors[0]).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(answer.userErrors[0]!.message).toContain(message);
  });

  it('gives the first answer again for the same key, and refuses it for another file', async () => {
    const first = await importCard({ carrierCode: 'keyed', csv: card('7'), idempotencyKey: 'k' });
    expect(await importCard({ carrierCode: 'keyed', csv: card('7'), idempotencyKey: 'k' })).toEqual(first);
    const other = await importCard({ carrierCode: 'keyed', csv: card('8'), idempotencyKey: 'k' });
    expect(other.userErrors[0]!.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('makes one card of the same file from ten callers at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => importCard({ carrierCode: 'race', csv: card('7'), activate: true })),
    );
    expect(new Set(answers.map(({ rateCard }) => rateCard!.id)).size).toBe(1);
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    expect(answers.every(({ rateCard }) => rateCard!.status === 'ACTIVE')).toBe(true);
  });

  it('is for writers', async () => {
    const { errors } = await logistics.ask(
      'mutation ($input: ImportRateCardInput!) { importRateCard(input: $input) { created } }',
      { input: { idempotencyKey: 'analyst', carrierCode: 'x', csv: card('7') } },
      { role: 'analyst' },
    );
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
  });
});

describe('activateRateCard', () => {
  const draft = async (carrierCode: string, price = '7') =>
    (await importCard({ carrierCode, csv: card(price) })).rateCard!;

  it('of two cards of a carrier at once, leaves exactly one in force', async () => {
    const drafts = await Promise.all(['1', '2', '3', '4'].map((price) => draft('rivals', price)));
    const answers = await Promise.all(drafts.map(({ id }) => activateCard({ id })));
    expect(answers.every(({ userErrors }) => userErrors.length === 0)).toBe(true);
    const { data } = await logistics.ask<{ rateCards: { nodes: { status: string }[] } }>(
      '{ rateCards(where: { carrierCode: { eq: "rivals" } }) { nodes { status } } }',
    );
    const statuses = data!.rateCards.nodes.map(({ status }) => status).sort();
    expect(statuses).toEqual(['ACTIVE', 'RETIRED', 'RETIRED', 'RETIRED']);
  });

  it('activates a card once, of two callers at once', async () => {
    const { id } = await draft('twice');
    const answers = await Promise.all([activateCard({ id }), activateCard({ id })]);
    const codes = answers.map(({ userErrors }) => userErrors[0]?.code ?? 'OK').sort();
    expect(codes).toEqual(['INVALID_STATE_TRANSITION', 'OK']);
  });

  it('takes a later card into force on its day, the earlier one until then', async () => {
    const now = await draft('calendar', '5');
    await activateCard({ id: now.id, validFrom: '2020-01-01T00:00:00Z' });
    const next = await draft('calendar', '6');
    await activateCard({ id: next.id, validFrom: '2090-01-01T00:00:00Z', validTo: '2091-01-01T00:00:00Z' });
    const prices = await Promise.all(
      ['2019-12-31T23:59:59Z', '2020-01-01T00:00:00Z', undefined, '2089-12-31T23:59:59.999Z'].map((at) =>
        priceOf('calendar', at),
      ),
    );
    expect(prices).toEqual([undefined, '5', '5', '5']);
    expect(await priceOf('calendar', '2090-01-01T00:00:00Z')).toBe('6');
    expect(await priceOf('calendar', '2091-01-01T00:00:00Z')).toBeUndefined();
  });

  it.each([
    ['an unknown card', { id: 'rtc_unknown' }, 'NOT_FOUND'],
    ['an old version', { expectedVersion: 7 }, 'VERSION_CONFLICT'],
    ['an end before the beginning', { validTo: '2001-01-01T00:00:00Z' }, 'BAD_USER_INPUT'],
    ['a time before computers', { validFrom: '1066-01-01T00:00:00Z' }, 'BAD_USER_INPUT'],
  ])('refuses %s', async (_what, extra, code) => {
    const { id } = await draft(`refusing-${code}`, String(Object.keys(extra)[0]!.length));
    const { rateCard, userErrors } = await activateCard({ id, ...extra });
    expect(rateCard).toBeNull();
    expect(userErrors[0]!.code).toBe(code);
  });
});

describe('quoteShipping', () => {
  it.each([
    [{ destinationCountry: 'UK' }, 'destinationCountry: "UK"'],
    [{ originCountry: 'nz' }, 'originCountry: "nz"'],
    [{ parcels: [] }, 'parcels: at least one parcel'],
    [{ parcels: [{ weightGrams: 0 }] }, 'parcels.0.weightGrams: 0 must be 1 to 1,000,000'],
    [{ parcels: [{ weightGrams: 1, quantity: 1001 }] }, 'parcels.0.quantity: 1001'],
    [{ parcels: [1, 2].map(() => ({ weightGrams: 1, quantity: 501 })) }, 'at most 1000 parcels together'],
    [{ parcels: [{ weightGrams: 1, lengthMm: 5 }] }, 'give length, width and height, or none'],
  ])('refuses %j', async (extra, message) => {
    const [error] = await quoteErrors({ ...oneKilo, ...extra });
    expect(error!.extensions.code).toBe('BAD_USER_INPUT');
    expect(error!.message).toContain(message);
  });
});

describe('lists', () => {
  it('page through carriers and through the rows of several cards at once', async () => {
    const lines = Array.from(
      { length: 7 },
      (_, index) => `S${index},Home,NZ,2,5,${index + 1},NZD,true,false`,
    );
    for (const carrierCode of ['list-a', 'list-b']) await importCard({ carrierCode, csv: card('7', lines) });
    const LIST = `query ($after: String) { rateCards(where: { carrierCode: { in: ["list-a", "list-b"] }, status: { eq: DRAFT } }) {
      totalCount nodes { carrier { code } rates(first: 3, after: $after) {
        totalCount nodes { line } pageInfo { hasNextPage endCursor } } } } }`;
    interface Cards {
      rateCards: {
        totalCount: number;
        nodes: {
          rates: {
            totalCount: number;
            nodes: { line: number }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        }[];
      };
    }
    // The cards are alike, so a position in one is the same position in the other, but for the row's id.
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const answer: { data: Cards | null } = await logistics.ask<Cards>(LIST, { after });
      const { nodes, totalCount } = answer.data!.rateCards;
      expect(totalCount).toBe(2);
      const { rates } = nodes[0]!;
      expect(rates.totalCount).toBe(8);
      seen.push(...rates.nodes.map(({ line }) => line));
      after = rates.pageInfo.hasNextPage ? rates.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);

    const codes: string[] = [];
    interface Carriers {
      carriers: {
        nodes: { code: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
        totalCount: number;
      };
    }
    for (let cursor: string | null = null; ;) {
      const answer: { data: Carriers | null } = await logistics.ask<Carriers>(
        'query ($after: String) { carriers(first: 2, after: $after) { totalCount nodes { code } pageInfo { hasNextPage endCursor } } }',
        { after: cursor },
      );
      const page = answer.data!.carriers;
      codes.push(...page.nodes.map(({ code }) => code));
      if (!page.pageInfo.hasNextPage) {
        expect(codes).toHaveLength(page.totalCount);
        break;
      }
      cursor = page.pageInfo.endCursor;
    }
    expect(codes).toEqual([...new Set(codes)].sort());
  });
});
