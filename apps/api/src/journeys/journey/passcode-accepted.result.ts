import { Field, ObjectType } from 'type-graphql'
import { JourneyObject } from './journey.object.ts'

@ObjectType({
  description:
    'The passcode proves the address, and the journey has a new secret. Pressed twice, the same passcode leads to the same secret.',
})
export class PasscodeAccepted {
  kind!: 'accepted'

  @Field(() => JourneyObject, { description: 'The journey as it is now.' })
  journey!: JourneyObject

  @Field(() => String, {
    description:
      'Identifies the browser in every later call; 43 characters. The secret in the request is of no use any more.',
  })
  browserSecret!: string
}
