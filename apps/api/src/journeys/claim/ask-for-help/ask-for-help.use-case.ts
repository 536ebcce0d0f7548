import { openSupportTask } from '../../../tasks/open-support-task.step.ts'
import type { AnswerOutcome } from '../../journey/answer.result.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import type { JourneyState } from '../../journey/domain/journey-state.ts'
import type { HelpReason } from '../../journey/domain/phase.ts'
import { helpAsked } from '../../journey/domain/transitions/meet-owner.ts'
import type { Journey, JourneyKey } from '../../journey/journey.repository.ts'
import { type Settling, settleAnswers } from '../settle-answers.step.ts'
import { taskOf } from '../task-of.ts'
import { helpAskedMail } from './tell-help-asked.job.ts'

const taskReasons = { NOT_RECOGNISED: 'OWNER_NOT_RECOGNISED', NO_ACCESS: 'OWNER_NO_ACCESS' } as const

/**
 * Asks an agent to check who the record belongs to. The passcode still works meanwhile: its mail may still arrive. A person whose answers
 * matched no record does not wait: they continue as a new identity, and an agent checks if the two identities are one person's.
 */
export function askForHelp(
  deps: JourneyDeps,
  key: JourneyKey,
  reason: HelpReason | null | undefined,
): Promise<AnswerOutcome> {
  return answerStep(deps, key, 'CLAIMED_RECORD', async (journey, repositories) => {
    if (!reason) {
      const problems = [{ field: 'HELP_REASON', reason: 'MISSING' } as const]
      return { ok: false, refusal: { kind: 'refused', problems } }
    }
    const now = deps.clock.now()
    const { emailAddress, older } = journey.state.phase
    if (older.cause === 'IDENTITY') {
      return { ok: true, state: await settleAsNew(repositories, journey, now) }
    }
    const task = taskOf(journey, older.identityId, taskReasons[reason])
    const claimant = repositories.journeys.digestOf(emailAddress)
    const isFirst = await openSupportTask(repositories, { ...task, claimant }, now)
    if (isFirst && reason === 'NO_ACCESS')
      await repositories.jobs.add(helpAskedMail, { journeyId: journey.id })
    return { ok: true, state: helpAsked(journey.state, reason) }
  })
}

async function settleAsNew(
  repositories: Settling,
  journey: Journey<'owner'>,
  now: Date,
): Promise<JourneyState> {
  const state = await settleAnswers(repositories, journey, null, now)
  const { identityId } = state.phase
  await openSupportTask(repositories, taskOf(journey, identityId, 'POSSIBLE_DUPLICATE'), now)
  return state
}
