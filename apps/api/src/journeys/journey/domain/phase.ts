import { z } from 'zod'
import { detailKinds, trnSurprises } from '../../../links/domain/differences.ts'
import { entryDenials } from '../../../services/domain/service-policy.ts'

export const helpReasons = ['NOT_RECOGNISED', 'NO_ACCESS'] as const
export type HelpReason = (typeof helpReasons)[number]
/** RECORD: the answers matched a record that another identity holds. IDENTITY: they matched no record, and agree with another identity's. */
export const claimCauses = ['RECORD', 'IDENTITY'] as const

/** An older identity that is most likely the person's own. Its address is shown only after a passcode has proved it. */
export const olderIdentity = z.object({
  cause: z.enum(claimCauses),
  identityId: z.string(),
  emailAddress: z.string(),
  helpReason: z.enum(helpReasons).nullable(),
})
export type OlderIdentity = z.infer<typeof olderIdentity>

/** The reasons for which a service refuses a person whom no agent has blocked. A block is a phase of its own, which ends every other. */
const refusals = z.enum(entryDenials).exclude(['BLOCKED']).nullable()

/** From here on an address is proved, and no phase leads back before that. */
const proved = { emailAddress: z.string() }

/** `newAddress`: the person asked to use this address in place of the proved one, which stays until a passcode has proved the new one. */
const changeable = { newAddress: z.string().nullable().default(null) }

/** `areAnswersUnused`: the person gave answers under another address first. This identity got none of them. */
const changedTo = { areAnswersUnused: z.boolean().default(false) }

/** The outcome of the answers, once they have an identity. */
const outcome = {
  ...proved,
  identityId: z.string(),
  trnSurprise: z.enum(trnSurprises).nullable(),
  detailsThatDiffer: z.array(z.enum(detailKinds)),
  denial: refusals,
  /** The person says that the record is not theirs. */
  isNotMe: z.boolean(),
}

/** The ways to prove that a record is the person's, one member each. The address on the record is never shown whole. */
const recordProof = z.discriminatedUnion('way', [
  z.object({ way: z.literal('RECORD_ADDRESS'), emailAddress: z.string(), hasSentPasscode: z.boolean() }),
])
export type RecordProof = z.infer<typeof recordProof>

/** The place of a journey, with the facts that are known only there. `reachableSteps` says which steps are open in each. */
export const phase = z.discriminatedUnion('kind', [
  /** The person is asked for an address. `suggestedEmail` is the one that the service suggests. */
  z.object({ kind: z.literal('address'), suggestedEmail: z.string().nullable() }),
  /** The person is asked to prove this address by a passcode. */
  z.object({ kind: z.literal('passcode'), emailAddress: z.string() }),
  /** A new person answers the questions. `isToldOfNoMatch`: they confirmed answers that match no record, and were told so. */
  z.object({
    kind: z.literal('questions'),
    ...proved,
    ...changeable,
    hasBegun: z.boolean(),
    isToldOfNoMatch: z.boolean(),
  }),
  /** The answers are confirmed, and an older identity seems to be the person's: a passcode to its address decides. */
  z.object({
    kind: z.literal('owner'),
    ...proved,
    ...changeable,
    isToldOfNoMatch: z.boolean(),
    older: olderIdentity,
    hasSentPasscode: z.boolean(),
  }),
  /** Both addresses are proved. The person chooses the one that the identity keeps. */
  z.object({ kind: z.literal('choice'), ...proved, older: olderIdentity }),
  /** The person has to prove that the linked record is theirs before the service sees anything of it. */
  z.object({ kind: z.literal('proof'), ...outcome, by: recordProof }),
  /** The answers have an identity, and no question is left. */
  z.object({ kind: z.literal('settled'), ...outcome }),
  /** The address is an identity's. `isNewlyFound`: its record was found at this sign-in, without a question. */
  z.object({
    kind: z.literal('known'),
    ...proved,
    ...changedTo,
    identityId: z.string(),
    isNewlyFound: z.boolean(),
    denial: refusals,
    isNotMe: z.boolean(),
  }),
  /** A known person is back at the questions, because their record is not found yet or its match level is too low. */
  z.object({
    kind: z.literal('moreFacts'),
    ...proved,
    identityId: z.string(),
    isNewlyFound: z.boolean(),
    isNotMe: z.boolean(),
    isToldOfNoMatch: z.boolean(),
  }),
  /** An agent has blocked the identity: no service lets it in. */
  z.object({ kind: z.literal('blocked'), ...proved, ...changedTo, identityId: z.string() }),
  /** The person was handed back to the service. Null: they left before they proved an address, or before they had an identity. */
  z.object({
    kind: z.literal('completed'),
    emailAddress: z.string().nullable(),
    identityId: z.string().nullable(),
  }),
])

export type Phase = z.infer<typeof phase>
export type PhaseKind = Phase['kind']
type Phases = { [One in Phase as One['kind']]: One }
export type PhaseOf<Kind extends PhaseKind> = Phases[Kind]

/** The phases between a proved address and the end of the journey. */
export type ProvedKind = Exclude<PhaseKind, 'address' | 'passcode' | 'completed'>
/** The phases in which the answers are not settled yet. */
export type AskingKind = 'questions' | 'moreFacts' | 'owner'
/** The phases in which answers can be given and changed. From `choice` and `proof` the way back leads to them. */
export type AnsweringKind = AskingKind | 'choice' | 'proof'
/** The phases from which a person completes the journey. */
export const enteringKinds = ['settled', 'known', 'blocked'] as const
export type EnteringKind = (typeof enteringKinds)[number]

/** The proved address; null: none is proved. */
export function provedAddressOf(phase: Phase): string | null {
  return phase.kind === 'address' || phase.kind === 'passcode' ? null : phase.emailAddress
}

/** The address that a passcode would prove now; null: none is asked for. */
export function addressToProve(phase: Phase): string | null {
  if (phase.kind === 'passcode') return phase.emailAddress
  return 'newAddress' in phase ? phase.newAddress : null
}

/** The identity of the journey's person; null: none yet. An older identity that only may be theirs does not count. */
export function identityIdOf(phase: Phase): string | null {
  return 'identityId' in phase ? phase.identityId : null
}
