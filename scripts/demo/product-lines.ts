/** A kind of thing that the demo company sells; three styles of it make three products, five colours of each five SKUs. */
export interface ProductLine {
  code: string;
  name: string;
  nameZh: string;
  category: string;
  hsCode: string;
  grams: number;
  /** Length, width, height in millimetres. */
  size: readonly [number, number, number];
  /** In US dollars, of the plainest style. */
  price: number;
}

export interface Style {
  name: string;
  nameZh: string;
  /** Of the plainest style's price. */
  factor: number;
}

export interface Colour {
  code: string;
  name: string;
  nameZh: string;
}

const line = (
  code: string,
  names: readonly [name: string, nameZh: string, category: string],
  hsCode: string,
  grams: number,
  size: readonly [number, number, number],
  price: number,
): ProductLine => ({
  code,
  name: names[0],
  nameZh: names[1],
  category: names[2],
  hsCode,
  grams,
  size,
  price,
});

export const PRODUCT_LINES: readonly ProductLine[] = [
  line('LMP', ['Table lamp', '台灯', 'Lighting'], '940521', 1_450, [320, 220, 220], 39),
  line('LTN', ['Garden lantern', '庭院灯笼', 'Lighting'], '940591', 980, [260, 180, 180], 24),
  line('MUG', ['Mug', '马克杯', 'Tableware'], '691200', 380, [130, 110, 110], 9),
  line('TEA', ['Teapot', '茶壶', 'Tableware'], '691110', 760, [230, 160, 150], 29),
  line('BWL', ['Serving bowl', '餐碗', 'Tableware'], '691110', 640, [240, 240, 90], 17),
  line('BRD', ['Chopping board', '砧板', 'Kitchen'], '441911', 1_200, [400, 280, 30], 22),
  line('APR', ['Apron', '围裙', 'Kitchen'], '621142', 260, [300, 220, 30], 14),
  line('CSH', ['Cushion cover', '抱枕套', 'Textiles'], '630492', 210, [280, 250, 20], 12),
  line('THR', ['Throw blanket', '盖毯', 'Textiles'], '630130', 1_100, [360, 300, 120], 45),
  line('TWL', ['Bath towel', '浴巾', 'Textiles'], '630260', 620, [350, 260, 80], 19),
  line('VAS', ['Vase', '花瓶', 'Decoration'], '691390', 1_340, [300, 170, 170], 33),
  line('FRM', ['Picture frame', '相框', 'Decoration'], '441400', 720, [330, 250, 40], 16),
  line('CLK', ['Wall clock', '挂钟', 'Decoration'], '910521', 850, [320, 320, 60], 27),
  line('CND', ['Scented candle', '香薰蜡烛', 'Decoration'], '340600', 430, [110, 100, 100], 13),
  line('BAG', ['Tote bag', '手提袋', 'Bags'], '420222', 340, [380, 330, 40], 18),
  line('BPK', ['Backpack', '双肩包', 'Bags'], '420292', 890, [450, 320, 140], 59),
  line('NTB', ['Notebook', '笔记本', 'Stationery'], '482010', 310, [220, 160, 25], 8),
  line('PEN', ['Pen set', '笔套装', 'Stationery'], '960899', 180, [190, 90, 30], 11),
  line('TOY', ['Building blocks', '积木', 'Toys'], '950300', 1_020, [300, 220, 90], 26),
  line('PZL', ['Puzzle', '拼图', 'Toys'], '950300', 560, [270, 200, 50], 15),
];

export const STYLES: readonly Style[] = [
  { name: 'Classic', nameZh: '经典', factor: 1 },
  { name: 'Bamboo', nameZh: '竹韵', factor: 1.25 },
  { name: 'Studio', nameZh: '匠心', factor: 1.6 },
];

export const COLOURS: readonly Colour[] = [
  { code: 'WHT', name: 'white', nameZh: '白色' },
  { code: 'BLK', name: 'black', nameZh: '黑色' },
  { code: 'RED', name: 'red', nameZh: '红色' },
  { code: 'SGE', name: 'sage', nameZh: '鼠尾草绿' },
  { code: 'IND', name: 'indigo', nameZh: '靛蓝' },
];
