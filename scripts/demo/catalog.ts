import type { ProductLine, Style } from './product-lines.js';
import { COLOURS, PRODUCT_LINES, STYLES } from './product-lines.js';
import { seeded } from './random.js';

/** The demo company's currencies, and what a US dollar's worth costs in them in its shops. */
const PRICE_FACTORS = { USD: 1, EUR: 0.94, GBP: 0.82 } as const;
export type DemoCurrency = keyof typeof PRICE_FACTORS;

export interface DemoSku {
  skuCode: string;
  name: string;
  nameZh: string;
  productCode: string;
  productName: string;
  productNameZh: string;
  category: string;
  weightGrams: number;
  lengthMm: number;
  widthMm: number;
  heightMm: number;
  hsCode: string;
  originCountry: string;
  status: 'ACTIVE' | 'DISCONTINUED';
  prices: { amount: string; currencyCode: DemoCurrency }[];
}

/** 300 SKUs in 60 products, the same on every machine. */
export function demoSkus(): DemoSku[] {
  const random = seeded(20_260_301);
  return PRODUCT_LINES.flatMap((line) =>
    STYLES.flatMap((style, place) =>
      COLOURS.map((colour) => ({
        ...product(line, style, place),
        skuCode: `${line.code}-${place + 1}-${colour.code}`,
        name: `${style.name} ${line.name.toLowerCase()}, ${colour.name}`,
        nameZh: `${style.nameZh}${line.nameZh} ${colour.nameZh}`,
        weightGrams: Math.round(line.grams * (0.95 + random.next() / 10)),
        status: random.percent(4) ? ('DISCONTINUED' as const) : ('ACTIVE' as const),
      })),
    ),
  );
}

function product(line: ProductLine, style: Style, place: number) {
  const [lengthMm, widthMm, heightMm] = line.size;
  return {
    productCode: `${line.code}-${place + 1}`,
    productName: `${style.name} ${line.name.toLowerCase()}`,
    productNameZh: `${style.nameZh}${line.nameZh}`,
    category: line.category,
    hsCode: line.hsCode,
    originCountry: 'CN',
    ...{ lengthMm, widthMm, heightMm },
    prices: (Object.keys(PRICE_FACTORS) as DemoCurrency[]).map((currencyCode) => ({
      amount: shopPrice(line.price * style.factor * PRICE_FACTORS[currencyCode]),
      currencyCode,
    })),
  };
}

/** Ends in .90, as shops like it. */
const shopPrice = (amount: number): string => (Math.max(1, Math.round(amount)) - 0.1).toFixed(2);
