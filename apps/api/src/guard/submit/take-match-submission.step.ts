import type { Allowance, Limit } from '../domain/limit.ts'
import { networkOf } from '../domain/network.ts'
import type { LimitRepository } from '../limit.repository.ts'

const HOUR_MS = 60 * 60 * 1_000

// Design §9. An attacker submits the same facts again and again, a little changed each time, to learn another person's.
export const SUBMISSIONS_OF_PERSON: Limit = { max: 5, windowMs: 24 * HOUR_MS }
/** A whole school may share one network. */
export const SUBMISSIONS_FROM_NETWORK: Limit = { max: 20, windowMs: HOUR_MS }

/** The submitter of answers: the identity, or, before there is one, the key of the proved address (`emailKey` of `@identity/values`). */
export type Submitter = ({ identityId: string } | { emailKey: string }) & {
  /** The IP address of the person's browser. */
  clientAddress: string
}

/** The allowances that one submission uses. */
export function matchSubmissionLimits(
  submitter: Submitter,
  fromNetwork: Limit = SUBMISSIONS_FROM_NETWORK,
): { person: Allowance; network: Allowance } {
  const subject =
    'identityId' in submitter ? `identity ${submitter.identityId}` : `address ${submitter.emailKey}`
  return {
    person: { name: 'match-submission', subject, limits: [SUBMISSIONS_OF_PERSON] },
    network: {
      name: 'match-submission-from-network',
      subject: networkOf(submitter.clientAddress),
      limits: [fromNetwork],
    },
  }
}

/**
 * Uses one submission of answers for matching: when they are confirmed at CHECK_ANSWERS, before anything is decided. Run it in the
 * transaction of the confirmation, so that parallel confirmations cannot share what is left. A refused one uses nothing.
 */
export async function takeMatchSubmission(
  limits: Pick<LimitRepository, 'useEach' | 'giveBack'>,
  submitter: Submitter,
  now: Date,
  fromNetwork: Limit = SUBMISSIONS_FROM_NETWORK,
): Promise<{ ok: true } | { ok: false; retryAt: Date }> {
  const { person, network } = matchSubmissionLimits(submitter, fromNetwork)
  const [ofPerson, ofNetwork] = await limits.useEach([person, network], now)
  const retryAt = ofPerson?.freeFrom ?? ofNetwork?.freeFrom ?? null
  if (!retryAt) return { ok: true }
  if (!ofPerson?.freeFrom) await limits.giveBack(person)
  else if (!ofNetwork?.freeFrom) await limits.giveBack(network)
  return { ok: false, retryAt }
}

/** Gives back a submission that led to the person's own record: it was no guess. */
export async function giveBackMatchSubmission(
  limits: Pick<LimitRepository, 'giveBack'>,
  submitter: Submitter,
): Promise<void> {
  const { person, network } = matchSubmissionLimits(submitter)
  await limits.giveBack(person, network)
}
