import type { AnswerOutcome } from '../../journey/answer.result.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { proofGivenUp } from '../../journey/domain/transitions/settle.ts'
import type { JourneyKey } from '../../journey/journey.repository.ts'
import { askForProof } from '../offer-proof.step.ts'

/** A holder who cannot read the mail of the address on the record continues with the link as it is, and an agent checks it. */
export function goOnWithoutProof(deps: JourneyDeps, key: JourneyKey): Promise<AnswerOutcome> {
  return answerStep(deps, key, 'PROVE_RECORD', async (journey, repositories) => {
    await askForProof(repositories, journey, journey.state.phase.identityId, deps.clock.now())
    return { ok: true, state: proofGivenUp(journey.state) }
  })
}
