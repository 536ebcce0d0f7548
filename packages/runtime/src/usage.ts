/** `--help` and `-h` wherever they stand, `help` as the command. */
export function isHelpAsked(args: readonly string[]): boolean {
  return args[0] === 'help' || args.includes('--help') || args.includes('-h')
}

/** Answers `--help` and ends the program well, before it reads a setting or opens a database. */
export function answerHelp(usage: string, args: readonly string[] = process.argv.slice(2)): void {
  if (!isHelpAsked(args)) return
  process.stdout.write(`${usage}\n`)
  process.exit(0)
}
