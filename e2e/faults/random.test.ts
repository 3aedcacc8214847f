import { seededRandom } from './random.js';

const draw = (random: ReturnType<typeof seededRandom>) =>
  Array.from({ length: 20 }, () => random.int(1, 1_000));

describe('seededRandom', () => {
  it('repeats with its seed, and differs with another', () => {
    expect(draw(seededRandom(7))).toEqual(draw(seededRandom(7)));
    expect(draw(seededRandom(7))).not.toEqual(draw(seededRandom(8)));
  });

  it('forks by name, whatever was drawn before', () => {
    const random = seededRandom(7);
    const early = draw(random.fork('client-1'));
    random.next();
    expect(draw(random.fork('client-1'))).toEqual(early);
    expect(draw(random.fork('client-2'))).not.toEqual(early);
  });

  it('shuffles without losing anything', () => {
    const shuffled = seededRandom(7).shuffle([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(shuffled).not.toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...shuffled].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
