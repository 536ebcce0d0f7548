import { readFileSync } from 'node:fs'

/** The cells of the rows of the table whose first column has this heading, in a document of the repository. */
export function tableIn(document: string, heading: string): string[][] {
  const lines = readFileSync(new URL(`../../../../${document}`, import.meta.url), 'utf8').split('\n')
  const start = lines.findIndex(
    (line, at) => line.startsWith(`| ${heading} |`) && lines[at + 1]?.startsWith('| --- |'),
  )
  if (start < 0) throw new Error(`${document} has no table of ${heading}`)
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'))
  return lines.slice(start + 2, start + length).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}
