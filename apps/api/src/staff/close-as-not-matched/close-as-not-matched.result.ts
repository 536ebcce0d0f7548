import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { WrongTask } from '../confirm-link/confirm-link.result.ts'
import { PersonHasRecord } from '../link-record/link-record.result.ts'
import { OwnIdentityRefused, PersonNotFound, TaskChanged, TaskNotFound } from '../refusals.result.ts'
import { noSubject } from '../task-acts/refusals.ts'

@ObjectType({
  description: 'The search ended in vain: `trnLookupStatus` is FAILED, and the person is mailed.',
})
export class ClosedAsNotMatched {
  kind!: 'notMatched'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

const members = {
  ...noSubject,
  notMatched: ClosedAsNotMatched,
  hasRecord: PersonHasRecord,
  wrongTask: WrongTask,
}

export const CloseAsNotMatchedResult = createUnionType({
  name: 'CloseAsNotMatchedResult',
  description: 'The outcome of ending a search in vain.',
  types: () =>
    [
      ...[ClosedAsNotMatched, PersonHasRecord, WrongTask],
      ...[TaskNotFound, PersonNotFound, OwnIdentityRefused, TaskChanged],
    ] as const,
  resolveType: ({ kind }) => members[kind],
})

export type CloseAsNotMatchedOutcome =
  | ClosedAsNotMatched
  | PersonHasRecord
  | WrongTask
  | TaskNotFound
  | PersonNotFound
  | OwnIdentityRefused
  | TaskChanged
