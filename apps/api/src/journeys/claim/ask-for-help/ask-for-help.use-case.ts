import type { Deps } from '../../../deps.ts'
import type { AnswerOutcome } from '../../journey/answer.result.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import type { ClaimedRecord } from '../../journey/domain/journey-state.ts'
import type { JourneyKey } from '../../journey/journey.repository.ts'
import { openSupportTask, taskOf } from '../../support/open-support-task.ts'

const taskReasons = { NOT_RECOGNISED: 'OWNER_NOT_RECOGNISED', NO_ACCESS: 'OWNER_NO_ACCESS' } as const

/** Asks a person to look at who holds the record. The way by passcode stays open meanwhile: the mail may still turn up. */
export function askForHelp(
  deps: Deps,
  key: JourneyKey,
  reason: NonNullable<ClaimedRecord['helpReason']> | null | undefined,
): Promise<AnswerOutcome> {
  return answerStep(deps, key, 'CLAIMED_RECORD', async (journey, repositories) => {
    const { claimedRecord } = journey.state
    if (!reason || !claimedRecord) {
      return {
        ok: false,
        refusal: { kind: 'refused', problems: [{ field: 'HELP_REASON', reason: 'MISSING' }] },
      }
    }
    const task = taskOf(journey, claimedRecord.identityId, taskReasons[reason])
    const claimant = repositories.journeys.digestOf(journey.state.email?.address ?? '')
    const isFirst = await openSupportTask(repositories, { ...task, claimant }, deps.clock.now())
    if (isFirst && reason === 'NO_ACCESS')
      await repositories.jobs.add('tell-help-asked', { journeyId: journey.id })
    return { ok: true, state: { ...journey.state, claimedRecord: { ...claimedRecord, helpReason: reason } } }
  })
}
