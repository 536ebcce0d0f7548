import { ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { SeenPersonInput } from '../person-acts/person-act.input.ts'
import { decideClosedRecord } from './decide-closed-record.use-case.ts'
import { decideDisplacement } from './decide-displacement.use-case.ts'
import {
  type DecideClosedRecordOutcome,
  DecideClosedRecordResult,
  type DecideDisplacementOutcome,
  DecideDisplacementResult,
  type DecideDisputeOutcome,
  DecideDisputeResult,
  type FreezeLinkOutcome,
  FreezeLinkResult,
} from './decide-link.result.ts'
import { decideLinkDispute } from './decide-link-dispute.use-case.ts'
import {
  ClosedRecordVerdictEnum,
  type closedRecordVerdicts,
  DisplacementVerdictEnum,
  type DisputeReason,
  DisputeReasonEnum,
  DisputeVerdictEnum,
  type displacementVerdicts,
  type disputeVerdicts,
} from './dispute-reason.ts'
import { freezeLink } from './freeze-link.use-case.ts'

@InputType({ description: 'A link to hide.' })
export class FreezeLinkInput {
  @Field(() => SeenPersonInput, { description: 'The person.' })
  @ValidateNested()
  person!: SeenPersonInput

  @Field(() => DisputeReasonEnum, { description: 'Why.' })
  reason!: DisputeReason
}

@InputType({ description: 'A decision about a disputed link.' })
export class DecideDisputeInput extends FreezeLinkInput {
  @Field(() => DisputeVerdictEnum, { description: 'The decision.' })
  verdict!: (typeof disputeVerdicts)[number]
}

@InputType({ description: 'A decision about a record that a claimant took from its holder.' })
export class DecideDisplacementInput extends FreezeLinkInput {
  @Field(() => DisplacementVerdictEnum, { description: 'The decision.' })
  verdict!: (typeof displacementVerdicts)[number]
}

@InputType({ description: 'A decision about a link to a closed record.' })
export class DecideClosedRecordInput extends FreezeLinkInput {
  @Field(() => ClosedRecordVerdictEnum, { description: 'The decision.' })
  verdict!: (typeof closedRecordVerdicts)[number]
}

@Resolver()
export class DecideLinkResolver {
  @Authorized(...may('freezeLink'))
  @Mutation(() => FreezeLinkResult, {
    description: `Hides a link from every service, and asks a lead to decide on it. ${callersOf('freezeLink')}`,
  })
  freezeLink(
    @Arg('input', () => FreezeLinkInput, { description: 'The link.' }) input: FreezeLinkInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<FreezeLinkOutcome> {
    return freezeLink(deps, requireStaff(caller), input)
  }

  @Authorized(...may('decideDispute'))
  @Mutation(() => DecideDisputeResult, {
    description: `Decides on a disputed link. ${callersOf('decideDispute')}`,
  })
  decideDispute(
    @Arg('input', () => DecideDisputeInput, { description: 'The decision.' }) input: DecideDisputeInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<DecideDisputeOutcome> {
    return decideLinkDispute(deps, requireStaff(caller), input)
  }

  @Authorized(...may('decideDisplacement'))
  @Mutation(() => DecideDisplacementResult, {
    description: `Confirms or reverses that a claimant who proved more took a record. ${callersOf('decideDisplacement')}`,
  })
  decideDisplacement(
    @Arg('input', () => DecideDisplacementInput, { description: 'The decision.' })
    input: DecideDisplacementInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<DecideDisplacementOutcome> {
    return decideDisplacement(deps, requireStaff(caller), input)
  }

  @Authorized(...may('decideClosedRecord'))
  @Mutation(() => DecideClosedRecordResult, {
    description: `Decides about a link to a record that was closed. ${callersOf('decideClosedRecord')}`,
  })
  decideClosedRecord(
    @Arg('input', () => DecideClosedRecordInput, { description: 'The decision.' })
    input: DecideClosedRecordInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<DecideClosedRecordOutcome> {
    return decideClosedRecord(deps, requireStaff(caller), input)
  }
}
