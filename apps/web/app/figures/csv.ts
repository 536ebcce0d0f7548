// A spreadsheet takes a cell that begins like this for a formula, and runs it (OWASP, CSV injection).
const FORMULA = /^[=+\-@\t\r]/
const QUOTED = /[",\r\n]/

/** Lines of cells as a CSV file (RFC 4180), which no spreadsheet finds a formula in. */
export function toCsv(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('')
}

function toCell(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value)
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
