import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import * as format from '../ui/format.js';
import type { Locale } from './index.js';

interface Named {
  name?: string | null;
  nameZh?: string | null;
}

/** Texts, names, numbers and money in the reader's language. */
export function useWords() {
  const { t, te, locale } = useI18n({ useScope: 'global' });
  const current = computed(() => locale.value as Locale);
  return {
    t,
    locale: current,
    /** The Chinese name for a Chinese reader where there is one. */
    nameOf: (thing: Named | null | undefined): string =>
      (current.value === 'zh' ? thing?.nameZh || thing?.name : thing?.name || thing?.nameZh) ?? '',
    /** The word for an enum value; the value itself for one that is newer than this console. */
    wordOf: (kind: string, value: string | null | undefined): string =>
      value == null ? '–' : te(`enums.${kind}.${value}`, 'en') ? t(`enums.${kind}.${value}`) : value,
    count: (value: number | null | undefined) => format.formatCount(value, current.value),
    delta: (value: number) => format.formatDelta(value, current.value),
    ago: (iso: string, now?: number) => format.formatAgo(iso, current.value, now),
    weight: (grams: number | string | null | undefined) => format.formatWeight(grams, current.value),
    size: (sides: Parameters<typeof format.formatSize>[0]) => format.formatSize(sides, current.value),
    amount: (money: { amount: string; currencyCode: string }) =>
      format.formatAmount(money.amount, money.currencyCode, current.value),
    /** A country's name in the reader's language; the code itself where the browser knows none. */
    country: (code: string | null | undefined): string => {
      if (!code) return '–';
      try {
        return new Intl.DisplayNames([current.value], { type: 'region' }).of(code) ?? code;
      } catch {
        return code;
      }
    },
  };
}
