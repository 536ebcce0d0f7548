import { UnusableFile } from './unusable-file.ts'

const BYTES_READ = 4_096

/** The words for a file whose text is in another dialect than ours, from its first bytes. Null: it looks like ours. */
export function dialectOf(start: Uint8Array): string | null {
  const bytes = start.subarray(0, BYTES_READ)
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (hasMark || bytes.includes(0)) return 'in UTF-16: save them as UTF-8'
  const [line = ''] = new TextDecoder().decode(bytes).split('\n')
  if (/^\W{0,3}sep=/i.test(line)) return 'with a first line of a spreadsheet (sep=): take it away'
  if (/\r(?!$)/.test(line)) return 'with lines that end in CR alone: end them in LF or CRLF'
  for (const [separator, name] of separators) {
    const cells = line.split(separator).map((cell) => cell.replaceAll('"', '').trim().toLowerCase())
    if (cells.length > 1 && cells.includes('trn')) return `with ${name}: part the columns by commas`
  }
  return null
}

const separators: [separator: string, name: string][] = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
]

/** The same bytes. `start` holds the first of them once they were read. */
export function rememberStart(bytes: AsyncIterable<Uint8Array>) {
  const seen = { start: new Uint8Array() as Uint8Array, bytes: passOn() }
  async function* passOn() {
    for await (const chunk of bytes) {
      if (seen.start.length === 0) seen.start = chunk
      yield chunk
    }
  }
  return seen
}

/** Lines of JSON have no header: only their encoding can be another one. */
export function refuseUtf16(start: Uint8Array, what: string): void {
  const dialect = dialectOf(start)
  if (dialect?.includes('UTF-16')) throw new UnusableFile(`the ${what} are written ${dialect}`)
}
