import { isLoopbackHost, isLoopbackOrigin } from '@identity/runtime'
import type { Environment } from './environment.ts'
import { PORT_SETTINGS, type ProcessName } from './ports.ts'
import { processSettings } from './process-settings.ts'

/**
 * `npm start` and `npm run dev` are for development: whoever reaches the sandbox reads every passcode and edits records. So they listen on this
 * computer only, and have no public address, until there is a start for production.
 */
export function refusePublicAddresses(env: Environment): void {
  for (const name of handedOn()) {
    const value = env[name]
    if (value === undefined || isOfThisComputer(name, value)) continue
    throw new Error(
      `${name} is not an address of this computer, and this start is for development only: its mailbox shows every passcode and its records can be edited, so nothing was started. Leave ${name} out, or use localhost or 127.0.0.1.`,
    )
  }
}

/** Where a process listens (`…HOST`), and what its address is for browsers. */
const LISTENS = /(^|_)HOST$/
const IS_REACHED = /(^|_)ORIGIN$|^SANDBOX_URL$/

function isOfThisComputer(name: string, value: string): boolean {
  return LISTENS.test(name) ? isLoopbackHost(value) : isLoopbackOrigin(value)
}

/** Every such setting that any process is given, so that a new one is not forgotten here. */
function handedOn(): Set<string> {
  const processes = Object.keys(PORT_SETTINGS) as ProcessName[]
  const names = processes
    .flatMap((name) => processSettings(name))
    .map((setting) => (typeof setting === 'string' ? setting : setting.from))
  return new Set(names.filter((name) => LISTENS.test(name) || IS_REACHED.test(name)))
}
