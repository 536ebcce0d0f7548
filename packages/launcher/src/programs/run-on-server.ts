import { join } from 'node:path'
import { openDatabase } from '../database/running-database.ts'
import { readEnvironment } from '../settings/environment.ts'
import { processEnvironment } from '../settings/process-environment.ts'
import { ROOT } from '../workspaces/root.ts'
import { runAtKeyboard } from './run-at-keyboard.ts'

const SETTINGS = ['DATABASE_URL', 'INIT_CWD', 'LOG_LEVEL']

/** Runs a program from its sources at the keyboard. It gets a PostgreSQL server and no secret. Resolves to its exit code. */
export async function runOnServer(file: string, args: string[]): Promise<number> {
  const env = readEnvironment(ROOT)
  // A database that is being opened or stopped is not left half way.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
  const database = await openDatabase(join(ROOT, '.data'), env)
  try {
    const settings = {
      DATABASE_URL: database.url,
      INIT_CWD: env.INIT_CWD ?? process.cwd(),
      LOG_LEVEL: 'warn',
    }
    return await runAtKeyboard(file, args, processEnvironment(SETTINGS, settings))
  } finally {
    await database.stop()
  }
}
