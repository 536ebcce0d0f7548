import { Field, GraphQLISODateTime, ObjectType } from 'type-graphql'
import { SignedInIdentityObject } from '../identities/signed-in-identity.object.ts'
import { ServiceBrandingObject } from '../services/service-branding.object.ts'
import { SessionObject } from '../sessions/session.object.ts'

@ObjectType('ServiceUse', { description: 'A service that a person has signed in to.' })
export class ServiceUseObject {
  @Field(() => ServiceBrandingObject, { description: 'The service.' })
  service!: ServiceBrandingObject

  @Field(() => GraphQLISODateTime, { description: 'When the person first signed in to it.' })
  firstUsedAt!: Date

  @Field(() => GraphQLISODateTime, { description: 'When the person last signed in to it.' })
  lastUsedAt!: Date
}

@ObjectType('KnownBrowser', {
  description: 'A browser in which a person proved their address. It is known by nothing else.',
})
export class KnownBrowserObject {
  @Field(() => GraphQLISODateTime, { description: 'When it first proved the address.' })
  firstProvedAt!: Date

  @Field(() => GraphQLISODateTime, {
    description: 'When it last proved the address. It is known for 90 days from then.',
  })
  lastProvedAt!: Date
}

@ObjectType('Account', { description: 'What a signed-in person may see of themselves.' })
export class AccountObject {
  @Field(() => SessionObject, { description: 'The session by which the person is signed in.' })
  session!: SessionObject

  @Field(() => SignedInIdentityObject, { description: 'The person’s identity.' })
  identity!: SignedInIdentityObject

  @Field(() => [ServiceUseObject], {
    description: 'The services that the person has used, the latest first.',
  })
  services!: ServiceUseObject[]

  @Field(() => [KnownBrowserObject], {
    description: 'The browsers that are known to the person’s address, the latest first.',
  })
  browsers!: KnownBrowserObject[]

  @Field(() => String, {
    nullable: true,
    description: 'A notice of the service owner, in plain text, for every account page.',
  })
  notice!: string | null
}
