import { isHelpAsked } from '@identity/runtime'
import { say } from './console.ts'

/**
 * A command's main. With `--help` it says how the command is used and does nothing else; `usage` is the words, or prints them. Its failure is one
 * sentence, not a stack.
 */
export async function run(
  usage: string | (() => Promise<void>),
  work: () => Promise<void>,
  args = process.argv.slice(2),
): Promise<void> {
  try {
    if (!isHelpAsked(args)) await work()
    else if (typeof usage === 'string') say(usage)
    else await usage()
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
