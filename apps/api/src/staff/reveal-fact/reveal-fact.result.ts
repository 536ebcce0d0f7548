import { createUnionType, Field, ObjectType } from 'type-graphql'
import { PersonNotOpen } from '../record-view/view-refusals.result.ts'
import { OwnIdentityRefused, PersonNotFound, TaskNotFound } from '../refusals.result.ts'
import { HiddenFactObject, PersonFactEnum } from '../show-person/person.object.ts'
import type { PersonFact, ShownFact } from '../show-person/person-fact.ts'

@ObjectType({ description: 'The fact is shown to the caller for five minutes, and that is on record.' })
export class FactRevealed {
  kind!: 'revealed'

  @Field(() => HiddenFactObject, { description: 'The fact, with its value.' })
  revealed!: ShownFact
}

@ObjectType({ description: 'There is no such fact about the person.' })
export class FactNotKnown {
  kind!: 'factNotKnown'

  @Field(() => PersonFactEnum, { description: 'The fact.' })
  fact!: PersonFact
}

const members = {
  revealed: FactRevealed,
  factNotKnown: FactNotKnown,
  personNotFound: PersonNotFound,
  ownIdentity: OwnIdentityRefused,
  personNotOpen: PersonNotOpen,
  taskNotFound: TaskNotFound,
}

export const RevealFactResult = createUnionType({
  name: 'RevealFactResult',
  description: 'The outcome of revealFact.',
  types: () =>
    [FactRevealed, FactNotKnown, PersonNotFound, OwnIdentityRefused, PersonNotOpen, TaskNotFound] as const,
  resolveType: ({ kind }) => members[kind],
})

export type RevealFactOutcome = typeof RevealFactResult
