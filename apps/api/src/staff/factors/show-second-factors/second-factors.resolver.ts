import { Authorized, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { requireStaff } from '../../../kernel/authorization.ts'
import type { Context } from '../../../kernel/context.ts'
import type { StaffFactor } from '../../../roster/factors/staff-factor.repository.ts'
import type { StaffDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import { SecondFactorObject } from '../second-factor.object.ts'
import { showSecondFactors } from './show-second-factors.use-case.ts'

@ObjectType({ description: 'The second factors of the member of staff who calls.' })
export class SecondFactors {
  @Field(() => [SecondFactorObject], { description: 'Each of them, the oldest first: ten at most.' })
  factors!: StaffFactor[]

  @Field(() => Int, { description: 'Recovery codes that were not used yet.' })
  recoveryCodesLeft!: number

  @Field(() => Boolean, {
    description: 'Wrong ones were shown too often, and an owner has to reset the member’s second factors.',
  })
  isLocked!: boolean

  @Field(() => Boolean, {
    description: 'The member has none, and may add the first one in this session: an invitation opened it.',
  })
  mayAddFirst!: boolean
}

@Resolver()
export class SecondFactorsResolver {
  @Authorized('unproved staff', ...may('secondFactors'))
  @Query(() => SecondFactors, {
    description: `What the caller signs in with besides a passcode. ${callersOf('secondFactors', ['unproved staff'])}`,
  })
  secondFactors(@Ctx() { caller, deps }: Context<StaffDeps>): Promise<SecondFactors> {
    return showSecondFactors(deps, requireStaff(caller))
  }
}
