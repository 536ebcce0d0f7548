import { ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { SeenPersonInput } from '../person-acts/person-act.input.ts'
import {
  type RefuseWithheldTrnOutcome,
  RefuseWithheldTrnResult,
  type ReleaseReason,
  ReleaseReasonEnum,
  type ReleaseWithheldTrnOutcome,
  ReleaseWithheldTrnResult,
  type WithholdReason,
  WithholdReasonEnum,
} from './release-withheld.result.ts'
import { refuseWithheldTrn, releaseWithheldTrn } from './release-withheld.use-case.ts'

@InputType({ description: 'A withheld TRN to give out.' })
export class ReleaseWithheldTrnInput {
  @Field(() => SeenPersonInput, { description: 'The person, with the task that waits for it.' })
  @ValidateNested()
  person!: SeenPersonInput

  @Field(() => ReleaseReasonEnum, { description: 'The proof.' })
  reason!: ReleaseReason
}

@InputType({ description: 'A withheld TRN that is not given out.' })
export class RefuseWithheldTrnInput {
  @Field(() => SeenPersonInput, { description: 'The person, with the task that waits for it.' })
  @ValidateNested()
  person!: SeenPersonInput

  @Field(() => WithholdReasonEnum, { description: 'Why not.' })
  reason!: WithholdReason
}

@Resolver()
export class ReleaseWithheldResolver {
  @Authorized(...may('releaseWithheldTrn'))
  @Mutation(() => ReleaseWithheldTrnResult, {
    description: `Links a person to the withheld record to which their search leads. ${callersOf('releaseWithheldTrn')}`,
  })
  releaseWithheldTrn(
    @Arg('input', () => ReleaseWithheldTrnInput, { description: 'The person.' })
    input: ReleaseWithheldTrnInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<ReleaseWithheldTrnOutcome> {
    return releaseWithheldTrn(deps, requireStaff(caller), input)
  }

  @Authorized(...may('refuseWithheldTrn'))
  @Mutation(() => RefuseWithheldTrnResult, {
    description: `Ends the search of a person whose proof is not enough for a withheld record. ${callersOf('refuseWithheldTrn')}`,
  })
  refuseWithheldTrn(
    @Arg('input', () => RefuseWithheldTrnInput, { description: 'The person.' }) input: RefuseWithheldTrnInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<RefuseWithheldTrnOutcome> {
    return refuseWithheldTrn(deps, requireStaff(caller), input)
  }
}
