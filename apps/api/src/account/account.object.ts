import { Field, GraphQLISODateTime, ObjectType } from 'type-graphql'
import { IdentityObject } from '../identities/identity.object.ts'
import { ServiceBrandingObject } from '../services/service-branding.object.ts'
import { SessionObject } from '../sessions/session.object.ts'

@ObjectType('ServiceUse', { description: 'A service that a person has signed in to.' })
export class ServiceUseObject {
  @Field(() => ServiceBrandingObject, { description: 'The service.' })
  service!: ServiceBrandingObject

  @Field(() => GraphQLISODateTime, { description: 'The first time.' })
  firstUsedAt!: Date

  @Field(() => GraphQLISODateTime, { description: 'The last time.' })
  lastUsedAt!: Date
}

@ObjectType('Account', { description: 'What a signed-in person may see of themselves.' })
export class AccountObject {
  @Field(() => SessionObject, { description: 'The session that they are signed in by.' })
  session!: SessionObject

  @Field(() => IdentityObject, { description: 'Who they are.' })
  identity!: IdentityObject

  @Field(() => [ServiceUseObject], { description: 'The services that they have used, the latest first.' })
  services!: ServiceUseObject[]
}
