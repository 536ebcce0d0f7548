import type { Deps } from '../../../deps.ts'
import type { AnswerOutcome } from '../../journey/answer.result.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import type { AnswerProblemReason } from '../../journey/domain/answer-problem.ts'
import type { JourneyKey } from '../../journey/journey.repository.ts'
import { changeEmail } from '../change-email.ts'

export type EmailChoice = 'KEEP' | 'REPLACE'

/** Both addresses are proved; the person says which one the identity keeps. The identity stays the same either way. */
export function chooseEmail(
  deps: Deps,
  key: JourneyKey,
  choice: EmailChoice | null | undefined,
): Promise<AnswerOutcome> {
  return answerStep(deps, key, 'CHOOSE_EMAIL', async (journey, repositories) => {
    const { claimedRecord, email } = journey.state
    if (!choice || !claimedRecord || !email) return refused('MISSING')

    const { identityId } = claimedRecord
    if (choice === 'REPLACE') {
      const isChanged = await changeEmail(repositories, journey, identityId, email.address, deps.clock.now())
      if (!isChanged) return refused('TAKEN')
    }
    return { ok: true, state: { ...journey.state, knownIdentityId: identityId } }
  })
}

function refused(reason: AnswerProblemReason) {
  return {
    ok: false,
    refusal: { kind: 'refused', problems: [{ field: 'EMAIL_CHOICE', reason }] },
  } as const satisfies { ok: false; refusal: AnswerOutcome }
}
