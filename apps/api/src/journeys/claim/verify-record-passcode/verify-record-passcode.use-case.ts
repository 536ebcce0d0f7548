import { needsProof } from '../../../identities/domain/match-level.ts'
import { type Finding, findMatch } from '../../../links/find/find-match.step.ts'
import { type Raising, raiseLink } from '../../../links/raise/raise-link.step.ts'
import { tryPasscode } from '../../../passcodes/prove/try-passcode.step.ts'
import { findEntryDenial } from '../../../services/find-entry-denial.step.ts'
import type { VerifyPasscodeOutcome } from '../../authenticate/verify-passcode/verify-passcode.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import type { JourneyState } from '../../journey/domain/journey-state.ts'
import { matchedAgain, settled } from '../../journey/domain/transitions/settle.ts'
import { type Journey, type JourneyKey, visitOf } from '../../journey/journey.repository.ts'
import { proveStep } from '../../journey/prove-step.use-case.ts'
import { claimantOf } from '../claimant-of.ts'
import { askForProof } from '../offer-proof.step.ts'

/** Proves that the holder reads the mail of the address on the record. */
export function verifyRecordPasscode(
  deps: JourneyDeps,
  key: JourneyKey,
  typed: string,
): Promise<VerifyPasscodeOutcome> {
  return proveStep(deps, key, { step: 'RECORD_PASSCODE', typed }, async (journey, repositories) => {
    const now = deps.clock.now()
    const { identityId, by } = journey.state.phase
    const { emailAddress } = by
    const { networkDigest } = journey.state
    // The address on the record is not one that signs in, so no browser becomes known to it.
    const wanted = {
      purpose: 'RECORD',
      emailAddress,
      clientAddress: null,
      networkDigest,
      browserDigest: null,
    } as const
    const guess = { ...wanted, typed }
    const proved = await tryPasscode(repositories, visitOf(journey), guess, now)
    if (proved.kind !== 'proved') return { ok: false, refusal: proved }

    await repositories.events.record({ type: 'RecordAddressProved', identityId, ...visitOf(journey) }, now)
    return { ok: true, state: await decideAgain(repositories, journey, emailAddress, now) }
  })
}

/**
 * Matches again with the address on the record, which is now proved like the one that the holder signs in with. The match level nearly always
 * reaches the policy. Where it does not, because the record changed meanwhile, an agent checks the link.
 */
async function decideAgain(
  repositories: Finding & Raising,
  journey: Journey<'proof'>,
  address: string,
  now: Date,
): Promise<JourneyState> {
  const { networkDigest, phase, search } = journey.state
  const { identityId } = phase
  const told = { email: { address, isProved: true }, answers: search.answers }
  const { match } = await findMatch(repositories, told, { clientId: journey.clientId, networkDigest, now })
  const state = matchedAgain(journey.state, match)
  const details = await raiseLink(repositories, claimantOf({ ...journey, state }, identityId), now)
  const denial = await findEntryDenial(repositories, identityId, journey.service)
  const identity = await repositories.identities.find(identityId)
  if (identity && needsProof(identity, journey.service.matchPolicy)) {
    await askForProof(repositories, journey, identityId, now)
  }
  return settled(state, { identityId, ...details, denial, proof: null })
}
