import { createUnionType, Field, ObjectType } from 'type-graphql'
import { PersonNotOpen } from '../record-view/view-refusals.result.ts'
import { OwnIdentityRefused, PersonNotFound, TaskNotFound } from '../refusals.result.ts'
import { notShown } from '../task-acts/shown-refusals.ts'
import { ComparedRecordObject } from './compared-record.object.ts'

@ObjectType({ description: 'Our replica has no record of this TRN.' })
export class RecordNotKnown {
  kind!: 'recordNotKnown'

  @Field(() => String, { description: 'The TRN that was asked for.' })
  trn!: string
}

@ObjectType({ description: 'The records that come nearest to a person, the likeliest first.' })
export class RecordCandidates {
  kind!: 'candidates'

  @Field(() => [ComparedRecordObject], { description: 'Ten at most.' })
  records!: ComparedRecordObject[]

  @Field(() => Boolean, { description: 'True when there are more: a TRN narrows it down.' })
  hasMore!: boolean

  @Field(() => [String], {
    description:
      'Why the search linked none, as sentences that name no fact. Empty where a record is linked.',
  })
  explanation!: string[]
}

const compared = { ...notShown, compared: ComparedRecordObject, recordNotKnown: RecordNotKnown }
const candidates = { ...notShown, candidates: RecordCandidates }

export const CompareRecordResult = createUnionType({
  name: 'CompareRecordResult',
  description: 'The answer to compareRecord.',
  types: () =>
    [
      ...[ComparedRecordObject, RecordNotKnown],
      ...[TaskNotFound, PersonNotFound, OwnIdentityRefused, PersonNotOpen],
    ] as const,
  resolveType: ({ kind }) => compared[kind],
})

export const RecordCandidatesResult = createUnionType({
  name: 'RecordCandidatesResult',
  description: 'The answer to recordCandidates.',
  types: () => [RecordCandidates, TaskNotFound, PersonNotFound, OwnIdentityRefused, PersonNotOpen] as const,
  resolveType: ({ kind }) => candidates[kind],
})

type Refused = TaskNotFound | PersonNotFound | OwnIdentityRefused | PersonNotOpen
export type CompareRecordOutcome = ComparedRecordObject | RecordNotKnown | Refused
export type RecordCandidatesOutcome = RecordCandidates | Refused
