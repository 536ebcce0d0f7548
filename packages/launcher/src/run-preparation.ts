import { join } from 'node:path'
import { say } from './console.ts'
import { openDatabase } from './database.ts'
import { developmentSettings } from './development-settings.ts'
import { readEnvironment } from './environment.ts'
import type { Preparation } from './preparations.ts'
import { processEnvironment } from './process-definitions.ts'
import { ROOT } from './root.ts'
import { runCommand } from './run-command.ts'
import { portsFrom, systemSettings } from './system-settings.ts'

/** One program of the API's on the development database, whether or not the system runs: `npm run migrate`, `npm run seed`. */
export async function runPreparation({ settings: wanted, ...program }: Preparation): Promise<void> {
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
