import { z } from 'zod'
import { answers } from '../../../answers/domain/answers.ts'
import { detailKinds, trnSurprises } from '../../../links/domain/differences.ts'
import { matchResult } from '../../../links/domain/match-result.ts'
import { entryDenials } from '../../../services/domain/service-policy.ts'

export const helpReasons = ['NOT_RECOGNISED', 'NO_ACCESS'] as const
/** RECORD: the answers matched a record that another identity holds. IDENTITY: they matched no record, and agree with another identity's. */
export const claimCauses = ['RECORD', 'IDENTITY'] as const

/** The identity that is most likely the person's own, from before. Its address is told only once a passcode to it is proved. */
const claimedRecord = z.object({
  cause: z.enum(claimCauses).default('RECORD'),
  identityId: z.string(),
  emailAddress: z.string(),
  hasSentPasscode: z.boolean(),
  isProved: z.boolean(),
  helpReason: z.enum(helpReasons).nullable(),
})

/**
 * The record that is linked has to be proved theirs before the service sees anything of it: a passcode to the address on it would do. That
 * address is never told whole.
 */
const recordProof = z.object({ emailAddress: z.string(), hasSentPasscode: z.boolean() })

/** One try to find the record: when, what came of it, and which kinds of answer it had to go by. */
const attempt = z.object({ at: z.string(), outcome: z.string(), given: z.array(z.string()) })

/** What the answers came to, once an identity stands for them. Nothing is asked after that. */
const settled = z.object({
  identityId: z.string(),
  trnSurprise: z.enum(trnSurprises).nullable(),
  detailsThatDiffer: z.array(z.enum(detailKinds)),
})

/**
 * All that a journey has learnt. `version` is the shape's, not the journey's: the build that changes the shape reads this one too and
 * carries it over, so that a deploy in the middle of a journey loses nothing.
 */
export const journeyState = z.object({
  version: z.literal(1),
  /** The service's guess at the address; the person decides. */
  suggestedEmail: z.string().nullable(),
  email: z.object({ address: z.string(), isProved: z.boolean() }).nullable(),
  /** The identity that the proved address already belongs to. */
  knownIdentityId: z.string().nullable(),
  hasBegunQuestions: z.boolean(),
  answers,
  match: matchResult.nullable(),
  /** Too much was guessed: what could be guessed was not looked up, and must not be anywhere else. */
  isOutOfGuesses: z.boolean().default(false),
  /** The network that the passcode was asked for from, as a keyed digest. */
  networkDigest: z.string().nullable().default(null),
  claimedRecord: claimedRecord.nullable().default(null),
  /** The person confirmed answers that lead to no record, and was told so. */
  isToldOfNoMatch: z.boolean().default(false),
  /** Every try so far, oldest first. */
  attempts: z.array(attempt).default([]),
  /** The answers are from an earlier journey, under the same proved address. */
  isPickedUp: z.boolean().default(false),
  /** Somebody whose record is not found yet came back to tell more. */
  isAddingFacts: z.boolean().default(false),
  /** A record was found for somebody who came back without having to answer anything. */
  isNewlyFound: z.boolean().default(false),
  settled: settled.nullable().default(null),
  recordProof: recordProof.nullable().default(null),
  /** Says that the record is not theirs. */
  isNotMe: z.boolean().default(false),
  denial: z.enum(entryDenials).nullable().default(null),
  isCompleted: z.boolean(),
})

export type JourneyState = z.infer<typeof journeyState>
export type ClaimedRecord = NonNullable<JourneyState['claimedRecord']>
export type Settled = NonNullable<JourneyState['settled']>

export const newJourney: JourneyState = {
  version: 1,
  suggestedEmail: null,
  email: null,
  knownIdentityId: null,
  hasBegunQuestions: false,
  answers: {},
  match: null,
  isOutOfGuesses: false,
  networkDigest: null,
  claimedRecord: null,
  isToldOfNoMatch: false,
  attempts: [],
  isPickedUp: false,
  isAddingFacts: false,
  isNewlyFound: false,
  settled: null,
  recordProof: null,
  isNotMe: false,
  denial: null,
  isCompleted: false,
}
