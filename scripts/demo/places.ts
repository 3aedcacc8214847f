import type { DemoCurrency } from './catalog.js';

export interface DemoChannel {
  code: string;
  name: string;
  nameZh: string;
  type: 'MARKETPLACE' | 'WEB_SHOP';
  currencyCode: DemoCurrency;
  /** By hand: the demo shows orders in every state, and they should stay there until somebody takes them on. */
  automation: 'MANUAL';
}

const BY_HAND = { automation: 'MANUAL' } as const;

/** A marketplace and two own web shops, each with its currency. */
export const CHANNELS: readonly DemoChannel[] = [
  {
    ...BY_HAND,
    code: 'demo-bazaar',
    name: 'Bazaar One',
    nameZh: '万集市',
    type: 'MARKETPLACE',
    currencyCode: 'USD',
  },
  {
    ...BY_HAND,
    code: 'demo-shop-eu',
    name: 'Lantern & Loom EU',
    nameZh: '灯与织欧洲站',
    type: 'WEB_SHOP',
    currencyCode: 'EUR',
  },
  {
    ...BY_HAND,
    code: 'demo-shop-uk',
    name: 'Lantern & Loom UK',
    nameZh: '灯与织英国站',
    type: 'WEB_SHOP',
    currencyCode: 'GBP',
  },
];

export interface DemoWarehouse {
  code: string;
  name: string;
  nameZh: string;
  type: 'DOMESTIC' | 'OVERSEAS' | 'CLOUD_3PL' | 'BONDED';
  countryCode: string;
  timezone: string;
  address: string;
  /** Of 100 SKUs, how many it holds. */
  share: number;
}

export const WAREHOUSES: readonly DemoWarehouse[] = [
  {
    ...{
      code: 'SZX-1',
      name: 'Shenzhen main warehouse',
      nameZh: '深圳总仓',
      type: 'DOMESTIC',
      countryCode: 'CN',
    },
    ...{ timezone: 'Asia/Shanghai', address: '深圳市宝安区示范路 1 号', share: 95 },
  },
  {
    ...{
      code: 'HAM-1',
      name: 'Hamburg warehouse',
      nameZh: '汉堡海外仓',
      type: 'OVERSEAS',
      countryCode: 'DE',
    },
    ...{ timezone: 'Europe/Berlin', address: 'Musterkai 12, 20457 Hamburg', share: 70 },
  },
  {
    ...{
      code: 'NJ-3PL',
      name: 'New Jersey cloud warehouse',
      nameZh: '新泽西云仓',
      type: 'CLOUD_3PL',
      countryCode: 'US',
    },
    ...{ timezone: 'America/New_York', address: '100 Example Park Drive, Edison NJ 08817', share: 55 },
  },
  {
    ...{
      code: 'NGB-B',
      name: 'Ningbo bonded warehouse',
      nameZh: '宁波保税仓',
      type: 'BONDED',
      countryCode: 'CN',
    },
    ...{ timezone: 'Asia/Shanghai', address: '宁波市北仑区示范大道 88 号', share: 35 },
  },
];

export interface Destination {
  countryCode: string;
  countryName: string;
  province: string;
  city: string;
  postalCode: string;
  street: string;
}

const to = (
  countryCode: string,
  countryName: string,
  ...rest: [string, string, string, string]
): Destination => ({
  ...{ countryCode, countryName },
  ...{ province: rest[0], city: rest[1], postalCode: rest[2], street: rest[3] },
});

/** Where each channel's customers live. The streets are made up. */
export const DESTINATIONS: Record<string, readonly Destination[]> = {
  'demo-bazaar': [
    to('US', 'United States', 'NY', 'Albany', '12207', 'Sample Street'),
    to('US', 'United States', 'CA', 'Fresno', '93721', 'Orchard Example Avenue'),
    to('US', 'United States', 'TX', 'Austin', '78701', 'Placeholder Road'),
    to('CA', 'Canada', 'ON', 'Ottawa', 'K1P 1J1', 'Specimen Lane'),
    to('CN', 'China', '广东', '深圳', '518000', '示例路'),
    to('CN', 'China', '浙江', '杭州', '310000', '样例街'),
  ],
  'demo-shop-eu': [
    to('DE', 'Germany', 'BE', 'Berlin', '10115', 'Musterstraße'),
    to('DE', 'Germany', 'BY', 'München', '80331', 'Beispielweg'),
    to('FR', 'France', 'IDF', 'Paris', '75011', 'Rue de l’Exemple'),
    to('NL', 'Netherlands', 'UT', 'Utrecht', '3511', 'Voorbeeldgracht'),
    to('AT', 'Austria', 'W', 'Wien', '1070', 'Mustergasse'),
    to('ES', 'Spain', 'MD', 'Madrid', '28004', 'Calle del Ejemplo'),
  ],
  'demo-shop-uk': [
    to('GB', 'United Kingdom', 'England', 'Leeds', 'LS1 4DY', 'Example Row'),
    to('GB', 'United Kingdom', 'Scotland', 'Glasgow', 'G1 1XQ', 'Sample Terrace'),
    to('GB', 'United Kingdom', 'Wales', 'Cardiff', 'CF10 1EP', 'Specimen Close'),
    to('IE', 'Ireland', 'Leinster', 'Dublin', 'D02 X285', 'Placeholder Quay'),
  ],
};

/** Made-up people, English and Chinese. */
export const BUYERS: readonly string[] = [
  ...['Amelia Hart', 'Noah Whitfield', 'Olivia Marsh', 'Liam Ashdown', 'Sofia Bergmann', 'Jonas Keller'],
  ...['Claire Dupuis', 'Hugo Martel', 'Emma de Wit', 'Lucas Romero', 'Ethan Cole', 'Maya Lindgren'],
  ...['王小明', '李晓华', '张伟', '刘芳', '陈静', '杨洋', '赵敏', '黄磊', '周婷', '吴昊'],
];
