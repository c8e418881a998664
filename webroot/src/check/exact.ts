import { type Language, localeOf } from '../i18n/i18n';

/** A number as the library writes it: "7", "5.5" or "41/6". It is exact, and stays so. */
export interface Exact {
  over: bigint;
  under: bigint;
}

export const NONE: Exact = { over: 0n, under: 1n };
/** Fractions with larger parts are shown rounded. */
const LARGEST_UNDER = 99n;
const PLACES = 4;

export function exact(text: string | number): Exact {
  const [over = '', under = '1'] = String(text).split('/');
  const [whole = '', decimals = ''] = over.split('.');
  return lowest({ over: BigInt(whole + decimals), under: BigInt(under) * 10n ** BigInt(decimals.length) });
}

export function sum(one: Exact, other: Exact): Exact {
  return lowest({ over: one.over * other.under + other.over * one.under, under: one.under * other.under });
}

/** More than nothing where the first is the larger, less than nothing where the other is. */
export function compare(one: Exact, other: Exact): number {
  const difference = one.over * other.under - other.over * one.under;
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

/** For lengths of bars only. */
export function nearly({ over, under }: Exact): number {
  // Whole and rest apart: each of both may be larger than a number can be.
  return Number(over / under) + Number(((over % under) * 1_000_000n) / under) / 1_000_000;
}

function lowest({ over, under }: Exact): Exact {
  const shared = divisor(over < 0n ? -over : over, under);
  return { over: over / shared, under: under / shared };
}

function divisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b > 0n) [a, b] = [b, a % b];
  return a || 1n;
}

/** A whole number or a short decimal as it is, "6 5/6" where parts are small; else rounded, and marked as that. */
export function numberIn(text: string | number, shown: Language): string {
  const { over, under } = exact(text);
  const whole = new Intl.NumberFormat(localeOf(shown));
  if (under === 1n) return whole.format(over);
  const rounded = new Intl.NumberFormat(localeOf(shown), { maximumFractionDigits: PLACES });
  if (10n ** BigInt(PLACES) % under === 0n) return rounded.format(nearly({ over, under }));
  if (under > LARGEST_UNDER) return `≈ ${rounded.format(nearly({ over, under }))}`;
  const [sign, size] = over < 0n ? ['−', -over] : ['', over];
  const rest = `${size % under}/${under}`;
  return size < under ? `${sign}${rest}` : `${sign}${whole.format(size / under)}\u00a0${rest}`;
}

/** The same, and behind a rounded number what it is exactly. */
export function exactlyIn(text: string | number, shown: Language): string {
  const said = numberIn(text, shown);
  if (!said.startsWith('≈')) return said;
  const { over, under } = exact(text);
  return `${said} (${over}/${under})`;
}
