/** A row with the line it begins on (the first line of a file is 1), or why that row cannot be read. */
export type CsvRow = { line: number; fields: string[] } | { line: number; problem: string }

// A quote that was opened and never closed would take in the rest of the file: after this much it is the row's own fault.
const LONGEST_ROW_CHARACTERS = 64 * 1024

type Read = { fields: string[]; next: number } | { problem: string; next: number } | 'incomplete'

/**
 * The rows of a CSV file (RFC 4180: quotes, doubled quotes, commas and newlines within quotes; CRLF or LF), a chunk's worth at a time, so that
 * a file of any size needs little memory. Blank lines are skipped. A row that breaks the rules is told with its line, and reading goes
 * on at the line after it.
 */
export async function* csvRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRow[]> {
  const decoder = new TextDecoder() // takes a byte order mark away; bytes that are not UTF-8 become U+FFFD
  const reader = rowReader()
  for await (const chunk of bytes) yield reader.read(decoder.decode(chunk, { stream: true }), false)
  yield reader.read(decoder.decode(), true)
}

function rowReader() {
  let rest = ''
  let line = 1
  return {
    read(more: string, isLast: boolean): CsvRow[] {
      const text = rest + more
      const rows: CsvRow[] = []
      let start = 0
      while (start < text.length) {
        const row = readRow(text, start, isLast)
        if (row === 'incomplete') break
        const at = line
        line += newlinesBetween(text, start, row.next)
        start = row.next
        if ('problem' in row) rows.push({ line: at, problem: row.problem })
        else if (row.fields.length > 1 || row.fields[0] !== '') rows.push({ line: at, fields: row.fields })
      }
      rest = text.slice(start)
      return rows
    },
  }
}

function readRow(text: string, start: number, isLast: boolean): Read {
  const fields: string[] = []
  let position = start
  for (;;) {
    const field = text[position] === '"' ? quoted(text, position) : plain(text, position)
    const { end } = field
    if ('problem' in field) return skipLine(text, field.problem, end, isLast)
    if (end === -1) return unclosed(text, start, isLast)
    fields.push(field.value)
    // What follows decides, and it may be in the next chunk.
    if (end >= text.length - 1 && !isLast && text[end] !== '\n') return 'incomplete'
    if (text[end] === ',') {
      position = end + 1
      continue
    }
    if (end >= text.length) return { fields, next: end }
    if (text[end] === '\n') return { fields, next: end + 1 }
    if (text[end] === '\r' && (text[end + 1] === '\n' || end + 1 === text.length)) {
      return { fields, next: Math.min(end + 2, text.length) }
    }
    return skipLine(text, 'there is something after a closing quote', end, isLast)
  }
}

type Field = { value: string; end: number } | { problem: string; end: number }

/** `end` is where the separator stands; -1 when the quote is not closed in what we have. */
function quoted(text: string, start: number): Field {
  let from = start + 1
  for (;;) {
    const end = text.indexOf('"', from)
    if (end === -1) return { value: '', end: -1 }
    if (text[end + 1] !== '"') {
      return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 }
    }
    from = end + 2
  }
}

function plain(text: string, start: number): Field {
  let end = start
  for (; end < text.length; end += 1) {
    const character = text[end]
    if (character === ',' || character === '\n') break
    if (character === '\r' && (text[end + 1] === '\n' || end + 1 === text.length)) break
    if (character === '"') return { problem: 'there is a quote in the middle of a field', end }
  }
  return { value: text.slice(start, end), end }
}

function unclosed(text: string, start: number, isLast: boolean): Read {
  if (!isLast && text.length - start <= LONGEST_ROW_CHARACTERS) return 'incomplete'
  return skipLine(text, 'a quote is never closed', start, isLast)
}

function skipLine(text: string, problem: string, from: number, isLast: boolean): Read {
  const newline = text.indexOf('\n', from)
  if (newline === -1) return isLast ? { problem, next: text.length } : 'incomplete'
  return { problem, next: newline + 1 }
}

function newlinesBetween(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
