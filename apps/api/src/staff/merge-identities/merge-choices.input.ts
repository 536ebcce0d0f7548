import { Field, InputType } from 'type-graphql'
import type { MergeChoices } from '../../identities/domain/merge-choices.ts'
import { mergeFacts } from '../../identities/domain/merge-choices.ts'
import type { SideName } from '../../identities/domain/merge-side.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'

export const MergeSideEnum = enumOf(['FROM', 'INTO'])
registerEnum(MergeSideEnum, 'MergeSide', {
  description: 'FROM: the identity that goes. INTO: the one that stays.',
})
export const MergeFactEnum = enumOf(mergeFacts)
registerEnum(MergeFactEnum, 'MergeFact', {
  description: 'A fact of which a merge keeps one side’s. RECORD: the teaching record that stays linked.',
})

@InputType({ description: 'The side whose fact stays, for each fact that differs. Others are left out.' })
export class MergeChoicesInput {
  @Field(() => MergeSideEnum, { nullable: true, description: 'The address to sign in with. Always differs.' })
  emailAddress?: SideName | null

  @Field(() => MergeSideEnum, { nullable: true, description: 'The official name, as the person gave it.' })
  givenName?: SideName | null

  @Field(() => MergeSideEnum, { nullable: true, description: 'What to call the person.' })
  preferredName?: SideName | null

  @Field(() => MergeSideEnum, { nullable: true, description: 'The date of birth, as the person gave it.' })
  dateOfBirth?: SideName | null

  @Field(() => MergeSideEnum, { nullable: true, description: 'It is shown to no caller.' })
  nationalInsuranceNumber?: SideName | null

  @Field(() => MergeSideEnum, {
    nullable: true,
    description: 'The teaching record that stays linked, when both have one.',
  })
  record?: SideName | null
}

export function choicesOf(input: MergeChoicesInput): MergeChoices {
  const chosen = {
    EMAIL_ADDRESS: input.emailAddress,
    GIVEN_NAME: input.givenName,
    PREFERRED_NAME: input.preferredName,
    DATE_OF_BIRTH: input.dateOfBirth,
    NATIONAL_INSURANCE_NUMBER: input.nationalInsuranceNumber,
    RECORD: input.record,
  }
  return Object.fromEntries(Object.entries(chosen).filter(([, side]) => side)) as MergeChoices
}
