import { join } from 'node:path'
import { developmentSettings } from '../settings/development-settings.ts'
import { DEFAULT_PORTS } from '../settings/ports.ts'
import { processEnvironment } from '../settings/process-environment.ts'
import { CLIENT_SETTINGS } from '../settings/process-settings.ts'
import { systemSettings } from '../settings/system-settings.ts'
import { ROOT } from '../workspaces/root.ts'
import { runCommand } from './run-command.ts'

type System = { dataDir: string; databaseUrl: string }

/** `npm run client -- …` on a built system that runs here. Resolves to the lines that it printed. */
export async function runClientCommand({ dataDir, databaseUrl }: System, args: string[]): Promise<string[]> {
  const secrets = await developmentSettings(dataDir)
  const settings = systemSettings({ env: {}, secrets, ports: DEFAULT_PORTS, databaseUrl })
  const lines: string[] = []
  await runCommand({
    name: 'client',
    cwd: join(ROOT, 'apps/api'),
    args: [join(ROOT, 'apps/api/dist/client.js'), ...args],
    env: processEnvironment(CLIENT_SETTINGS, settings),
    write: (line) => lines.push(line),
  }).catch((error: unknown) => {
    throw new Error(lines.join('\n'), { cause: error })
  })
  return lines
}
