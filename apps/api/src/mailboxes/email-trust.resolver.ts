import { FieldResolver, Resolver, Root } from 'type-graphql'
import { SignedInIdentityObject } from '../identities/signed-in-identity.object.ts'
import { isThrowAwayMailbox } from './domain/throw-away-mailbox.ts'

/** Worked out at each read, so that a longer list counts for every identity at once, and nothing more is stored about any. */
@Resolver(() => SignedInIdentityObject)
export class EmailTrustResolver {
  @FieldResolver(() => Boolean, {
    description:
      'True when the address is at a provider of throw-away mailboxes, which others may read: an agent who looks at the case should ask for more proof.',
  })
  hasThrowAwayMailbox(@Root() { emailAddress }: SignedInIdentityObject): boolean {
    return isThrowAwayMailbox(emailAddress)
  }
}
