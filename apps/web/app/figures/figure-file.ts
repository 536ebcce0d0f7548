import { wordsIn } from '../words/words.ts'
import { toCsv } from './csv.ts'
import type { Shown } from './figure-words.ts'

/** A count in a file, in English as all names in it: a number, or why there is none. */
export function countCell({ value, hidden }: Shown): string | number {
  return hidden ? wordsIn('en', 'figures').text(`count.${hidden}`) : (value ?? 0)
}

/** A share in per cent. One that is hidden, or that there is none of, is empty. */
export function percentCell(percent: number | null | undefined): string | number {
  return percent ?? ''
}

/** A file for the reader to keep. `name` has no characters that a header would have to escape. */
export function csvFile(name: string, lines: Parameters<typeof toCsv>[0]): Response {
  return file(`${name}.csv`, 'text/csv; charset=utf-8', toCsv(lines))
}

export function jsonFile(name: string, content: unknown): Response {
  return file(`${name}.json`, 'application/json; charset=utf-8', `${JSON.stringify(content, null, 2)}\n`)
}

function file(name: string, type: string, body: string): Response {
  return new Response(body, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  })
}
