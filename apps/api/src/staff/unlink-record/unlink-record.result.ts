import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { PersonHasNoRecord } from '../link-record/link-record.result.ts'
import { OwnIdentityRefused, PersonNotFound, TaskChanged, TaskNotFound } from '../refusals.result.ts'
import { noSubject } from '../task-acts/refusals.ts'

@ObjectType({
  description: 'The person has no record any more, is signed out of every service, and is mailed.',
})
export class RecordUnlinked {
  kind!: 'unlinked'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({ description: 'An agent unlinks a record by a task only; a lead may do it without one.' })
export class TaskNeeded {
  kind!: 'taskNeeded'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

const members = {
  ...noSubject,
  unlinked: RecordUnlinked,
  hasNoRecord: PersonHasNoRecord,
  taskNeeded: TaskNeeded,
}

export const UnlinkRecordResult = createUnionType({
  name: 'UnlinkRecordResult',
  description: 'The outcome of taking a record from a person.',
  types: () =>
    [
      ...[RecordUnlinked, PersonHasNoRecord, TaskNeeded],
      ...[TaskNotFound, PersonNotFound, OwnIdentityRefused, TaskChanged],
    ] as const,
  resolveType: ({ kind }) => members[kind],
})

export type UnlinkRecordOutcome =
  | RecordUnlinked
  | PersonHasNoRecord
  | TaskNeeded
  | TaskNotFound
  | PersonNotFound
  | OwnIdentityRefused
  | TaskChanged
