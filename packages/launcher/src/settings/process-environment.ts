import type { Environment } from './environment.ts'
import type { SystemSettings } from './system-settings.ts'

/** The settings that a program is given: its own name for each, and the system's where that differs. Nothing else reaches it. */
export type GivenSettings = readonly (string | { as: string; from: string })[]

// The variables that any program may need from its machine; the rest of our own environment stays with us.
const FROM_THE_MACHINE = [
  'PATH',
  'HOME',
  'USER',
  'TMPDIR',
  'TZ',
  'LANG',
  'LC_ALL',
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
]

/** The environment of one process: a few things from the machine, and the settings that it is given. */
export function processEnvironment(
  wanted: GivenSettings,
  settings: SystemSettings,
  machine: Environment = process.env,
): Record<string, string> {
  const pairs = [
    ...FROM_THE_MACHINE.map((name) => [name, machine[name]] as const),
    ...wanted.map((setting) =>
      typeof setting === 'string'
        ? ([setting, settings[setting]] as const)
        : ([setting.as, settings[setting.from]] as const),
    ),
  ]
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined))
}
