import { isCalendarDay, type CalendarDay } from '../domain/calendar-day.js';
import { EURO, type EuroRate } from '../domain/fx-rate.js';

export interface EcbFile {
  days: CalendarDay[];
  currencies: string[];
  rates: EuroRate[];
}

/** A cell or line that cannot be read; the message begins with its line. */
export class EcbFileError extends Error {}

const RATE = /^(0|[1-9]\d{0,11})(\.\d{1,8})?$/;
const MISSING = new Set(['', 'N/A']);

/**
 * Reads eurofxref-hist.csv or a part of it. The bank ends each line with a comma, which makes an empty last column.
 * Throws an EcbFileError at the first mistake: a rate that is read wrongly would be worse than none.
 */
export function readEcbFile(text: string): EcbFile {
  const [header, ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const columns = readHeader(header ?? '');
  const days = new Set<CalendarDay>();
  const rates: EuroRate[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const { day, found } = readLine(line, columns, index + 2);
    if (days.has(day)) throw new EcbFileError(`line ${index + 2}: ${day} comes twice`);
    days.add(day);
    rates.push(...found);
  });
  if (days.size === 0)
    throw new EcbFileError('line 2: the file has no day; send the header and at least one line');
  return { days: [...days].sort(), currencies: columns.filter((code) => code !== ''), rates };
}

function readHeader(line: string): string[] {
  const [first, ...codes] = line.split(',').map((cell) => cell.trim());
  if (first !== 'Date')
    throw new EcbFileError(`line 1: the first column is "${first?.slice(0, 40)}", not "Date"`);
  const bad = codes.find((code) => code !== '' && (code === EURO || !/^[A-Z]{3}$/.test(code)));
  if (bad !== undefined)
    throw new EcbFileError(`line 1: "${bad.slice(0, 40)}" is not the code of a currency with a rate`);
  const named = codes.filter((code) => code !== '');
  if (named.length === 0) throw new EcbFileError('line 1: the header names no currency');
  const twice = named.find((code, index) => named.indexOf(code) !== index);
  if (twice !== undefined) throw new EcbFileError(`line 1: ${twice} comes twice`);
  return codes;
}

function readLine(line: string, columns: string[], number: number): { day: CalendarDay; found: EuroRate[] } {
  const [day = '', ...cells] = line.split(',').map((cell) => cell.trim());
  if (!isCalendarDay(day))
    throw new EcbFileError(`line ${number}: "${day.slice(0, 40)}" is not a day YYYY-MM-DD`);
  if (cells.length !== columns.length) {
    throw new EcbFileError(
      `line ${number}: ${cells.length + 1} columns, the header has ${columns.length + 1}`,
    );
  }
  const found: EuroRate[] = [];
  cells.forEach((rate, index) => {
    if (MISSING.has(rate)) return;
    const currencyCode = columns[index]!;
    if (currencyCode === '' || !RATE.test(rate) || Number(rate) === 0) {
      throw new EcbFileError(`line ${number}: "${rate.slice(0, 40)}" is not a rate of "${currencyCode}"`);
    }
    found.push({ currencyCode, rateDate: day, rate: shortest(rate) });
  });
  return { day, found };
}

const shortest = (rate: string): string => (rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate);
