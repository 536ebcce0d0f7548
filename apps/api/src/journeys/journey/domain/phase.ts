import { z } from 'zod'
import { detailKinds, trnSurprises } from '../../../links/domain/differences.ts'
import { entryDenials } from '../../../services/domain/service-policy.ts'

export const helpReasons = ['NOT_RECOGNISED', 'NO_ACCESS'] as const
export type HelpReason = (typeof helpReasons)[number]
/** RECORD: the answers matched a record that another identity holds. IDENTITY: they matched no record, and agree with another identity's. */
export const claimCauses = ['RECORD', 'IDENTITY'] as const

/** The identity that is most likely the person's own, from before. Its address is told only once a passcode to it is proved. */
export const olderIdentity = z.object({
  cause: z.enum(claimCauses),
  identityId: z.string(),
  emailAddress: z.string(),
  helpReason: z.enum(helpReasons).nullable(),
})
export type OlderIdentity = z.infer<typeof olderIdentity>

/** Why a service keeps out a person whom no agent has blocked: a block is a phase of its own, which ends every other. */
const refusals = z.enum(entryDenials).exclude(['BLOCKED']).nullable()

/** From here on an address is proved, and no phase can go back behind it. */
const proved = { emailAddress: z.string() }

/** What the answers came to, once an identity stands for them. */
const outcome = {
  ...proved,
  identityId: z.string(),
  trnSurprise: z.enum(trnSurprises).nullable(),
  detailsThatDiffer: z.array(z.enum(detailKinds)),
  denial: refusals,
  /** Says that the record is not theirs. */
  isNotMe: z.boolean(),
}

/** By what a record can be proved theirs: one member a way. The address on the record is never told whole. */
const recordProof = z.discriminatedUnion('way', [
  z.object({ way: z.literal('RECORD_ADDRESS'), emailAddress: z.string(), hasSentPasscode: z.boolean() }),
])
export type RecordProof = z.infer<typeof recordProof>

/** Where a journey is, with what is true there and nowhere else. Which steps are open in each: `reachableSteps`. */
export const phase = z.discriminatedUnion('kind', [
  /** Asked for an address. `suggestedEmail` is the service's guess at it; the person decides. */
  z.object({ kind: z.literal('address'), suggestedEmail: z.string().nullable() }),
  /** Asked to prove this address by a passcode. */
  z.object({ kind: z.literal('passcode'), emailAddress: z.string() }),
  /** A person whom we do not know answers. `isToldOfNoMatch`: they confirmed answers that lead to no record, and were told so. */
  z.object({
    kind: z.literal('questions'),
    ...proved,
    hasBegun: z.boolean(),
    isToldOfNoMatch: z.boolean(),
  }),
  /** The answers are confirmed, and another identity seems to be theirs: a passcode to its address decides. */
  z.object({
    kind: z.literal('owner'),
    ...proved,
    isToldOfNoMatch: z.boolean(),
    older: olderIdentity,
    hasSentPasscode: z.boolean(),
  }),
  /** Both addresses are proved; the identity keeps one of them. */
  z.object({ kind: z.literal('choice'), ...proved, older: olderIdentity }),
  /** The record that is linked has to be proved theirs before the service sees anything of it. */
  z.object({ kind: z.literal('proof'), ...outcome, by: recordProof }),
  /** An identity stands for the answers, and nothing is asked any more. */
  z.object({ kind: z.literal('settled'), ...outcome }),
  /** The address is that of an identity. `isNewlyFound`: its record was found without the person having to answer anything. */
  z.object({
    kind: z.literal('known'),
    ...proved,
    identityId: z.string(),
    isNewlyFound: z.boolean(),
    denial: refusals,
    isNotMe: z.boolean(),
  }),
  /** A known person, whose record is not found yet or not surely theirs, is back at the questions. */
  z.object({
    kind: z.literal('moreFacts'),
    ...proved,
    identityId: z.string(),
    isNewlyFound: z.boolean(),
    isNotMe: z.boolean(),
    isToldOfNoMatch: z.boolean(),
  }),
  /** An agent has blocked the identity: no service lets it in. */
  z.object({ kind: z.literal('blocked'), ...proved, identityId: z.string() }),
  /** Handed back to the service. Null: they left before an address was proved, or before an identity stood for them. */
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

/** The phases of a person whose address is proved, and who is not gone. */
export type ProvedKind = Exclude<PhaseKind, 'address' | 'passcode' | 'completed'>
/** The phases in which answers can be given and changed. */
export type AskingKind = 'questions' | 'moreFacts' | 'owner'
/** The phases in which a person sees what they came to. */
export const enteringKinds = ['settled', 'known', 'blocked'] as const
export type EnteringKind = (typeof enteringKinds)[number]

/** The address that is proved; null: none is. */
export function provedAddressOf(phase: Phase): string | null {
  return phase.kind === 'address' || phase.kind === 'passcode' ? null : phase.emailAddress
}

/** The identity that the journey has come to; null: none yet. An older one that may be theirs is not. */
export function identityIdOf(phase: Phase): string | null {
  return 'identityId' in phase ? phase.identityId : null
}
