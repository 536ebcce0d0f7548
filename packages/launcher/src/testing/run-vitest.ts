import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FileDuration } from './durations.reporter.ts'
import { type Failure, failuresOf } from './failures.ts'
import { type Tally, tallyOf } from './tally.ts'

export type VitestRun = {
  tally: Tally
  output: string
  isGreen: boolean
  seconds: number
  files: FileDuration[]
  failures: Failure[]
}

const DURATIONS = fileURLToPath(new URL('./durations.reporter.ts', import.meta.url))

/** Runs one workspace's tests, or some of its files. Its output is kept back: only a failure is worth reading, and two run at once. */
export async function runVitest(
  folder: string,
  files: string[],
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<VitestRun> {
  const reports = await mkdtemp(join(tmpdir(), 'vitest-'))
  const [report, durations] = [join(reports, 'report.json'), join(reports, 'durations.json')]
  const startedAt = Date.now()
  const options = [
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    `--reporter=${DURATIONS}`,
  ]
  const { code, output } = await collect(
    [vitest(), 'run', ...options, ...files],
    folder,
    { ...env, DURATIONS_FILE: durations },
    signal,
  )
  const seconds = (Date.now() - startedAt) / 1000
  const [text, times] = await Promise.all([report, durations].map(textOf))
  await rm(reports, { recursive: true, force: true })
  return {
    tally: tallyOf(text, code),
    output,
    isGreen: code === 0,
    seconds,
    files: times === undefined ? [] : JSON.parse(times),
    failures: failuresOf(text),
  }
}

function textOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined)
}

function vitest(): string {
  return join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
}

function collect(args: string[], cwd: string, env: NodeJS.ProcessEnv, signal: AbortSignal) {
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    const child = spawn(process.execPath, args, { cwd, env, signal, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', (error) => (output += `${error.message}\n`))
    child.on('close', (code) => resolve({ code, output }))
  })
}
