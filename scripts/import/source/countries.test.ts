import { countryCodeOf } from './countries.js';

describe('countryCodeOf', () => {
  it.each([
    ['United Kingdom', 'GB'],
    ['EIRE', 'IE'],
    ['RSA', 'ZA'],
    ['USA', 'US'],
    ['Czech Republic', 'CZ'],
    ['Hong Kong', 'HK'],
    [' france ', 'FR'],
  ])('%s is %s', (name, code) => expect(countryCodeOf(name)).toBe(code));

  it.each(['Channel Islands', 'European Community', 'Unspecified', '', 'Atlantis'])(
    '%s is not guessed',
    (name) => {
      expect(countryCodeOf(name)).toBeUndefined();
    },
  );
});
