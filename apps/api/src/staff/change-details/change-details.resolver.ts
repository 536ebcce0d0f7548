import { MaxLength, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import {
  type BirthChangeReason,
  BirthChangeReasonEnum,
  type BirthEvidence,
  BirthEvidenceEnum,
  type NameChangeReason,
  NameChangeReasonEnum,
  type NameEvidence,
  NameEvidenceEnum,
} from '../person-acts/evidence.ts'
import { SeenPersonInput } from '../person-acts/person-act.input.ts'
import { changeDateOfBirth } from './change-date-of-birth.use-case.ts'
import {
  type ChangeDateOfBirthOutcome,
  ChangeDateOfBirthResult,
  type ChangeOfficialNameOutcome,
  ChangeOfficialNameResult,
} from './change-details.result.ts'
import { changeOfficialName } from './change-official-name.use-case.ts'

const LONGEST_TYPED = 1000

@InputType({ description: 'Another official name, as it was typed.' })
export class ChangeOfficialNameInput {
  @Field(() => SeenPersonInput, { description: 'The person.' })
  @ValidateNested()
  person!: SeenPersonInput

  @Field(() => String, { description: 'First name.' })
  @MaxLength(LONGEST_TYPED)
  firstName!: string

  @Field(() => String, { description: 'Middle names; empty for none.' })
  @MaxLength(LONGEST_TYPED)
  middleName!: string

  @Field(() => String, { description: 'Last name.' })
  @MaxLength(LONGEST_TYPED)
  lastName!: string

  @Field(() => Boolean, { defaultValue: false, description: 'The person has one name only, the first.' })
  hasOneName!: boolean

  @Field(() => NameChangeReasonEnum, { description: 'Why it changes.' })
  reason!: NameChangeReason

  @Field(() => NameEvidenceEnum, { description: 'The evidence that was seen.' })
  evidence!: NameEvidence
}

@InputType({ description: 'Another date of birth, as it was typed.' })
export class ChangeDateOfBirthInput {
  @Field(() => SeenPersonInput, { description: 'The person.' })
  @ValidateNested()
  person!: SeenPersonInput

  @Field(() => String, { description: '1 to 31.' })
  @MaxLength(LONGEST_TYPED)
  day!: string

  @Field(() => String, { description: '1 to 12, or a month by name.' })
  @MaxLength(LONGEST_TYPED)
  month!: string

  @Field(() => String, { description: 'Four digits.' })
  @MaxLength(LONGEST_TYPED)
  year!: string

  @Field(() => BirthChangeReasonEnum, { description: 'Why it changes.' })
  reason!: BirthChangeReason

  @Field(() => BirthEvidenceEnum, { description: 'The evidence that was seen.' })
  evidence!: BirthEvidence
}

@Resolver()
export class ChangeDetailsResolver {
  @Authorized(...may('changeOfficialName'))
  @Mutation(() => ChangeOfficialNameResult, {
    description: `Changes the official name that a person gave, tells them, and looks again for their record. ${callersOf('changeOfficialName')}`,
  })
  changeOfficialName(
    @Arg('input', () => ChangeOfficialNameInput, { description: 'The name.' }) input: ChangeOfficialNameInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<ChangeOfficialNameOutcome> {
    return changeOfficialName(deps, requireStaff(caller), input)
  }

  @Authorized(...may('changeDateOfBirth'))
  @Mutation(() => ChangeDateOfBirthResult, {
    description: `Changes the date of birth that a person gave, tells them, and looks again for their record. ${callersOf('changeDateOfBirth')}`,
  })
  changeDateOfBirth(
    @Arg('input', () => ChangeDateOfBirthInput, { description: 'The date.' }) input: ChangeDateOfBirthInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<ChangeDateOfBirthOutcome> {
    return changeDateOfBirth(deps, requireStaff(caller), input)
  }
}
