import { readEcbFile } from './ecb-file.js';

describe('readEcbFile', () => {
  it('reads days in any order, with the empty last column of the real file', () => {
    const file = readEcbFile(
      '\uFEFFDate,USD,GBP,\r\n2010-12-02,1.3155,N/A,\r\n2010-12-01,1.3115,0.8390,\r\n',
    );
    expect(file).toEqual({
      days: ['2010-12-01', '2010-12-02'],
      currencies: ['USD', 'GBP'],
      rates: [
        { currencyCode: 'USD', rateDate: '2010-12-02', rate: '1.3155' },
        { currencyCode: 'USD', rateDate: '2010-12-01', rate: '1.3115' },
        { currencyCode: 'GBP', rateDate: '2010-12-01', rate: '0.839' },
      ],
    });
  });

  it.each([
    ['', 'line 1: the first column is "", not "Date"'],
    ['Date', 'line 1: the header names no currency'],
    ['Date,USD', 'line 2: the file has no day'],
    ['Date,EUR\n2010-12-01,1', 'line 1: "EUR" is not the code'],
    ['Date,Usd\n2010-12-01,1', 'line 1: "Usd" is not the code'],
    ['Date,USD,USD\n2010-12-01,1,1', 'line 1: USD comes twice'],
    ['Date,USD\n2010-02-30,1', 'line 2: "2010-02-30" is not a day'],
    ['Date,USD\n2010-12-01', 'line 2: 1 columns, the header has 2'],
    ['Date,USD\n2010-12-01,1\n2010-12-01,1', 'line 3: 2010-12-01 comes twice'],
    ['Date,USD\n2010-12-01,-1', 'line 2: "-1" is not a rate of "USD"'],
    ['Date,USD\n2010-12-01,0.0', 'line 2: "0.0" is not a rate'],
    ['Date,USD\n2010-12-01,1e3', 'line 2: "1e3" is not a rate'],
    ['Date,USD\n2010-12-01,"1,5"', 'line 2: 3 columns'],
    ['Date,USD,\n2010-12-01,1,2', 'line 2: "2" is not a rate of ""'],
  ])('refuses %j', (text, message) => expect(() => readEcbFile(text)).toThrow(message));
});
