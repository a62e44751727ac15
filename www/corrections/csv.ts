/** Comma-separated values as spreadsheets write them (RFC 4180). */

/** What a spreadsheet would run as a formula is written as the text that it is. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvOf(rows: readonly (readonly string[])[], separator = ","): string {
  return rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join("");
}

/** The rows of a table, blank lines left out. A French spreadsheet separates by semicolons; the first line shows which it is. */
export function rowsOf(csv: string): string[][] {
  const text = csv.replace(/^\ufeff/, "");
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const separator = first.includes(",") ? "," : first.includes(";") ? ";" : "\t";
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const end = (): void => {
    if (row.some((each) => each !== "")) rows.push(row);
    row = [];
  };
  while (at < text.length) {
    let value = "";
    if (text[at] === '"') {
      at++;
      for (;;) {
        const close = text.indexOf('"', at);
        value += text.slice(at, close < 0 ? text.length : close);
        at = close < 0 ? text.length : close + 1;
        if (close < 0 || text[at] !== '"') break;
        value += '"';
        at++;
      }
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
    value = (value + text.slice(from, at)).trim();
    row.push(/^'[=+\-@]/.test(value) ? value.slice(1) : value);
    if (text[at] !== separator) {
      end();
      while (text[at] === "\n" || text[at] === "\r") at++;
    } else at++;
  }
  end();
  return rows;
}
