import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { ServerPlace } from './server-place.ts'

export type Outcome = { code: number; output: string }

/** Runs initdb or pg_ctl under the server's account. A program that cannot be started at all reports code 127, as a shell would. */
export function runProgram(
  { binDir, account }: ServerPlace,
  program: 'initdb' | 'pg_ctl',
  args: string[],
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(join(binDir, program), args, {
      ...account,
      cwd: '/', // our own folder may be closed to that account
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, // no PGPORT, PGDATA or locale of the caller's
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.trim() }))
  })
}
