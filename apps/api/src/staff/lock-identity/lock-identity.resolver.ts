import { ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { SeenPersonInput } from '../person-acts/person-act.input.ts'
import {
  type LockIdentityOutcome,
  LockIdentityResult,
  type LockReason,
  LockReasonEnum,
  type UnlockIdentityOutcome,
  UnlockIdentityResult,
  type UnlockReason,
  UnlockReasonEnum,
} from './lock-identity.result.ts'
import { lockIdentity, unlockIdentity } from './lock-identity.use-case.ts'

@InputType({ description: 'An identity to lock.' })
export class LockIdentityInput {
  @Field(() => SeenPersonInput, {
    description: 'The person. Their version does not matter: a lock is for haste.',
  })
  @ValidateNested()
  person!: SeenPersonInput

  @Field(() => LockReasonEnum, { description: 'Why.' })
  reason!: LockReason
}

@InputType({ description: 'An identity to unlock.' })
export class UnlockIdentityInput {
  @Field(() => SeenPersonInput, { description: 'The person.' })
  @ValidateNested()
  person!: SeenPersonInput

  @Field(() => UnlockReasonEnum, { description: 'Why.' })
  reason!: UnlockReason
}

@Resolver()
export class LockIdentityResolver {
  @Authorized(...may('lockIdentity'))
  @Mutation(() => LockIdentityResult, {
    description: `Keeps an identity out of every service, signs it out, and tells the person. ${callersOf('lockIdentity')}`,
  })
  lockIdentity(
    @Arg('input', () => LockIdentityInput, { description: 'The identity.' }) input: LockIdentityInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<LockIdentityOutcome> {
    return lockIdentity(deps, requireStaff(caller), input)
  }

  @Authorized(...may('unlockIdentity'))
  @Mutation(() => UnlockIdentityResult, {
    description: `Lets a locked identity sign in again, and tells the person. ${callersOf('unlockIdentity')}`,
  })
  unlockIdentity(
    @Arg('input', () => UnlockIdentityInput, { description: 'The identity.' }) input: UnlockIdentityInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<UnlockIdentityOutcome> {
    return unlockIdentity(deps, requireStaff(caller), input)
  }
}
