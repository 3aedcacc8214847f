import type { Invoice } from './invoice-window.js';
import { InvoiceWindow } from './invoice-window.js';
import type { UciLine } from './judge-row.js';

const line = (invoiceNo: string): UciLine => ({
  ...{ invoiceNo, kind: 'GOODS', stockCode: 'X', description: '', quantity: 1, unitPrice: '1' },
  ...{ placedAt: '2011-01-01T00:00:00.000Z', customerId: '', country: 'France' },
});

/** Feeds invoice numbers (`-` is a record of no order) and tells what comes out: number and lines of the file. */
function run(window: InvoiceWindow, numbers: string): string[] {
  const shown = ({ invoiceNo, fileLines }: Invoice) => `${invoiceNo}:${fileLines.join(',')}`;
  const out = [...numbers].flatMap((no, i) => (no === '-' ? window.skip() : window.add(line(no), i + 2)));
  return [...out, ...window.rest()].map(shown);
}

describe('InvoiceWindow', () => {
  it('puts the lines of an invoice together', () => {
    expect(run(new InvoiceWindow(), 'aaabbc')).toEqual(['a:2,3,4', 'b:5,6', 'c:7']);
  });

  it('joins lines that others interrupt', () => {
    expect(run(new InvoiceWindow(), 'aab-ba')).toEqual(['b:4,6', 'a:2,3,7']);
  });

  it('gives an invoice out when no line came for the width of the window', () => {
    expect(run(new InvoiceWindow(3), 'abbbb')).toEqual(['a:2', 'b:3,4,5,6']);
    const window = new InvoiceWindow(3);
    window.add(line('a'), 2);
    expect(window.skip()).toEqual([]);
    expect(window.skip()).toEqual([]);
    expect(window.skip().map(({ invoiceNo }) => invoiceNo)).toEqual(['a']);
  });

  it('makes a second order of a line that comes too late, which the system then refuses to mix', () => {
    expect(run(new InvoiceWindow(3), 'abbbba')).toEqual(['a:2', 'b:3,4,5,6', 'a:7']);
  });

  it('holds no more than the window, whatever the file is', () => {
    const window = new InvoiceWindow(10);
    let held = 0;
    let most = 0;
    for (let i = 0; i < 5_000; i++) {
      held += 1 - window.add(line(`i${i}`), i).length;
      most = Math.max(most, held);
    }
    expect(most).toBeLessThanOrEqual(10);
  });

  it('ends an invoice at the 2,000 lines that one order takes', () => {
    const window = new InvoiceWindow();
    const given = Array.from({ length: 2_001 }, (_, i) => window.add(line('a'), i)).flat();
    expect(given.map(({ lines }) => lines.length)).toEqual([2_000]);
    expect(window.rest()[0]?.lines).toHaveLength(1);
  });
});
