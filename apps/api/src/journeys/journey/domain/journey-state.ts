import { z } from 'zod'

export const nameChanges = ['NOT_CHANGED', 'CHANGED', 'PREFER_NOT_TO_SAY'] as const
export const trnKnowledges = ['KNOWN', 'FORGOTTEN', 'NONE'] as const
export const helpReasons = ['NOT_RECOGNISED', 'NO_ACCESS'] as const

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
  /** null: QTS was awarded another way. */
  trainingProvider: z.object({ ukprn: z.string(), name: z.string() }).nullable().optional(),
})

const match = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('matched'), trn: z.string(), agreed: z.array(z.string()) }),
  z.object({ outcome: z.enum(['several', 'none', 'insufficient']) }),
])

/** The record that the answers matched belongs to another identity. Its address is told only once a passcode to it is proved. */
const claimedRecord = z.object({
  identityId: z.string(),
  emailAddress: z.string(),
  hasSentPasscode: z.boolean(),
  isProved: z.boolean(),
  helpReason: z.enum(helpReasons).nullable(),
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
  claimedRecord: claimedRecord.nullable().default(null),
  /** The person confirmed answers that lead to no record, and was told so. */
  isToldOfNoMatch: z.boolean().default(false),
  isCompleted: z.boolean(),
})

export type JourneyState = z.infer<typeof journeyState>
export type Answers = JourneyState['answers']
export type ClaimedRecord = NonNullable<JourneyState['claimedRecord']>
export type MatchResult = NonNullable<JourneyState['match']>

export const newJourney: JourneyState = {
  version: 1,
  suggestedEmail: null,
  email: null,
  knownIdentityId: null,
  hasBegunQuestions: false,
  answers: {},
  match: null,
  claimedRecord: null,
  isToldOfNoMatch: false,
  isCompleted: false,
}
