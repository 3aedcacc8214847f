import { zonedTime } from './local-time.js';

describe('zonedTime', () => {
  const london = zonedTime('Europe/London');
  const saoPaulo = zonedTime('America/Sao_Paulo');

  it.each([
    ['2010-12-01 08:26:00', '2010-12-01T08:26:00.000Z'],
    ['2011-05-31 15:53:00', '2011-05-31T14:53:00.000Z'],
    ['2011-03-27 00:59:59', '2011-03-27T00:59:59.000Z'],
    ['2011-03-27 02:00:00', '2011-03-27T01:00:00.000Z'],
    ['2010-12-01T08:26', '2010-12-01T08:26:00.000Z'],
  ])('London %s is %s', (local, utc) => expect(london(local)).toBe(utc));

  it.each([
    ['2017-07-09 21:57:05', '2017-07-10T00:57:05.000Z'],
    ['2017-12-01 12:00:00', '2017-12-01T14:00:00.000Z'],
    ['2018-02-17 22:30:00', '2018-02-18T00:30:00.000Z'],
  ])('São Paulo %s is %s', (local, utc) => expect(saoPaulo(local)).toBe(utc));

  it('takes the first of two readings in autumn, and moves on what spring skips', () => {
    expect(london('2011-10-30 01:30:00')).toBe('2011-10-30T00:30:00.000Z');
    expect(london('2011-03-27 01:30:00')).toBe('2011-03-27T01:30:00.000Z');
    expect(saoPaulo('2017-10-15 00:30:00')).toBe('2017-10-15T03:30:00.000Z');
  });

  it.each([
    '',
    'yesterday',
    '2011-02-29 10:00:00',
    '2011-13-01 10:00:00',
    '2011-01-01 24:00:00',
    '1/4/2011 10:00',
  ])('"%s" is no time', (text) => expect(london(text)).toBeUndefined());
});
