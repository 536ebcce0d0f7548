import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { PERSON_REFUSALS, personRefusals } from '../person-acts/person-refusals.result.ts'
import { DetailsRefused } from './detail-problem.object.ts'

@ObjectType({ description: 'The name that the person gave is another one now, and they are told by email.' })
export class OfficialNameChanged {
  kind!: 'changed'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string

  @Field(() => Boolean, {
    description:
      'True when services go on seeing the name on the linked teaching record, which did not change.',
  })
  isRecordSeen!: boolean
}

@ObjectType({
  description: 'The date of birth that the person gave is another one now, and they are told by email.',
})
export class DateOfBirthChanged {
  kind!: 'changed'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({ description: 'It is what we have already. Nothing was done.' })
export class SameAsBefore {
  kind!: 'sameAsBefore'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

const refusals = { sameAsBefore: SameAsBefore, detailsRefused: DetailsRefused, ...personRefusals }
const nameMembers = { changed: OfficialNameChanged, ...refusals }
const birthMembers = { changed: DateOfBirthChanged, ...refusals }

export const ChangeOfficialNameResult = createUnionType({
  name: 'ChangeOfficialNameResult',
  description: 'The outcome of changeOfficialName.',
  types: () => [OfficialNameChanged, SameAsBefore, DetailsRefused, ...PERSON_REFUSALS] as const,
  resolveType: ({ kind }) => nameMembers[kind],
})
export type ChangeOfficialNameOutcome = typeof ChangeOfficialNameResult

export const ChangeDateOfBirthResult = createUnionType({
  name: 'ChangeDateOfBirthResult',
  description: 'The outcome of changeDateOfBirth.',
  types: () => [DateOfBirthChanged, SameAsBefore, DetailsRefused, ...PERSON_REFUSALS] as const,
  resolveType: ({ kind }) => birthMembers[kind],
})
export type ChangeDateOfBirthOutcome = typeof ChangeDateOfBirthResult
