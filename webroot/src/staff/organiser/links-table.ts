/** One row of the table of links: what a letter to a seat needs. */
export interface LinkRow {
  meeting: string;
  delegation: string;
  seat: string;
  link: string;
}

const COLUMNS = ['meeting', 'delegation', 'seat', 'link'] as const satisfies readonly (keyof LinkRow)[];
/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Every field in quotes, a quote in it doubled (RFC 4180); what would be a formula is marked as text. */
function field(words: string): string {
  const text = FORMULA.test(words) ? `'${words}` : words;
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * The links as a table for spreadsheets and for mail merge, which takes the first row for the names of the fields. The
 * mark at its beginning tells spreadsheets that it is UTF-8; without it Georgian comes out as something else.
 */
export function linksTable(rows: readonly LinkRow[]): string {
  const lines = rows.map((row) => COLUMNS.map((column) => field(row[column])).join(','));
  return `\uFEFF${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}
