import { MaxLength } from 'class-validator'
import { Field, InputType } from 'type-graphql'

/** Longer than any name that we take; beyond it nothing is read. */
const LONGEST = 200

@InputType({
  description:
    'What you know of a person. It is kept only where an agent has to look, and shown to no other service.',
})
export class MatchFactsInput {
  @Field(() => String, { description: 'First or given name, as text. Not null. Scope: as the mutation.' })
  @MaxLength(LONGEST)
  firstName!: string

  @Field(() => String, {
    nullable: true,
    description: 'Middle names, as one text. Null: none that you know. Scope: as the mutation.',
  })
  @MaxLength(LONGEST)
  middleName?: string | null

  @Field(() => String, {
    description:
      'Last or family name, as text; empty for a person who has one name. Not null. Scope: as the mutation.',
  })
  @MaxLength(LONGEST)
  lastName!: string

  @Field(() => String, {
    nullable: true,
    description:
      'A last name that they had before, as text. Null: none that you know. Scope: as the mutation.',
  })
  @MaxLength(LONGEST)
  previousLastName?: string | null

  @Field(() => String, { description: 'A date, YYYY-MM-DD. Not null. Scope: as the mutation.' })
  @MaxLength(LONGEST)
  dateOfBirth!: string

  @Field(() => String, {
    nullable: true,
    description:
      'National Insurance number, two letters, six digits and a letter; spaces make no difference. No operation answers one. Null: you know none. Scope: as the mutation.',
  })
  @MaxLength(LONGEST)
  nationalInsuranceNumber?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Teacher reference number, seven digits. Null: you know none. Scope: as the mutation.',
  })
  @MaxLength(LONGEST)
  trn?: string | null
}
