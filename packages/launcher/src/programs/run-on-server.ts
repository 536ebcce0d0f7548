import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { openDatabase } from '../database/running-database.ts'
import { readEnvironment } from '../settings/environment.ts'
import { processEnvironment } from '../settings/process-environment.ts'
import { ROOT } from '../workspaces/root.ts'

const SETTINGS = ['DATABASE_URL', 'INIT_CWD', 'LOG_LEVEL']

// These programs run the API's sources, whose decorators its own tsconfig.json allows.
const TSX_OPTIONS = ['--tsconfig', 'apps/api/tsconfig.json']

/**
 * Runs a program from its sources at the keyboard: it reads and writes the terminal itself, and gets a PostgreSQL server and no secret. A signal
 * from the keyboard reaches it too, so here it is only waited for. Resolves to its exit code.
 */
export async function runOnServer(file: string, args: string[]): Promise<number> {
  const env = readEnvironment(ROOT)
  const ignore = () => undefined
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, ignore)
  const database = await openDatabase(join(ROOT, '.data'), env)
  try {
    const settings = {
      DATABASE_URL: database.url,
      INIT_CWD: env.INIT_CWD ?? process.cwd(),
      LOG_LEVEL: 'warn',
    }
    return await exitCodeOf(
      [...TSX_OPTIONS, join(ROOT, file), ...args],
      processEnvironment(SETTINGS, settings),
    )
  } finally {
    await database.stop()
  }
}

function exitCodeOf(args: string[], env: Record<string, string>): Promise<number> {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tsx, ...args], { cwd: ROOT, env, stdio: 'inherit' })
    process.on('SIGTERM', () => child.kill('SIGTERM')) // unlike Ctrl-C, it comes to us alone
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
