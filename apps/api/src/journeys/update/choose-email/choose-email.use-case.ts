import type { AnswerProblemReason } from '../../../answers/domain/answer-problem.ts'
import { raiseLink } from '../../../links/raise/raise-link.step.ts'
import { changeEmail } from '../../../mailboxes/change-email/change-email.step.ts'
import { denialOf } from '../../../services/deny-entry.step.ts'
import { comeBack } from '../../authenticate/recognise-person.step.ts'
import { claimantOf } from '../../claim/claimant-of.ts'
import { offerProof } from '../../claim/offer-proof.step.ts'
import type { JourneyDeps } from '../../deps.ts'
import type { AnswerOutcome } from '../../journey/answer.result.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import { type JourneyKey, visitOf } from '../../journey/journey.repository.ts'

export type EmailChoice = 'KEEP' | 'REPLACE'

/** Both addresses are proved; the person says which one the identity keeps. The identity stays the same either way. */
export function chooseEmail(
  deps: JourneyDeps,
  key: JourneyKey,
  choice: EmailChoice | null | undefined,
): Promise<AnswerOutcome> {
  return answerStep(deps, key, 'CHOOSE_EMAIL', async (journey, repositories) => {
    const { claimedRecord, email } = journey.state
    if (!choice || !claimedRecord || !email) return refused('MISSING')

    // Support may have merged it while the mail was read.
    const identityId = (await repositories.identities.find(claimedRecord.identityId))?.id
    if (!identityId) throw new Error('the identity is gone')
    if (choice === 'REPLACE') {
      const isChanged = await changeEmail(
        repositories,
        visitOf(journey),
        identityId,
        email.address,
        deps.clock.now(),
      )
      if (!isChanged) return refused('TAKEN')
    }
    const now = deps.clock.now()
    const kept = { ...journey.state, claimedRecord: null }
    // No record of theirs was found, or support moved it while the mail was read.
    const isLinked = (await repositories.identities.find(identityId))?.trn
    if (!isLinked) {
      const back = { ...journey, state: kept }
      return { ok: true, state: await comeBack(repositories, back, identityId, now) }
    }
    const details = await raiseLink(repositories, claimantOf(journey, identityId), now)
    const denial = await denialOf(repositories, identityId, journey.service)
    const state = { ...kept, settled: { identityId, ...details }, denial }
    return { ok: true, state: await offerProof(repositories, journey, state, now) }
  })
}

function refused(reason: AnswerProblemReason) {
  return {
    ok: false,
    refusal: { kind: 'refused', problems: [{ field: 'EMAIL_CHOICE', reason }] },
  } as const satisfies { ok: false; refusal: AnswerOutcome }
}
