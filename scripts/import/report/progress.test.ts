import { figures, startProgress } from './progress.js';

describe('progress', () => {
  it('tells the rate and the time left', () => {
    expect(figures(3_000, 12_000, 2_000)).toEqual({ rate: '1,500', left: '0:06' });
    expect(figures(1, 1_000, 1_000)).toEqual({ rate: '1', left: '16:39' });
    expect(figures(0, 10, 0)).toEqual({ rate: '0', left: '–' });
  });

  it('writes a plain line every two seconds where there is no terminal, and one at the end', () => {
    const lines: string[] = [];
    const stream = {
      isTTY: false,
      write: (text: string) => lines.push(text),
    } as unknown as NodeJS.WriteStream;
    let time = 0;
    const progress = startProgress({ title: 'orders', unit: 'lines', total: 4_000, stream, now: () => time });
    for (let i = 0; i < 4; i++) {
      time += 1_000;
      progress.advance(1_000);
    }
    progress.note('trying again');
    progress.end();
    expect(lines).toEqual([
      'orders: 2,000 of 4,000 lines (50%) · 1,000 lines/s · 0:02 left\n',
      'orders: 4,000 of 4,000 lines (100%) · 1,000 lines/s\n',
      'orders: trying again\n',
      'orders: 4,000 of 4,000 lines (100%) · 1,000 lines/s\n',
    ]);
  });
});
