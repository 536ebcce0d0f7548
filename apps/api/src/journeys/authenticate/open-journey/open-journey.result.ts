import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { JourneyNotFound } from '../../journey/answer.result.ts'
import { JourneyObject } from '../../journey/journey.object.ts'

@ObjectType({ description: 'The journey belongs to this browser from now on.' })
export class JourneyOpened {
  kind!: 'opened'

  @Field(() => JourneyObject, { description: 'The journey.' })
  journey!: JourneyObject

  @Field(() => String, {
    description: 'Speaks for the browser in every later call. Given once; 43 characters.',
  })
  browserSecret!: string
}

@ObjectType({
  description: 'Another browser holds this journey: its secret was given out and is not given again.',
})
export class JourneyOpenedElsewhere {
  kind!: 'openedElsewhere'

  @Field(() => ID, { description: 'The interaction that was asked for.' })
  interactionUid!: string
}

const members = { opened: JourneyOpened, openedElsewhere: JourneyOpenedElsewhere, notFound: JourneyNotFound }

export const OpenJourneyResult = createUnionType({
  name: 'OpenJourneyResult',
  description: 'Whether the browser holds the journey now.',
  types: () => [JourneyOpened, JourneyOpenedElsewhere, JourneyNotFound] as const,
  resolveType: ({ kind }) => members[kind],
})

export type OpenJourneyOutcome =
  | JourneyOpened
  | { kind: 'openedElsewhere' | 'notFound'; interactionUid: string }
