import { needsProof } from '../../../identities/domain/match-level.ts'
import { findMatch } from '../../../links/find/find-match.step.ts'
import { raiseLink } from '../../../links/raise/raise-link.step.ts'
import type { PasscodeRefusal } from '../../../passcodes/domain/passcode-refusal.ts'
import { NOTHING_TO_PROVE, tryPasscode } from '../../../passcodes/prove/try-passcode.step.ts'
import { denialOf } from '../../../services/deny-entry.step.ts'
import type { VerifyPasscodeOutcome } from '../../authenticate/verify-passcode/verify-passcode.result.ts'
import type { JourneyDeps } from '../../deps.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import type { JourneyState } from '../../journey/domain/journey-state.ts'
import { type Journey, type JourneyKey, visitOf } from '../../journey/journey.repository.ts'
import type { Repositories } from '../../repositories.ts'
import { claimantOf } from '../claimant-of.ts'
import { askForProof } from '../offer-proof.step.ts'

/** Proves that the person reads the mail of the address on their record. */
export function verifyRecordPasscode(
  deps: JourneyDeps,
  key: JourneyKey,
  typed: string,
): Promise<VerifyPasscodeOutcome> {
  return answerStep<PasscodeRefusal>(deps, key, 'RECORD_PASSCODE', async (journey, repositories) => {
    const now = deps.clock.now()
    const { recordProof, settled } = journey.state
    if (!recordProof || !settled) return { ok: false, refusal: NOTHING_TO_PROVE }
    const { emailAddress } = recordProof
    const guess = { purpose: 'RECORD', emailAddress, clientAddress: null, typed } as const
    const refusal = await tryPasscode(repositories, visitOf(journey), guess, now)
    if (refusal) return { ok: false, refusal }

    const { id: journeyId, clientId } = journey
    const { identityId } = settled
    await repositories.events.record({ type: 'RecordAddressProved', identityId, journeyId, clientId }, now)
    return { ok: true, state: await decideAgain(repositories, journey, { identityId, emailAddress }, now) }
  })
}

/**
 * The address on the record is now as much a proved address of theirs as the one that they sign in with, so the same decision as ever says how
 * surely the record is theirs. It is nearly always enough; where it is not, because the record changed meanwhile, a person looks.
 */
async function decideAgain(
  repositories: Repositories,
  journey: Journey,
  proved: { identityId: string; emailAddress: string },
  now: Date,
): Promise<JourneyState> {
  const { identityId, emailAddress: address } = proved
  const { answers, networkDigest } = journey.state
  const told = { email: { address, isProved: true }, answers }
  const asker = { clientId: journey.clientId, networkDigest }
  const { match } = await findMatch(repositories, told, { ...asker, now })
  const state = { ...journey.state, match }
  const details = await raiseLink(repositories, claimantOf({ ...journey, state }, identityId), now)
  const denial = await denialOf(repositories, identityId, journey.service)
  const decided = { ...state, recordProof: null, settled: { identityId, ...details }, denial }
  const identity = await repositories.identities.find(identityId)
  return identity && needsProof(identity, journey.service.matchPolicy)
    ? askForProof(repositories, { ...journey, state: decided }, identityId, now)
    : decided
}
