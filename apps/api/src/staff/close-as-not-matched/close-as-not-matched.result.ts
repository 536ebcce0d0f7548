import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { WrongTask } from '../confirm-link/confirm-link.result.ts'
import { PersonHasRecord } from '../link-record/link-record.result.ts'
import { OwnIdentityRefused, PersonNotFound, TaskChanged, TaskNotFound } from '../refusals.result.ts'
import type { DetailProblem } from '../task-acts/detail.ts'
import { noSubject } from '../task-acts/refusals.ts'

@ObjectType({
  description: 'The search ended in vain: `trnLookupStatus` is FAILED, and the person is mailed.',
})
export class ClosedAsNotMatched {
  kind!: 'notMatched'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

const DetailOfReasonProblemEnum = enumOf(['MISSING', 'TOO_LONG'])
registerEnum(DetailOfReasonProblemEnum, 'DetailOfReasonProblem', {
  description: 'MISSING: the reason OTHER needs one. TOO_LONG: more than 500 characters.',
})

@ObjectType({ description: 'What was written beside the reason is not taken. Nothing was done.' })
export class DetailOfReasonRefused {
  kind!: 'detailRefused'

  @Field(() => DetailOfReasonProblemEnum, { description: 'What is wrong with it.' })
  problem!: DetailProblem
}

const members = {
  ...noSubject,
  notMatched: ClosedAsNotMatched,
  hasRecord: PersonHasRecord,
  wrongTask: WrongTask,
  detailRefused: DetailOfReasonRefused,
}

export const CloseAsNotMatchedResult = createUnionType({
  name: 'CloseAsNotMatchedResult',
  description: 'The outcome of ending a search in vain.',
  types: () =>
    [
      ...[ClosedAsNotMatched, PersonHasRecord, WrongTask, DetailOfReasonRefused],
      ...[TaskNotFound, PersonNotFound, OwnIdentityRefused, TaskChanged],
    ] as const,
  resolveType: ({ kind }) => members[kind],
})

export type CloseAsNotMatchedOutcome =
  | ClosedAsNotMatched
  | PersonHasRecord
  | WrongTask
  | DetailOfReasonRefused
  | TaskNotFound
  | PersonNotFound
  | OwnIdentityRefused
  | TaskChanged
