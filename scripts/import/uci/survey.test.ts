import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zonedTime } from '../source/local-time.js';
import { surveyUci, usualName } from './survey.js';

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

describe('surveyUci', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'survey-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const survey = async (rows: string[]) => {
    const file = join(folder, 'lines.csv');
    writeFileSync(file, [HEADER, ...rows].join('\n'));
    return await surveyUci(file, zonedTime('Europe/London'));
  };
  const row = (no: string, code: string, name: string, quantity: number) =>
    `${no},${code},${name},${quantity},2011-01-04 10:00:00,2.5,,France`;

  it('counts units of valid goods lines only; codes that differ in case are two SKUs', async () => {
    const found = await survey([
      row('1', '10a', 'STAR', 4),
      row('1', '10A', 'MOON', 1),
      row('2', '10a', 'STAR', 6),
      row('2', 'POST', 'POSTAGE', 1),
      row('C3', '10a', 'STAR', -2),
      row('4', '10a', 'lost', -5),
    ]);
    expect(found.records).toBe(6);
    expect(found.validLines).toBe(4);
    expect([...found.unitsSold]).toEqual([
      ['10a', 10],
      ['10A', 1],
    ]);
    expect(found.skus).toEqual([
      { skuCode: '10a', name: 'STAR' },
      { skuCode: '10A', name: 'MOON' },
    ]);
  });

  it('names a SKU after its most frequent description, otherwise after its code', async () => {
    const rows = [
      row('1', '7', 'RARE', 1),
      row('2', '7', 'USUAL', 1),
      row('3', '7', 'USUAL', 1),
      row('3', '8', '', 1),
    ];
    expect((await survey(rows)).skus.map(({ name }) => name)).toEqual(['USUAL', '8']);
  });

  it('takes the first of equally frequent names', () => {
    expect(
      usualName(
        new Map([
          ['a', 2],
          ['b', 2],
        ]),
      ),
    ).toBe('a');
    expect(usualName(new Map())).toBeUndefined();
  });
});
