import { join } from 'node:path'
import { openDatabase } from '../database/running-database.ts'
import { developmentSettings } from '../settings/development-settings.ts'
import { readEnvironment } from '../settings/environment.ts'
import { portsFrom } from '../settings/ports.ts'
import { processEnvironment } from '../settings/process-environment.ts'
import { systemSettings } from '../settings/system-settings.ts'
import { say } from '../terminal/console.ts'
import { ROOT } from '../workspaces/root.ts'
import type { Program } from './program.ts'
import { runCommand } from './run-command.ts'

/** One program of the API's on the development database, whether or not the system runs: `npm run migrate`, `npm run seed`. */
export async function runProgram({ settings: wanted, ...program }: Program): Promise<void> {
  const env = readEnvironment(ROOT)
  const dataDir = join(ROOT, '.data')
  const secrets = await developmentSettings(dataDir)
  const database = await openDatabase(dataDir, env)
  try {
    const settings = systemSettings({ env, secrets, ports: portsFrom(env), databaseUrl: database.url })
    await runCommand({ ...program, env: processEnvironment(wanted, settings), write: say })
  } finally {
    await database.stop()
  }
}
