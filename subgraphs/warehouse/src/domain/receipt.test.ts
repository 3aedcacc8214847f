import { binIdOf } from './bin-id.js';
import { binAdditions, receiptInput, stockReceived } from './receipt.js';

const receipt = receiptInput.parse({
  warehouseCode: 'LHR',
  lines: [
    { skuCode: 'B', quantity: 1, binCode: 'X' },
    { skuCode: 'A', quantity: 2 },
    { skuCode: 'B', quantity: 3, binCode: 'X' },
    { skuCode: 'B', quantity: 4, binCode: null },
  ],
});

describe('a receipt', () => {
  it('adds up what goes into one bin, in one order whatever the order of its lines', () => {
    const additions = binAdditions(receipt);
    const reversed = binAdditions({ ...receipt, lines: [...receipt.lines].reverse() });
    expect(additions).toEqual(reversed);
    expect(new Set(additions.map((one) => `${one.binId} ${one.skuCode} ${one.quantity}`))).toEqual(
      new Set([
        `${binIdOf('LHR', 'X')} B 4`,
        `${binIdOf('LHR', 'RECV-01')} A 2`,
        `${binIdOf('LHR', 'RECV-01')} B 4`,
      ]),
    );
  });

  it('tells of every line as it came', () => {
    const { data } = stockReceived('rcp_1', receipt);
    expect(data).toMatchObject({
      warehouseCode: 'LHR',
      lines: [
        { skuCode: 'B', binCode: 'X', quantity: 1 },
        { skuCode: 'A', binCode: 'RECV-01', quantity: 2 },
        { skuCode: 'B', binCode: 'X', quantity: 3 },
        { skuCode: 'B', binCode: 'RECV-01', quantity: 4 },
      ],
    });
  });
});
