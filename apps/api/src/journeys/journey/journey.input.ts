import { MaxLength } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'

/** Longer than any honest answer; what is honest but too long for its question gets a sentence of its own. */
export const LONGEST_TEXT = 1_000

@InputType({ description: 'Names a journey and speaks for the browser that opened it.' })
export class JourneyKeyInput {
  @Field(() => ID, { description: 'The OpenID Connect interaction that the journey belongs to.' })
  @MaxLength(100)
  interactionUid!: string

  @Field(() => String, { description: 'The secret that openJourney gave to that browser.' })
  @MaxLength(100)
  browserSecret!: string
}
