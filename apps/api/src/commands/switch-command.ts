import { parseArgs } from 'node:util'
import type { Deps } from '../main/deps.ts'
import type { Actor } from '../staff/actor.ts'
import { turnSwitch } from '../staff/switches/turn-switch.use-case.ts'
import { isOffAt, SWITCH_NAMES, SWITCH_REASONS } from '../switches/domain/switch-name.ts'
import type { Needed } from './run-for-operator.ts'

export const USAGE = `npm run switch -- list
npm run switch -- off NAME --reason REASON [--minutes N]   on again after N minutes; left out: it stays off
npm run switch -- on NAME

NAME: sending, matching, sign-up. REASON: incident, maintenance, security, test.
With --by ADDRESS of the service owner for whom it is done, once there are members of staff.`

export const neededForSwitch: Needed = ([name = '']) => (['on', 'off'].includes(name) ? 'switch' : null)

const options = { reason: { type: 'string' }, minutes: { type: 'string' } } as const
const spelt = (text: string | undefined) => text?.toUpperCase().replace('-', '_')

/** Runs a command of an operator about switches. Answers the lines to print; throws the message to show. */
export async function runSwitchCommand(deps: Deps, args: string[], actor: Actor | null): Promise<string[]> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const [command, typed, ...more] = positionals
  if (command === 'list' && !typed) return list(deps)
  const name = SWITCH_NAMES.find((one) => one === spelt(typed))
  if ((command !== 'on' && command !== 'off') || !name || more.length > 0) throw new Error(USAGE)
  const isOn = command === 'on'
  const reason = SWITCH_REASONS.find((one) => one === (isOn ? 'OVER' : spelt(values.reason)))
  const minutes = values.minutes === undefined ? null : Number(values.minutes)
  if (!reason || (minutes !== null && !(Number.isInteger(minutes) && minutes > 0))) throw new Error(USAGE)
  await turnSwitch(deps, actor, { name, isOn, reason, minutes })
  return list(deps)
}

async function list({ clock, repositories }: Deps): Promise<string[]> {
  const now = clock.now()
  return Promise.all(
    SWITCH_NAMES.map(async (name) => {
      const last = await repositories.switches.last(name)
      const shown = name.toLowerCase().replace('_', '-')
      if (!isOffAt(last, now)) return `${shown}: on`
      const until = last?.until ? `until ${last.until.toISOString()}` : 'until it is turned on'
      return `${shown}: off ${until}; ${last?.reason.toLowerCase()}`
    }),
  )
}
