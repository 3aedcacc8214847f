import { sqlStatements } from '@tradegraph/test-kit';
import { rateCardGraph } from './rate-card-graph.js';
import { startTestLogistics, type TestLogistics } from './start-test-logistics.js';

const CARD = `service_code,zone_label,country_codes,min_weight,max_weight,rate,currency,domicile,international
STD,Home,NZ,0.01,5,7.25,NZD,true,false
STD,Islands,"FJ,WS",0.01,5,17.5,NZD,false,true
STD,World,,0.01,5,30,NZD,false,true`;
const MANY = `query ($inputs: [QuoteShippingInput!]!) { quoteMany(inputs: $inputs) {
  quotes { service { code } zone price { amount } } rejected { reasons { code } } } }`;

let logistics: TestLogistics;
const graph = rateCardGraph(() => logistics);

interface Answer {
  quotes: { zone: string; price: { amount: string } }[];
  rejected: { reasons: { code: string }[] }[];
}
const question = (destinationCountry: string, weightGrams = 1_000) => ({
  ...{ originCountry: 'NZ', destinationCountry },
  parcels: [{ weightGrams, quantity: 1 }],
});
async function ask(inputs: object[]): Promise<Answer[]> {
  const { data, errors } = await logistics.ask<{ quoteMany: Answer[] }>(MANY, { inputs });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.quoteMany;
}

beforeAll(async () => {
  logistics = await startTestLogistics();
  await graph.importCard({ carrierCode: 'post', csv: CARD, activate: true });
});
afterAll(() => logistics.stop());

it('answers each question like quoteShipping, in its place', async () => {
  const answers = await ask([question('FJ'), question('NZ'), question('DE'), question('NZ', 9_000)]);
  expect(answers.map(({ quotes }) => quotes.map(({ zone, price }) => [zone, price.amount]))).toEqual([
    [['Islands', '17.5']],
    [['Home', '7.25']],
    [['World', '30']],
    [],
  ]);
  expect(answers[3]!.rejected[0]!.reasons[0]!.code).toBe('TOO_HEAVY');
  const { quotes } = await graph.quote(question('FJ'));
  expect(quotes).toMatchObject(answers[0]!.quotes);
});

it('reads the cards once, however much is asked', async () => {
  const cost = async (inputs: object[]) => {
    const before = await sqlStatements(logistics.url);
    await ask(inputs);
    return (await sqlStatements(logistics.url)) - before;
  };
  const countries = ['NZ', 'FJ', 'WS', 'DE', 'FR', 'GB', 'US'];
  const many = Array.from({ length: 200 }, (_, index) => question(countries[index % 7]!, 1 + index * 20));
  expect(await cost(many)).toBe(await cost([question('NZ')]));
});

it('refuses more than 200 questions, and a bad one by its reason', async () => {
  const { errors } = await logistics.ask(MANY, { inputs: Array.from({ length: 201 }, () => question('NZ')) });
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  const bad = await logistics.ask(MANY, { inputs: [question('NZ'), question('UK')] });
  expect(bad.errors?.[0]?.message).toContain('"UK" is not an ISO 3166-1');
});
