import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import { MatchLevelEnum } from '../../identities/signed-in-identity.object.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type AssignmentRefusal, assignmentRefusals } from '../../links/domain/judge-assignment.ts'
import { OwnIdentityRefused, PersonNotFound, TaskChanged, TaskNotFound } from '../refusals.result.ts'
import { noSubject } from '../task-acts/refusals.ts'

@ObjectType({ description: 'The record is linked, and the person is mailed.' })
export class RecordLinked {
  kind!: 'linked'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string

  @Field(() => MatchLevelEnum, { description: 'How sure the link is.' })
  level!: MatchLevel
}

@ObjectType({
  description:
    'Another identity holds the record. Either its link is disputed, or the two identities are merged.',
})
export class RecordHeldByAnother {
  kind!: 'held'

  @Field(() => ID, { description: 'The other identity.' })
  holderId!: string
}

const RecordNotLinkableReasonEnum = enumOf(assignmentRefusals)
registerEnum(RecordNotLinkableReasonEnum, 'RecordNotLinkableReason', {
  description:
    'UNKNOWN: we have no record of this TRN. CLOSED: the record is not active. WITHHELD: the TRN leaked, and has to be released first.',
})

@ObjectType({ description: 'The record cannot be linked to any identity now.' })
export class RecordNotLinkable {
  kind!: 'notLinkable'

  @Field(() => RecordNotLinkableReasonEnum, { description: 'The reason.' })
  reason!: AssignmentRefusal
}

@ObjectType({ description: 'The identity has a record already: it can be replaced, or it is this one.' })
export class PersonHasRecord {
  kind!: 'hasRecord'

  @Field(() => Boolean, { description: 'True when it is the record that was to be linked.' })
  isSame!: boolean
}

@ObjectType({ description: 'The identity has no record to replace or to unlink.' })
export class PersonHasNoRecord {
  kind!: 'hasNoRecord'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({
  description: 'The person or the record changed since the caller compared them. Nothing was done.',
})
export class ComparisonChanged {
  kind!: 'comparisonChanged'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

const members = {
  ...noSubject,
  linked: RecordLinked,
  held: RecordHeldByAnother,
  notLinkable: RecordNotLinkable,
  hasRecord: PersonHasRecord,
  hasNoRecord: PersonHasNoRecord,
  comparisonChanged: ComparisonChanged,
}

export const LinkRecordResult = createUnionType({
  name: 'LinkRecordResult',
  description: 'The outcome of linking a record, or of replacing one.',
  types: () =>
    [
      ...[RecordLinked, RecordHeldByAnother, RecordNotLinkable, PersonHasRecord, PersonHasNoRecord],
      ...[ComparisonChanged, TaskNotFound, PersonNotFound, OwnIdentityRefused, TaskChanged],
    ] as const,
  resolveType: ({ kind }) => members[kind],
})

export type LinkRecordOutcome =
  | RecordLinked
  | RecordHeldByAnother
  | RecordNotLinkable
  | PersonHasRecord
  | PersonHasNoRecord
  | ComparisonChanged
  | TaskNotFound
  | PersonNotFound
  | OwnIdentityRefused
  | TaskChanged
