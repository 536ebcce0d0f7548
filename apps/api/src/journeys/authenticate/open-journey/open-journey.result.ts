import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { JourneyNotFound } from '../../journey/answer.result.ts'
import { JourneyObject } from '../../journey/journey.object.ts'

@ObjectType({ description: 'The journey now belongs to this browser.' })
export class JourneyOpened {
  kind!: 'opened'

  @Field(() => JourneyObject, { description: 'The journey.' })
  journey!: JourneyObject

  @Field(() => String, {
    description: 'Identifies the browser in every later call. Given once; 43 characters.',
  })
  browserSecret!: string
}

@ObjectType({
  description: 'The journey belongs to another browser, which has its secret. The secret is given only once.',
})
export class JourneyOpenedElsewhere {
  kind!: 'openedElsewhere'

  @Field(() => ID, { description: 'The interaction in the request.' })
  interactionUid!: string
}

const members = { opened: JourneyOpened, openedElsewhere: JourneyOpenedElsewhere, notFound: JourneyNotFound }

export const OpenJourneyResult = createUnionType({
  name: 'OpenJourneyResult',
  description: 'The outcome of openJourney.',
  types: () => [JourneyOpened, JourneyOpenedElsewhere, JourneyNotFound] as const,
  resolveType: ({ kind }) => members[kind],
})

export type OpenJourneyOutcome =
  | JourneyOpened
  | { kind: 'openedElsewhere' | 'notFound'; interactionUid: string }
