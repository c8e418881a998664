type Table = Readonly<Record<string, string>>;

/** Browsers leave these languages out of their tables of names too; the build takes them from Unicode's CLDR. */
const OWN: Readonly<Record<string, () => Promise<{ default: Table }>>> = {
  ka: () => import('virtual:countries/ka'),
  hy: () => import('virtual:countries/hy'),
};
const loaded = new Map<string, Table>();

/** Fetches what the names of countries in that language need. */
export async function loadCountries(language: string): Promise<void> {
  const table = loaded.has(language) ? undefined : await OWN[language]?.();
  if (table) loaded.set(language, table.default);
}

/** The name of a country (`GE`) in that language; undefined where it has none. */
export function countryName(code: string | null | undefined, language: string): string | undefined {
  if (!code) return undefined;
  const table = loaded.get(language);
  if (table) return table[code];
  try {
    return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code);
  } catch {
    // No code at all, or a browser that is older than these names.
    return undefined;
  }
}
