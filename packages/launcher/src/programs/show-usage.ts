import { processEnvironment } from '../settings/process-environment.ts'
import { say } from '../terminal/console.ts'
import type { Program } from './program.ts'
import { runCommand } from './run-command.ts'

/** What a program says of itself. It needs no setting and no database for that, and gets none. */
export function showUsage({ settings: _, args, ...program }: Program): Promise<void> {
  return runCommand({ ...program, args: [...args, '--help'], env: processEnvironment([], {}), write: say })
}
