import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { PERSON_REFUSALS, personRefusals } from '../person-acts/person-refusals.result.ts'

export const lockReasons = ['FRAUD_SUSPECTED', 'CONTROL_LOST', 'ASKED_BY_HOLDER'] as const
export type LockReason = (typeof lockReasons)[number]
export const LockReasonEnum = enumOf(lockReasons)
registerEnum(LockReasonEnum, 'LockReason', {
  description: 'Why an identity is locked. CONTROL_LOST: another person may read the mailbox of its address.',
})

export const unlockReasons = ['HOLDER_PROVED', 'LOCKED_BY_MISTAKE', 'NO_FAULT_FOUND'] as const
export type UnlockReason = (typeof unlockReasons)[number]
export const UnlockReasonEnum = enumOf(unlockReasons)
registerEnum(UnlockReasonEnum, 'UnlockReason', { description: 'Why an identity is unlocked.' })

@ObjectType({ description: 'No service lets the identity in, and it is signed out everywhere.' })
export class IdentityLocked {
  kind!: 'blocked'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({ description: 'The identity may sign in again. The sessions that ended stay ended.' })
export class IdentityUnlocked {
  kind!: 'unblocked'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({ description: 'The identity is closed: to let it in again it has to be re-opened.' })
export class IdentityIsClosed {
  kind!: 'closed'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

const members = {
  blocked: IdentityLocked,
  unblocked: IdentityUnlocked,
  closed: IdentityIsClosed,
  ...personRefusals,
}

export const LockIdentityResult = createUnionType({
  name: 'LockIdentityResult',
  description: 'The outcome of lockIdentity.',
  types: () => [IdentityLocked, ...PERSON_REFUSALS] as const,
  resolveType: ({ kind }) => members[kind],
})
export type LockIdentityOutcome = typeof LockIdentityResult

export const UnlockIdentityResult = createUnionType({
  name: 'UnlockIdentityResult',
  description: 'The outcome of unlockIdentity.',
  types: () => [IdentityUnlocked, IdentityIsClosed, ...PERSON_REFUSALS] as const,
  resolveType: ({ kind }) => members[kind],
})
export type UnlockIdentityOutcome = typeof UnlockIdentityResult
