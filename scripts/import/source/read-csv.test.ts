import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { OperatorError } from '../../process/operator-error.js';
import { readCsv } from './read-csv.js';

describe('readCsv', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'csv-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = async (name: string, content: string | Buffer) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    const rows = [];
    for await (const row of readCsv(file, ['a', 'c'] as const)) rows.push(row);
    return rows;
  };
  const failure = async (name: string, content: string | Buffer) => {
    const error: unknown = await read(name, content).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(OperatorError);
    return (error as Error).message;
  };

  it('gives the wanted columns by name, with the line on which a record begins', async () => {
    const rows = await read('plain.csv', '\uFEFFc,b,a\n1,2,3\n"x\ny",5,é\n\n7,8,9\n');
    expect(rows.map(({ line, values }) => [line, values])).toEqual([
      [2, { a: '3', c: '1' }],
      [3, { a: 'é', c: 'x\ny' }],
      [6, { a: '9', c: '7' }],
    ]);
  });

  it('reads gzip whatever its name is', async () => {
    expect(await read('packed', gzipSync('a,c\n1,2\n'))).toHaveLength(1);
  });

  it('marks a record with too many or too few fields instead of guessing', async () => {
    const rows = await read('odd.csv', 'a,c\n1\n1,2,3\n1,2\n');
    expect(rows.map(({ line, values, fields }) => [line, values === undefined, fields.length])).toEqual([
      [2, true, 1],
      [3, true, 3],
      [4, false, 2],
    ]);
  });

  it('refuses what is no such file in one line', async () => {
    expect(await failure('fake.csv.gz', 'a,c\n')).toContain('is not a gzip file');
    expect(await failure('cut.csv.gz', gzipSync('a,c\n1,2\n'.repeat(500)).subarray(0, 30))).toContain(
      'ends too early',
    );
    expect(await failure('other.csv', 'x,y\n1,2\n')).toContain('lacks the column a, c');
    expect(await failure('empty.csv', '')).toContain('is empty');
    expect(await failure('quote.csv', 'a,c\n"1,2\n')).toContain('not readable as CSV');
    await expect(readCsv(join(folder, 'none.csv'), ['a']).next()).rejects.toThrow(
      /There is no file .*none\.csv/,
    );
    await expect(readCsv(folder, ['a']).next()).rejects.toThrow(OperatorError);
  });
});
