import { spawn } from 'node:child_process'
import { prefixLines, type Write } from '../terminal/console.ts'

export type Command = {
  name: string
  cwd: string
  args: string[]
  env: Record<string, string>
  write: Write
  signal?: AbortSignal
}

/** Runs a Node.js program to its end. */
export function runCommand({ name, cwd, args, env, write, signal }: Command): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal ? { signal } : {}),
    })
    for (const stream of [child.stdout, child.stderr]) prefixLines(stream, name, write)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(`${name} failed (${signal ?? `exit code ${code}`}). What it said is above.`))
    })
  })
}
