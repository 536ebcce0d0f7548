import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ROOT } from './root.ts'

/** No tool of ours reports on who uses it. */
export const NO_TELEMETRY = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }

/** Builds whatever changed since the last build. */
export function build(signal: AbortSignal): Promise<void> {
  const turbo = join(dirname(createRequire(import.meta.url).resolve('turbo/package.json')), 'bin/turbo')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [turbo, 'run', 'build', '--output-logs=errors-only'], {
      cwd: ROOT,
      env: { ...process.env, ...NO_TELEMETRY },
      signal,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error('The build failed. Its errors are above.')),
    )
  })
}
