import { MaxLength, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { SeenPersonInput } from '../person-acts/person-act.input.ts'
import {
  type CloseIdentityOutcome,
  CloseIdentityResult,
  type CloseReason,
  CloseReasonEnum,
  type DecideClosureOutcome,
  DecideClosureResult,
  type ReopenIdentityOutcome,
  ReopenIdentityResult,
  type ReopenReason,
  ReopenReasonEnum,
} from './close-identity.result.ts'
import { closeIdentity } from './close-identity.use-case.ts'
import { approveClosure, refuseClosure } from './decide-closure.use-case.ts'
import { reopenIdentity } from './reopen-identity.use-case.ts'

@InputType({ description: 'An identity to close.' })
export class CloseIdentityInput {
  @Field(() => SeenPersonInput, { description: 'The person.' })
  @ValidateNested()
  person!: SeenPersonInput

  @Field(() => CloseReasonEnum, { description: 'Why.' })
  reason!: CloseReason
}

@InputType({ description: 'A closure that a colleague proposed.' })
export class DecideClosureInput {
  @Field(() => SeenPersonInput, { description: 'The person.' })
  @ValidateNested()
  person!: SeenPersonInput

  @Field(() => ID, { description: 'The closure.' })
  @MaxLength(36)
  closureId!: string
}

@InputType({ description: 'An identity to re-open.' })
export class ReopenIdentityInput {
  @Field(() => SeenPersonInput, { description: 'The person.' })
  @ValidateNested()
  person!: SeenPersonInput

  @Field(() => ReopenReasonEnum, { description: 'Why.' })
  reason!: ReopenReason
}

@Resolver()
export class CloseIdentityResolver {
  @Authorized(...may('closeIdentity'))
  @Mutation(() => CloseIdentityResult, {
    description: `Proposes to close an identity: a colleague has to approve it. ${callersOf('closeIdentity')}`,
  })
  closeIdentity(
    @Arg('input', () => CloseIdentityInput, { description: 'The identity.' }) input: CloseIdentityInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<CloseIdentityOutcome> {
    return closeIdentity(deps, requireStaff(caller), input)
  }

  @Authorized(...may('approveClosure'))
  @Mutation(() => DecideClosureResult, {
    description: `Closes an identity that a colleague proposed to close. ${callersOf('approveClosure')}`,
  })
  approveClosure(
    @Arg('input', () => DecideClosureInput, { description: 'The closure.' }) input: DecideClosureInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<DecideClosureOutcome> {
    return approveClosure(deps, requireStaff(caller), input)
  }

  @Authorized(...may('refuseClosure'))
  @Mutation(() => DecideClosureResult, {
    description: `Refuses a proposed closure, or takes one’s own back. ${callersOf('refuseClosure')}`,
  })
  refuseClosure(
    @Arg('input', () => DecideClosureInput, { description: 'The closure.' }) input: DecideClosureInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<DecideClosureOutcome> {
    return refuseClosure(deps, requireStaff(caller), input)
  }

  @Authorized(...may('reopenIdentity'))
  @Mutation(() => ReopenIdentityResult, {
    description: `Re-opens an identity within 30 days of its closure. ${callersOf('reopenIdentity')}`,
  })
  reopenIdentity(
    @Arg('input', () => ReopenIdentityInput, { description: 'The identity.' }) input: ReopenIdentityInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<ReopenIdentityOutcome> {
    return reopenIdentity(deps, requireStaff(caller), input)
  }
}
