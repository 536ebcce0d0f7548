import { oneLine } from '@identity/values'
import { NOTICE_MAX_LENGTH, type NoticePlace } from '../../switches/domain/switch-name.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'

export type NoticeProblem = 'EMPTY' | 'TOO_LONG' | 'ENDS_BEFORE_IT_STARTS'
type Typed = { place: NoticePlace; text: string; startsAt: Date; endsAt: Date }
type Used = Pick<StaffDeps, 'clock' | 'inTransaction'>

/** Puts a notice up, in plain text, for a while. It takes the place of the one before. */
export async function putUpNotice(
  { clock, inTransaction }: Used,
  actor: Pick<Actor, 'memberId'>,
  { place, text: typed, startsAt, endsAt }: Typed,
): Promise<{ kind: 'putUp' } | { kind: 'noticeRefused'; problem: NoticeProblem }> {
  const text = oneLine(typed)
  const now = clock.now()
  const refused = (problem: NoticeProblem) => ({ kind: 'noticeRefused', problem }) as const
  if (text === '') return refused('EMPTY')
  if (text.length > NOTICE_MAX_LENGTH) return refused('TOO_LONG')
  if (endsAt <= startsAt || endsAt <= now) return refused('ENDS_BEFORE_IT_STARTS')
  return inTransaction(async ({ events, switches }) => {
    const { memberId } = actor
    await switches.putUp({ place, text, startsAt, endsAt, changedAt: now, changedById: memberId })
    await events.record({ type: 'NoticePutUp', staffMemberId: memberId, place }, now)
    return { kind: 'putUp' }
  })
}

/** Takes the notice of a place down. */
export function takeDownNotice(
  { clock, inTransaction }: Used,
  { memberId }: Pick<Actor, 'memberId'>,
  place: NoticePlace,
): Promise<void> {
  const now = clock.now()
  return inTransaction(async ({ events, switches }) => {
    await switches.putUp({
      ...{ place, text: null, startsAt: now, endsAt: now, changedAt: now, changedById: memberId },
    })
    await events.record({ type: 'NoticeTakenDown', staffMemberId: memberId, place }, now)
  })
}
