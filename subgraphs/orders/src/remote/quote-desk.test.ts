import { fixedClock } from '@tradegraph/kernel';
import { createLogger } from '@tradegraph/service-kit';
import { QuoteDesk, questionKey } from './quote-desk.js';

const question = (weightGrams: number) => ({
  ...{ originCountry: 'GB', destinationCountry: 'FR', weightGrams, heaviestUnitGrams: 10, sides: null },
});
const quote = { service: 'x:A', carrier: 'x', price: '4', currencyCode: 'GBP', days: 2, maxParcelGrams: 9 };
const offers = { quotes: [quote], refusals: [] };

describe('freight quotes', () => {
  const clock = fixedClock(new Date('2026-01-01T00:00:00Z'));
  let asked: number[];
  let down: boolean;
  const desk = () =>
    new QuoteDesk(
      {
        quoteMany: (questions) => {
          asked.push(questions.length);
          return down ? Promise.reject(new Error('away')) : Promise.resolve(questions.map(() => offers));
        },
      },
      clock,
      createLogger('test', 'silent'),
    );
  beforeEach(() => {
    asked = [];
    down = false;
  });

  it('are asked once a minute for each question, however many orders have it', async () => {
    const one = desk();
    const quotes = await one.quotesFor([question(100), question(100), question(200)]);
    expect(quotes?.get(questionKey(question(100)))).toEqual(offers);
    await one.quotesFor([question(100), question(300)]);
    expect(asked).toEqual([2, 1]);
    clock.advance(61_000);
    await one.quotesFor([question(100)]);
    expect(asked).toEqual([2, 1, 1]);
  });

  it('are gone without while logistics is away, which is left alone after five failures', async () => {
    const one = desk();
    down = true;
    for (let n = 0; n < 8; n++) expect(await one.quotesFor([question(1)])).toBeNull();
    expect(asked).toHaveLength(5);
    down = false;
    clock.advance(10_001);
    expect(await one.quotesFor([question(1)])).not.toBeNull();
  });
});
