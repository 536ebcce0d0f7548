import type { JourneyDeps } from '../../deps.ts'
import type { AnswerOutcome } from '../../journey/answer.result.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import type { JourneyKey } from '../../journey/journey.repository.ts'
import { askForProof } from '../offer-proof.step.ts'

/** For somebody who cannot read the mail of the address on the record: they go on as they are, and a person looks. */
export function goOnWithoutProof(deps: JourneyDeps, key: JourneyKey): Promise<AnswerOutcome> {
  return answerStep(deps, key, 'PROVE_RECORD', async (journey, repositories) => {
    const { settled } = journey.state
    if (!settled) return { ok: true, state: journey.state }
    return { ok: true, state: await askForProof(repositories, journey, settled.identityId, deps.clock.now()) }
  })
}
