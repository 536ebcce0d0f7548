import { createUnionType, Field, ObjectType } from 'type-graphql'
import { JourneyMoved, JourneyNotFound, StepRefused } from '../../journey/answer.result.ts'
import { JourneyObject } from '../../journey/journey.object.ts'

@ObjectType({ description: 'The person can be handed back to the service: signed in, or not let in.' })
export class JourneyCompleted {
  kind!: 'completed'

  @Field(() => JourneyObject, { description: 'The journey, now COMPLETED.' })
  journey!: JourneyObject

  @Field(() => String, {
    description: 'For /interaction/{interactionUid}/complete?ticket=… within 60 seconds, once.',
  })
  ticket!: string
}

const members = {
  completed: JourneyCompleted,
  moved: JourneyMoved,
  stepRefused: StepRefused,
  notFound: JourneyNotFound,
}

export const CompleteJourneyResult = createUnionType({
  name: 'CompleteJourneyResult',
  description:
    'The outcome of ending a journey. JourneyMoved: the service does not let the person in (NOT_ALLOWED).',
  types: () => [JourneyCompleted, JourneyMoved, StepRefused, JourneyNotFound] as const,
  resolveType: ({ kind }) => members[kind],
})

export type CompleteJourneyOutcome = typeof CompleteJourneyResult
