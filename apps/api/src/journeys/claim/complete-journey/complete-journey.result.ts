import { createUnionType, Field, ObjectType } from 'type-graphql'
import { JourneyNotFound, StepRefused } from '../../journey/answer.result.ts'
import { JourneyObject } from '../../journey/journey.object.ts'

@ObjectType({ description: 'The person is signed in and can be handed back to the service.' })
export class JourneyCompleted {
  kind!: 'completed'

  @Field(() => JourneyObject, { description: 'The journey, now COMPLETED.' })
  journey!: JourneyObject

  @Field(() => String, {
    description: 'For /interaction/{interactionUid}/complete?ticket=… within 60 seconds, once.',
  })
  ticket!: string
}

@ObjectType({
  description:
    'The answers lead to a record that another identity holds; nothing was created. A passcode to its address decides.',
})
export class RecordAlreadyClaimed {
  kind!: 'recordAlreadyClaimed'

  @Field(() => JourneyObject, { description: 'The journey, now at CLAIMED_RECORD.' })
  journey!: JourneyObject
}

@ObjectType({
  description:
    'No record was found, though the person may have one; nothing was created. Completing again goes on with the answers as they are.',
})
export class RecordNotFound {
  kind!: 'recordNotFound'

  @Field(() => JourneyObject, { description: 'The journey, now at NO_MATCH.' })
  journey!: JourneyObject
}

const members = {
  recordNotFound: RecordNotFound,
  completed: JourneyCompleted,
  recordAlreadyClaimed: RecordAlreadyClaimed,
  stepRefused: StepRefused,
  notFound: JourneyNotFound,
}

export const CompleteJourneyResult = createUnionType({
  name: 'CompleteJourneyResult',
  description: 'Whether the journey ended.',
  types: () =>
    [JourneyCompleted, RecordNotFound, RecordAlreadyClaimed, StepRefused, JourneyNotFound] as const,
  resolveType: ({ kind }) => members[kind],
})

export type CompleteJourneyOutcome = typeof CompleteJourneyResult
