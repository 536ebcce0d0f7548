import type { Deps } from '../../../deps.ts'
import { claimantOf, compareWithRecord } from '../../claim/claim-record.ts'
import { denialOf } from '../../claim/entry.ts'
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
    const now = deps.clock.now()
    const trn = (await repositories.identities.find(identityId))?.trn
    const record = trn && (await repositories.teachingRecords.lock(trn))
    const kept = { ...journey.state, claimedRecord: null }
    // Support may have moved the record while the mail was read.
    if (!record) return { ok: true, state: { ...kept, knownIdentityId: identityId } }
    const details = await compareWithRecord(repositories, claimantOf(journey, identityId), record, now)
    const denial = await denialOf(repositories, identityId, journey.service)
    return { ok: true, state: { ...kept, settled: { identityId, ...details }, denial } }
  })
}

function refused(reason: AnswerProblemReason) {
  return {
    ok: false,
    refusal: { kind: 'refused', problems: [{ field: 'EMAIL_CHOICE', reason }] },
  } as const satisfies { ok: false; refusal: AnswerOutcome }
}
