import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import { MatchLevelEnum } from '../../identities/signed-in-identity.object.ts'
import { PersonHasNoRecord } from '../link-record/link-record.result.ts'
import { OwnIdentityRefused, PersonNotFound, TaskChanged, TaskNotFound } from '../refusals.result.ts'
import { noSubject } from '../task-acts/refusals.ts'

@ObjectType({ description: 'The record stays linked, and the person is mailed.' })
export class LinkConfirmed {
  kind!: 'confirmed'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string

  @Field(() => MatchLevelEnum, { description: 'How sure the link is now.' })
  level!: MatchLevel
}

@ObjectType({ description: 'A task of this kind does not end in this way.' })
export class WrongTask {
  kind!: 'wrongTask'

  @Field(() => ID, { description: 'The task.' })
  taskId!: string
}

const members = {
  ...noSubject,
  confirmed: LinkConfirmed,
  hasNoRecord: PersonHasNoRecord,
  wrongTask: WrongTask,
}

export const ConfirmLinkResult = createUnionType({
  name: 'ConfirmLinkResult',
  description: 'The outcome of finding that a record is linked rightly.',
  types: () =>
    [
      ...[LinkConfirmed, PersonHasNoRecord, WrongTask],
      ...[TaskNotFound, PersonNotFound, OwnIdentityRefused, TaskChanged],
    ] as const,
  resolveType: ({ kind }) => members[kind],
})

export type ConfirmLinkOutcome =
  | LinkConfirmed
  | PersonHasNoRecord
  | WrongTask
  | TaskNotFound
  | PersonNotFound
  | OwnIdentityRefused
  | TaskChanged
