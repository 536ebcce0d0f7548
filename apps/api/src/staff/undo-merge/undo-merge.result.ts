import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import type { MergeFact } from '../../identities/domain/merge-choices.ts'
import { type UndoRefusal, undoRefusals } from '../../identities/domain/undo-merge.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { MergeFactEnum } from '../merge-identities/merge-choices.input.ts'
import { MergeNotFound } from '../merge-identities/merge-refusals.result.ts'
import { OwnIdentityRefused } from '../refusals.result.ts'

export const UndoRefusalEnum = enumOf(undoRefusals)
registerEnum(UndoRefusalEnum, 'UndoRefusal', {
  description:
    'NOT_MERGED: it was never done, or was undone. TOO_LATE: the 30 days are over. MERGED_AGAIN: one of the two took part in another merge since, which has to be undone first. RECORD_MOVED: the survivor no longer holds the record that it had after the merge. RECORD_TAKEN: another identity has the record that one of the two would get back. ADDRESS_TAKEN: another identity signs in by an address that one of the two would get back. CHANGED: the survivor changed since the caller looked.',
})

@ObjectType({ description: 'The merge is undone: the two identities are two again.' })
export class MergeUndone {
  kind!: 'undone'

  @Field(() => ID, { description: 'The merge.' })
  mergeId!: string

  @Field(() => [MergeFactEnum], {
    description: 'What changed of the survivor since the merge, and therefore stays as it is.',
  })
  keptFacts!: MergeFact[]

  @Field(() => Int, { description: 'How many open tasks came back.' })
  taskCount!: number
}

@ObjectType({ description: 'The merge cannot be undone as things are. Nothing was done.' })
export class UndoRefused {
  kind!: 'refused'

  @Field(() => UndoRefusalEnum, { description: 'The reason.' })
  reason!: UndoRefusal
}

const members = {
  undone: MergeUndone,
  refused: UndoRefused,
  mergeNotFound: MergeNotFound,
  ownIdentity: OwnIdentityRefused,
}

export const UndoMergeResult = createUnionType({
  name: 'UndoMergeResult',
  description: 'The outcome of undoing a merge.',
  types: () => [MergeUndone, UndoRefused, MergeNotFound, OwnIdentityRefused] as const,
  resolveType: ({ kind }) => members[kind],
})

export type UndoMergeOutcome = typeof UndoMergeResult
