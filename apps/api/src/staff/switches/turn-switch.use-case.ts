import { matchWaitingPeopleJob } from '../../links/look-again/match-waiting-people.job.ts'
import type { SwitchName, SwitchReason } from '../../switches/domain/switch-name.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'

export type Turn = { name: SwitchName; isOn: boolean; reason: SwitchReason; minutes: number | null }

/** Turns a switch, which counts from the next request on. `minutes`: one that is off is on again after them. */
export function turnSwitch(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Pick<Actor, 'memberId'> | null,
  { name, isOn, reason, minutes }: Turn,
): Promise<void> {
  const now = clock.now()
  const until = !isOn && minutes ? new Date(now.getTime() + minutes * 60_000) : null
  return inTransaction(async ({ events, jobs, switches }) => {
    const changedById = actor?.memberId ?? null
    await switches.turn({ name, isOn, reason, until, changedAt: now, changedById })
    const by = actor ? { staffMemberId: actor.memberId } : {}
    await events.record({ type: 'SwitchTurned', ...by, name, isOn, reason }, now)
    // Those who answered meanwhile: now they can be looked for.
    const waitMs = until ? until.getTime() - now.getTime() : 0
    if (name === 'MATCHING' && (isOn || until)) await jobs.add(matchWaitingPeopleJob, {}, { afterMs: waitMs })
  })
}
