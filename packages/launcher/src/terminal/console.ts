import type { Readable } from 'node:stream'

export type Write = (line: string) => void

/** One line for the person at the keyboard. */
export const say: Write = (line) => {
  process.stdout.write(`${line}\n`)
}

const NAME_WIDTH = 7 // the longest name of ours, `sandbox`

/** Passes a child's output on, line by line, each with the child's name before it. */
export function prefixLines(stream: Readable, name: string, write: Write): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) write(`${name.padEnd(NAME_WIDTH)} | ${line}`)
  })
  stream.on('end', () => {
    if (rest !== '') write(`${name.padEnd(NAME_WIDTH)} | ${rest}`)
  })
}
