import { identifiers, policies } from '@identity/matching'
import { z } from 'zod'

export const nameChanges = ['NOT_CHANGED', 'CHANGED', 'PREFER_NOT_TO_SAY'] as const
export const trnKnowledges = ['KNOWN', 'FORGOTTEN', 'NONE'] as const
export const helpReasons = ['NOT_RECOGNISED', 'NO_ACCESS'] as const
/** DIFFERENT: not the TRN they gave. UNEXPECTED: they said they have none. REMINDED: they did not know it. */
export const trnSurprises = ['DIFFERENT', 'UNEXPECTED', 'REMINDED'] as const
export const detailKinds = ['NAME', 'DATE_OF_BIRTH', 'NATIONAL_INSURANCE_NUMBER'] as const
/** Why the service does not let somebody in. BLOCKED: no service does. */
export const entryDenials = ['TRN_NEEDED', 'PROHIBITED', 'BLOCKED'] as const

const fullName = z.object({ firstName: z.string(), middleName: z.string().nullable(), lastName: z.string() })
const previousName = z.object({ firstName: z.string().nullable(), lastName: z.string().nullable() })

const answers = z.object({
  name: fullName.optional(),
  nameChange: z.object({ change: z.enum(nameChanges), previous: previousName.nullable() }).optional(),
  preferredName: z.string().optional(),
  dateOfBirth: z.string().optional(),
  /** null: says they have none, or does not know it. */
  nationalInsuranceNumber: z.string().nullable().optional(),
  trn: z.object({ knowledge: z.enum(trnKnowledges), trn: z.string().nullable() }).optional(),
  hasQts: z.boolean().optional(),
  /** null: QTS was awarded another way. Without a `ukprn`: a name that is not on our list, or, blank, one they do not know. */
  trainingProvider: z.object({ ukprn: z.string().nullable(), name: z.string() }).nullable().optional(),
})

/** Why a match was made or not: kinds, levels and bits, and nothing that the person said or the record holds. */
const matchDecision = z.object({
  ruleSet: z.string(),
  level: z.enum(policies).nullable(),
  agreed: z.array(z.object({ identifier: z.enum(identifiers), strength: z.enum(['firm', 'close']) })),
  arithmetic: z.array(z.object({ field: z.string(), level: z.string(), bits: z.number() })),
  bits: z.number().nullable(),
  runnerUpBits: z.number().nullable(),
  /** The person seems to have two records: staff should look, match or not. */
  possibleDuplicate: z.boolean(),
  refusedBy: z.array(z.string()),
})

// A journey that began before decisions were kept has none.
const match = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('matched'),
    trn: z.string(),
    agreed: z.array(z.string()),
    /** A record without QTS is asked about once more: its holder may have another one. */
    isQtsRecorded: z.boolean().default(true),
    decision: matchDecision.optional(),
  }),
  z.object({ outcome: z.enum(['several', 'none', 'insufficient']), decision: matchDecision.optional() }),
])

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
  match: match.nullable(),
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
export type Answers = JourneyState['answers']
export type ClaimedRecord = NonNullable<JourneyState['claimedRecord']>
export type MatchResult = NonNullable<JourneyState['match']>
export type Settled = NonNullable<JourneyState['settled']>
export type TrnSurprise = (typeof trnSurprises)[number]
export type DetailKind = (typeof detailKinds)[number]
export type EntryDenial = (typeof entryDenials)[number]
export type MatchDecision = z.infer<typeof matchDecision>

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

/** Answers as they were kept beside a support task. */
export function readAnswers(kept: unknown): Answers {
  return answers.parse(kept)
}
