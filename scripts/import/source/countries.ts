import { createRequire } from 'node:module';
import countries from 'i18n-iso-countries';

const load = createRequire(import.meta.url);
countries.registerLocale(load('i18n-iso-countries/langs/en.json') as countries.LocaleData);

/** Names that shops write and ISO 3166 does not know. */
const ALIASES: Record<string, string> = {
  eire: 'IE',
  rsa: 'ZA',
  usa: 'US',
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  korea: 'KR',
  'czech republic': 'CZ',
  holland: 'NL',
};

/**
 * Groups of countries and blanks, which must never be guessed: the Channel Islands are Jersey and Guernsey, two
 * codes; the European Community is no country; `Unspecified` is the source's own word for unknown.
 */
const NOT_ONE_COUNTRY = new Set(['channel islands', 'european community', 'unspecified', '']);

/** The library normalises all names for each question: a file asks for a few names many times. */
const known = new Map<string, string | undefined>();
const MOST_KNOWN = 1_000;

/** ISO 3166-1 alpha-2 code of an English country name; undefined when it is unknown or not one country. */
export function countryCodeOf(name: string): string | undefined {
  if (!known.has(name)) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, lookUp(name.trim()));
  }
  return known.get(name);
}

function lookUp(name: string): string | undefined {
  const key = name.toLowerCase();
  if (NOT_ONE_COUNTRY.has(key)) return undefined;
  return ALIASES[key] ?? countries.getAlpha2Code(name, 'en');
}
