// Words, numbers and order as the language writes them. All words come from the program's catalogue.
import { data } from './data';

const locale = data.language === 'nb' ? 'nb' : 'en';

export function t(key: string, ...values: (string | number)[]): string {
  const pattern = data.texts[key];
  if (pattern === undefined) throw new Error(`no text: ${key}`);
  return pattern.replace(/\{(\d)\}/g, (whole, index: string) => {
    const value = values[Number(index)];
    return value === undefined ? whole : typeof value === 'number' ? count(value) : value;
  });
}

/** "1 measure", "36 measures": `key` is measure, partner, organisation, group, tie, coalition, pair. */
export function counted(n: number, key: string): string {
  return `${count(n)} ${t(n === 1 ? `${key}.one` : `${key}.many`)}`;
}

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
export function count(n: number): string {
  return whole.format(n);
}

const formats = new Map<number, Intl.NumberFormat>();
export function decimal(value: number, digits: number): string {
  let format = formats.get(digits);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(digits, format);
  }
  return format.format(value);
}

export function percent(share: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export function probability(p: number): string {
  return p < 0.0001 ? `< ${decimal(0.0001, 4)}` : decimal(p, 4);
}

const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
export function compareTexts(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

const conjunction = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
export function listed(names: string[]): string {
  return conjunction.format(names);
}

/** For searching: no case, no accents but those that make another letter of it. */
export function folded(text: string): string {
  return text.toLocaleLowerCase(locale).normalize('NFC');
}
