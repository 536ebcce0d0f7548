import { type Answers, readAnswers } from '../../../answers/domain/answers.ts'
import { withMinimumDuration } from '../../../guard/time-floor.ts'
import { type MatchLevel, needsProof } from '../../../identities/domain/match-level.ts'
import type { Identity } from '../../../identities/identity.repository.ts'
import { answersOfIdentity } from '../../../links/look-again/look-again.step.ts'
import type { Repositories } from '../../../links/repositories.ts'
import { matterOf, searchFor } from '../../../tasks/domain/matter.ts'
import type { AnswerOutcome } from '../../journey/answer.result.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { questionsReopened } from '../../journey/domain/transitions/ask-questions.ts'
import type { JourneyKey } from '../../journey/journey.repository.ts'
import { hasRecordToFind } from '../has-record-to-find.step.ts'
import { lookForRecord } from '../look-for-record.step.ts'

/**
 * Lets a person whose record is not found yet, or whose match level is too low, add to their answers or correct them. A person whose record
 * needs no more proof has nothing to add, nor one who comes for their work.
 */
export function addFacts(deps: JourneyDeps, key: JourneyKey): Promise<AnswerOutcome> {
  return withMinimumDuration(deps.guards.timeFloor, () =>
    answerStep(deps, key, 'SIGN_IN', async (journey, repositories) => {
      const { state, service } = journey
      const identity = await repositories.identities.find(state.phase.identityId)
      if (!identity || isLinkedSurely(identity, service.matchPolicy)) return { ok: true, state }
      const isStaff = (await repositories.staffMembers.findByIdentity(identity.id)) !== null
      if (!hasRecordToFind({ isStaff }, service)) return { ok: true, state }
      const reopened = questionsReopened(state, await earlierAnswers(repositories, identity))
      return { ok: true, state: await lookForRecord(repositories, reopened, journey, deps.clock.now()) }
    }),
  )
}

async function earlierAnswers(
  repositories: Pick<Repositories, 'identities' | 'supportTasks'>,
  { id, trn }: Identity,
): Promise<Answers> {
  const task = await repositories.supportTasks.findOpen(trn ? matterOf('NEEDS_PROOF', id) : searchFor(id))
  const told = task ? readAnswers(task.answers) : await answersOfIdentity(repositories, id)
  return trn ? withoutGaps(told) : told
}

function isLinkedSurely(identity: Identity, policy: MatchLevel): boolean {
  return identity.trn !== null && identity.trnMatchLevel !== 'LOW' && !needsProof(identity, policy)
}

/** The numbers that a holder could not give before are asked again: they would prove that the record is theirs. */
function withoutGaps({ nationalInsuranceNumber, trn, ...answers }: Answers): Answers {
  return {
    ...answers,
    ...(nationalInsuranceNumber && { nationalInsuranceNumber }),
    ...(trn?.trn && { trn }),
  }
}
