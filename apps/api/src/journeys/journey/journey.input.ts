import { Matches, MaxLength } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'

/** As long as a whole request may be (100 KiB): a page has words for an answer that is too long, and none for a refused request. */
export const LONGEST_TEXT = 100_000

/** The shape of the facade's interaction ids. Other text never was one, and may hold characters that a database cannot store. */
export const INTERACTION_UID = /^[\w-]{1,100}$/

/** What a browser is called by: 256 random bits as base64url. */
export const BROWSER = /^[\w-]{43}$/

@InputType({ description: 'Names a journey and identifies the browser that opened it.' })
export class JourneyKeyInput {
  @Field(() => ID, { description: 'The OpenID Connect interaction that the journey belongs to.' })
  @Matches(INTERACTION_UID)
  interactionUid!: string

  @Field(() => String, { description: 'The secret that openJourney gave to that browser.' })
  @MaxLength(100)
  browserSecret!: string

  @Field(() => String, {
    description:
      'The browser itself: what it was called by in openJourney, the same in all its journeys. The secret of a journey is of use in this browser only.',
  })
  @MaxLength(100)
  browser!: string
}
