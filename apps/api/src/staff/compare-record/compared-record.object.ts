import { Field, ID, ObjectType } from 'type-graphql'
import { PersonNameObject } from '../../identities/signed-in-identity.object.ts'
import type { Agreement } from '../show-person/compare-facts.ts'
import { AgreementEnum, FactComparison } from '../show-person/person.object.ts'

@ObjectType('ComparedRecord', {
  description:
    'A teaching record beside a person. Dates of birth and numbers are only compared, and not shown.',
})
export class ComparedRecordObject {
  kind!: 'compared'

  @Field(() => String, { description: 'Its TRN.' })
  trn!: string

  @Field(() => PersonNameObject, { description: 'The name on it.' })
  name!: PersonNameObject

  @Field(() => [PersonNameObject], { description: 'The names that were on it before.' })
  previousNames!: PersonNameObject[]

  @Field(() => String, { nullable: true, description: 'The address on it, as much as a stranger may see.' })
  redactedEmailAddress!: string | null

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD. Null: it says nothing of QTS.' })
  qtsAwardedOn!: string | null

  @Field(() => Boolean, { description: 'False: it was closed.' })
  isActive!: boolean

  @Field(() => String, { nullable: true, description: 'The record that it was merged into.' })
  mergedIntoTrn!: string | null

  @Field(() => Boolean, { description: 'True when its holder may not teach.' })
  isProhibited!: boolean

  @Field(() => Boolean, { description: 'True when the TRN leaked, and has to be released first.' })
  isWithheld!: boolean

  @Field(() => Boolean, { description: 'True when staff took it from this person before.' })
  isRuledOut!: boolean

  @Field(() => Boolean, { description: 'True when the person has it now.' })
  isTheirs!: boolean

  @Field(() => ID, { nullable: true, description: 'Another identity that holds it.' })
  heldById!: string | null

  @Field(() => [FactComparison], { description: 'The facts that the person gave beside those on it.' })
  comparison!: FactComparison[]

  @Field(() => AgreementEnum, { description: 'The TRN that the person gave beside this one.' })
  trnAgreement!: Agreement

  @Field(() => Boolean, { description: 'True when the facts alone make it theirs.' })
  isStrong!: boolean

  @Field(() => [String], { description: 'How likely it is theirs, as sentences that name no fact.' })
  score!: string[]

  @Field(() => String, { description: 'Given back with an act: what was compared has not changed since.' })
  mark!: string
}
