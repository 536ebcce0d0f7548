import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ROOT } from '../workspaces/root.ts'

// These programs run the API's sources, whose decorators its own tsconfig.json allows.
const TSX_OPTIONS = ['--tsconfig', 'apps/api/tsconfig.json']

/**
 * Runs a program from its sources: it reads and writes the terminal itself. A signal from the keyboard reaches it too, so here it is only waited
 * for. Resolves to its exit code.
 */
export function runAtKeyboard(file: string, args: string[], env: Record<string, string>): Promise<number> {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli')
  return new Promise((resolve, reject) => {
    process.on('SIGINT', () => undefined)
    const program = [tsx, ...TSX_OPTIONS, join(ROOT, file), ...args]
    const child = spawn(process.execPath, program, { cwd: ROOT, env, stdio: 'inherit' })
    process.on('SIGTERM', () => child.kill('SIGTERM')) // unlike Ctrl-C, it comes to us alone
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
