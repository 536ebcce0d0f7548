import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Tally, tallyOf } from './tally.ts'

export type VitestRun = { tally: Tally; output: string; isGreen: boolean; seconds: number }

/** Runs one workspace's tests, or some of its files. Its output is kept back: only a failure is worth reading, and two run at once. */
export async function runVitest(
  folder: string,
  files: string[],
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<VitestRun> {
  const report = join(tmpdir(), `vitest-${randomUUID()}.json`)
  const startedAt = Date.now()
  const options = [
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const { code, output } = await collect([vitest(), 'run', ...options, ...files], folder, env, signal)
  const text = await readFile(report, 'utf8').catch(() => undefined)
  await rm(report, { force: true })
  return { tally: tallyOf(text, code), output, isGreen: code === 0, seconds: (Date.now() - startedAt) / 1000 }
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
