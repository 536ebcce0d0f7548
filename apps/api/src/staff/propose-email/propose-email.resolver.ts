import { MaxLength, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { SeenPersonInput } from '../person-acts/person-act.input.ts'
import { approveEmail } from './approve-email.use-case.ts'
import {
  type ApproveEmailChangeOutcome,
  ApproveEmailChangeResult,
  EmailProofEnum,
  type ProposeEmailChangeOutcome,
  ProposeEmailChangeResult,
  type StaffStopReason,
  StaffStopReasonEnum,
  type StopEmailChangeOutcome,
  StopEmailChangeResult,
  type UndoEmailChangeOutcome,
  UndoEmailChangeResult,
} from './propose-email.result.ts'
import { proposeEmail } from './propose-email.use-case.ts'
import { stopEmail, undoEmail } from './stop-email.use-case.ts'

@InputType({ description: 'Another address for a person.' })
export class ProposeEmailChangeInput {
  @Field(() => SeenPersonInput, { description: 'The person.' })
  @ValidateNested()
  person!: SeenPersonInput

  @Field(() => String, { description: 'The address, as it was typed.' })
  @MaxLength(1000)
  emailAddress!: string

  @Field(() => EmailProofEnum, { description: 'What the person has shown.' })
  proof!: keyof typeof EmailProofEnum
}

@InputType({ description: 'A proposed address to approve.' })
export class ApproveEmailChangeInput {
  @Field(() => SeenPersonInput, { description: 'The person.' })
  @ValidateNested()
  person!: SeenPersonInput
}

@InputType({ description: 'A change of address to stop, or to take back.' })
export class StopEmailChangeInput {
  @Field(() => SeenPersonInput, { description: 'The person.' })
  @ValidateNested()
  person!: SeenPersonInput

  @Field(() => StaffStopReasonEnum, { description: 'Why.' })
  reason!: StaffStopReason
}

@Resolver()
export class ProposeEmailResolver {
  @Authorized(...may('proposeEmailChange'))
  @Mutation(() => ProposeEmailChangeResult, {
    description: `Proposes another address for a person: it takes effect a day after its reader has confirmed it. ${callersOf('proposeEmailChange')}`,
  })
  proposeEmailChange(
    @Arg('input', () => ProposeEmailChangeInput, { description: 'The address.' })
    input: ProposeEmailChangeInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<ProposeEmailChangeOutcome> {
    return proposeEmail(deps, requireStaff(caller), input)
  }

  @Authorized(...may('approveEmailChange'))
  @Mutation(() => ApproveEmailChangeResult, {
    description: `Approves a proposed address that stands on knowledge only. ${callersOf('approveEmailChange')}`,
  })
  approveEmailChange(
    @Arg('input', () => ApproveEmailChangeInput, { description: 'The change.' })
    input: ApproveEmailChangeInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<ApproveEmailChangeOutcome> {
    return approveEmail(deps, requireStaff(caller), input)
  }

  @Authorized(...may('stopEmailChange'))
  @Mutation(() => StopEmailChangeResult, {
    description: `Stops a proposed address before it takes effect. ${callersOf('stopEmailChange')}`,
  })
  stopEmailChange(
    @Arg('input', () => StopEmailChangeInput, { description: 'The change.' }) input: StopEmailChangeInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<StopEmailChangeOutcome> {
    return stopEmail(deps, requireStaff(caller), input)
  }

  @Authorized(...may('undoEmailChange'))
  @Mutation(() => UndoEmailChangeResult, {
    description: `Takes the last change of an address back within 7 days, and ends every session. ${callersOf('undoEmailChange')}`,
  })
  undoEmailChange(
    @Arg('input', () => StopEmailChangeInput, { description: 'The change.' }) input: StopEmailChangeInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<UndoEmailChangeOutcome> {
    return undoEmail(deps, requireStaff(caller), input)
  }
}
