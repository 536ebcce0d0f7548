import type { AnswerProblemReason } from '../../../answers/domain/answer-problem.ts'
import { raiseLink } from '../../../links/raise/raise-link.step.ts'
import { changeEmail } from '../../../mailboxes/change-email/change-email.step.ts'
import { bringUpToDate } from '../../authenticate/recognise-person.step.ts'
import { claimantOf } from '../../claim/claimant-of.ts'
import { settleAsIdentity } from '../../claim/settle-answers.step.ts'
import type { AnswerOutcome } from '../../journey/answer.result.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { cameBack } from '../../journey/domain/transitions/prove-address.ts'
import { type JourneyKey, visitOf } from '../../journey/journey.repository.ts'

export type EmailChoice = 'KEEP' | 'REPLACE'

/** Both addresses are proved, and the person chooses the one that the identity keeps. The identity stays the same either way. */
export function chooseEmail(
  deps: JourneyDeps,
  key: JourneyKey,
  choice: EmailChoice | null | undefined,
): Promise<AnswerOutcome> {
  return answerStep(deps, key, 'CHOOSE_EMAIL', async (journey, repositories) => {
    if (!choice) return refused('MISSING')
    const now = deps.clock.now()
    const { emailAddress, older } = journey.state.phase
    // An agent may have merged it while the person read the mail.
    const identityId = (await repositories.identities.find(older.identityId))?.id
    if (!identityId) throw new Error('the identity is gone')
    if (choice === 'REPLACE') {
      const isChanged = await changeEmail(repositories, visitOf(journey), identityId, emailAddress, now)
      if (!isChanged) return refused('TAKEN')
    }
    // No record was found before, or an agent moved it while the person read the mail.
    const person = await repositories.returningPeople.find(identityId)
    if (person && !person.identity.trn) {
      const known = await bringUpToDate(repositories, journey, person, now)
      return { ok: true, state: cameBack(journey.state, emailAddress, known) }
    }
    const details = await raiseLink(repositories, claimantOf(journey, identityId), now)
    return { ok: true, state: await settleAsIdentity(repositories, journey, identityId, details, now) }
  })
}

function refused(reason: AnswerProblemReason) {
  return {
    ok: false,
    refusal: { kind: 'refused', problems: [{ field: 'EMAIL_CHOICE', reason }] },
  } as const satisfies { ok: false; refusal: AnswerOutcome }
}
