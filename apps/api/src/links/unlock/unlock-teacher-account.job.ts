import { type TeachingRecordApi, TeachingRecordFailure } from '@identity/teaching-record'
import { z } from 'zod'
import type { Event } from '../../events/event.ts'
import type { Deps } from '../../kernel/deps.ts'
import { job, PATIENT_MAX_ATTEMPTS, type PayloadOf } from '../../queue/job.ts'
import type { Attempt } from '../../queue/task.ts'
import { decideUnlock } from '../domain/decide-unlock.ts'
import type { Repositories } from '../repositories.ts'

const payload = z.object({
  identityId: z.uuid(),
  journeyId: z.uuid().nullable(),
  clientId: z.string().nullable(),
})
/** No one waits for it, so it outlasts an outage of the record service. */
export const unlockTeacherAccountJob = job('unlock-teacher-account', payload, PATIENT_MAX_ATTEMPTS)

export type UnlockTools = Pick<Deps<Repositories>, 'clock' | 'repositories'> & { api: TeachingRecordApi }

const refusals = {
  alerts: 'ALERTS',
  'locked-by-teacher': 'LOCKED_BY_TEACHER',
  'other-trn': 'OTHER_TRN',
} as const

/**
 * Unlocks the Teacher Self-Service account of a teacher whose record was found, where the rule allows it. The teacher is asked nothing and
 * waits for nothing: the queue tries again while the service is down, and after the last try, or when the service refuses, an event says
 * that nothing was done.
 */
export async function unlockTeacherAccount(
  { clock, repositories, api }: UnlockTools,
  { identityId, journeyId, clientId }: PayloadOf<typeof unlockTeacherAccountJob>,
  { isLast }: Pick<Attempt, 'isLast'>,
): Promise<void> {
  const { events, identities, trnReleases } = repositories
  const identity = await identities.find(identityId)
  // The record that the identity holds now, which need not be the one that was found.
  const trn = identity?.trn
  if (!trn) return

  const about = { identityId: identity.id, ...(journeyId && { journeyId }), ...(clientId && { clientId }) }
  const record = (happened: Event) => events.record(happened, clock.now())
  try {
    const otherTrns = (await trnReleases.trnsOf(identity.emailAddress)).filter((other) => other !== trn)
    const isEmailUsedForAnotherTrn = otherTrns.length > 0
    const decision = decideUnlock({ ...(await api.accountState(trn)), isEmailUsedForAnotherTrn })
    if (decision === 'not-locked') return
    if (decision !== 'unlock') {
      return await record({ type: 'AccountUnlockRefused', reason: refusals[decision], ...about })
    }
    const { hasBeenUnlocked } = await api.unlockAccount(trn)
    if (hasBeenUnlocked) await record({ type: 'AccountUnlocked', ...about })
  } catch (error) {
    if (!(error instanceof TeachingRecordFailure)) throw error
    if (error.kind === 'unavailable' && !isLast) throw error
    await record({ type: 'AccountUnlockFailed', reason: error.kind, ...about })
  }
}
