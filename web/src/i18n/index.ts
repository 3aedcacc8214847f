import { createI18n } from 'vue-i18n';
import { en } from './en.js';
import type { Messages } from './messages.js';
import { zh } from './zh.js';

export const locales = ['en', 'zh'] as const;
export type Locale = (typeof locales)[number];

const KEY = 'tradegraph.language';

function firstLocale(): Locale {
  const kept = localStorage.getItem(KEY);
  if (kept === 'en' || kept === 'zh') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export const i18n = createI18n<[Messages], Locale, false>({
  legacy: false,
  locale: firstLocale(),
  fallbackLocale: 'en',
  messages: { en, zh },
});

/** Switches the whole console and remembers it in this browser. */
export function setLocale(locale: Locale): void {
  i18n.global.locale.value = locale;
  localStorage.setItem(KEY, locale);
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
}

setLocale(i18n.global.locale.value);
