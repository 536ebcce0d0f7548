import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach } from 'vitest'

const MOST_LINES = 60

/** pino's number of a warning. What is less than that is of no use here, but for what is no JSON: a crash, or the launcher itself. */
const WARNING = 40

const fileIn = (dataDir: string) => join(dataDir, 'system.log')

/** `write` of a system: keeps what it says beside its data. */
export function keepLog(dataDir: string): (line: string) => void {
  return (line) => appendFileSync(fileIn(dataDir), `${new Date().toISOString().slice(11)} ${line}\n`)
}

/** Has each test of the file that fails end with the last that its system said of trouble. `dataDir` is there once a test has begun. */
export function tellTroubleOfFailures(dataDir: () => string): void {
  afterEach(({ task }) => {
    if (task.result?.state !== 'fail') return
    const said = troubleIn(dataDir())
    throw new Error(
      ['the system of this test said of trouble:', ...(said.length > 0 ? said : ['nothing'])].join('\n'),
    )
  })
}

/** The last lines of a log that are warnings or worse, or no line of a logger. */
function troubleIn(dataDir: string): string[] {
  const file = fileIn(dataDir)
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []
  return lines.filter(isTrouble).slice(-MOST_LINES)
}

function isTrouble(line: string): boolean {
  const [, level] = line.match(/\| \{"level":"?(\w+)/) ?? []
  return level === undefined || !(Number(level) < WARNING || /^(trace|debug|info)$/.test(level))
}
