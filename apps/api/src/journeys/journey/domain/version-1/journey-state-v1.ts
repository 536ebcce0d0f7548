import { z } from 'zod'
import { answers } from '../../../../answers/domain/answers.ts'
import { detailKinds, trnSurprises } from '../../../../links/domain/differences.ts'
import { matchDecision } from '../../../../links/domain/match-result.ts'
import { entryDenials } from '../../../../services/domain/service-policy.ts'
import { claimCauses, helpReasons } from '../phase.ts'

const decision = matchDecision.extend({ level: z.enum(['low', 'firm', 'strict']).nullable() }).optional()

const matchResult = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('matched'),
    trn: z.string(),
    agreed: z.array(z.string()),
    isQtsRecorded: z.boolean().default(true),
    decision,
  }),
  z.object({ outcome: z.enum(['several', 'none', 'insufficient']), decision }),
])
export type MatchResultV1 = z.infer<typeof matchResult>

const claimedRecord = z.object({
  cause: z.enum(claimCauses).default('RECORD'),
  identityId: z.string(),
  emailAddress: z.string(),
  hasSentPasscode: z.boolean(),
  isProved: z.boolean(),
  helpReason: z.enum(helpReasons).nullable(),
})

const settled = z.object({
  identityId: z.string(),
  trnSurprise: z.enum(trnSurprises).nullable(),
  detailsThatDiffer: z.array(z.enum(detailKinds)),
})

/**
 * A journey as it was stored until 27 November 2026: flags, whose combinations were the phases. Only read, never written
 * (docs/decisions/0054-phases-of-a-journey.md). A field with a default was added while journeys were running.
 */
export const journeyStateV1 = z.object({
  version: z.literal(1),
  suggestedEmail: z.string().nullable(),
  email: z.object({ address: z.string(), isProved: z.boolean() }).nullable(),
  knownIdentityId: z.string().nullable(),
  hasBegunQuestions: z.boolean(),
  answers,
  match: matchResult.nullable(),
  isOutOfGuesses: z.boolean().default(false),
  networkDigest: z.string().nullable().default(null),
  claimedRecord: claimedRecord.nullable().default(null),
  isToldOfNoMatch: z.boolean().default(false),
  attempts: z
    .array(z.object({ at: z.string(), outcome: z.string(), given: z.array(z.string()) }))
    .default([]),
  isPickedUp: z.boolean().default(false),
  isAddingFacts: z.boolean().default(false),
  isNewlyFound: z.boolean().default(false),
  settled: settled.nullable().default(null),
  recordProof: z.object({ emailAddress: z.string(), hasSentPasscode: z.boolean() }).nullable().default(null),
  isNotMe: z.boolean().default(false),
  denial: z.enum(entryDenials).nullable().default(null),
  isCompleted: z.boolean(),
})
export type JourneyStateV1 = z.infer<typeof journeyStateV1>
