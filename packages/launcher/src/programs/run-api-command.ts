import { developmentSettings } from '../settings/development-settings.ts'
import { DEFAULT_PORTS } from '../settings/ports.ts'
import { processEnvironment } from '../settings/process-environment.ts'
import { systemSettings } from '../settings/system-settings.ts'
import { ROOT } from '../workspaces/root.ts'
import { apiCommand } from './operator-commands.ts'
import { runCommand } from './run-command.ts'

type System = { dataDir: string; databaseUrl: string }

/** One of an operator's commands, such as `client create …`, on a system that runs here. Resolves to the lines that it printed. */
export async function runApiCommand(
  { dataDir, databaseUrl }: System,
  name: Parameters<typeof apiCommand>[1],
  args: string[],
): Promise<string[]> {
  const secrets = await developmentSettings(dataDir)
  const settings = systemSettings({ env: {}, secrets, ports: DEFAULT_PORTS, databaseUrl })
  const { settings: wanted, ...program } = apiCommand(ROOT, name, args)
  const lines: string[] = []
  const write = (line: string) => lines.push(line)
  await runCommand({ ...program, env: processEnvironment(wanted, settings), write }).catch(
    (error: unknown) => {
      throw new Error(lines.join('\n'), { cause: error })
    },
  )
  return lines
}
