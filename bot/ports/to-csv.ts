/** What spreadsheets take for the start of a formula, also in full width as Asian keyboards write it. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;
const SPECIAL = /[",;\r\n]/;

/** One line of RFC 4180. Nothing in it is ever run by the spreadsheet that opens it. */
export function toCsv(cells: readonly string[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

function toCell(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return SPECIAL.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
