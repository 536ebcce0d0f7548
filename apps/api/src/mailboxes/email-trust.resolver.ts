import { FieldResolver, Resolver, Root } from 'type-graphql'
import { IdentityObject } from '../identities/identity.object.ts'
import { isThrowAwayMailbox } from './domain/throw-away-mailbox.ts'

/** Worked out each time it is read, so that a longer list counts for everybody at once, and nothing more is kept of anybody. */
@Resolver(() => IdentityObject)
export class EmailTrustResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether the address is at a provider of throw-away mailboxes, which others may read: somebody who looks at their case should ask for more.',
  })
  hasThrowAwayMailbox(@Root() { emailAddress }: IdentityObject): boolean {
    return isThrowAwayMailbox(emailAddress)
  }
}
