import { Arg, Authorized, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql'
import type { AppContext } from '../context.ts'
import { ServiceBrandingObject } from '../journeys/journey/journey.object.ts'

@ObjectType('Client', { description: 'An OpenID Connect client of a service.' })
export class ClientObject {
  @Field(() => ID, { description: 'Its client_id.' })
  id!: string

  @Field(() => ServiceBrandingObject, { description: 'The service it belongs to.' })
  service!: ServiceBrandingObject

  @Field(() => [String], { description: 'Compared exactly, character by character.' })
  redirectUris!: string[]

  @Field(() => [String], { description: 'Compared exactly, character by character.' })
  postLogoutRedirectUris!: string[]

  @Field(() => [String], { description: 'The scopes it may ask for.' })
  scopes!: string[]

  @Field(() => [String], { description: 'OAuth grant types.' })
  grantTypes!: string[]

  @Field(() => String, { description: 'For example client_secret_basic.' })
  tokenEndpointAuthMethod!: string
}

@Resolver()
export class ClientResolver {
  @Authorized('oidc')
  @Query(() => ClientObject, { nullable: true, description: 'A client by its client_id. Callers: oidc.' })
  client(
    @Arg('clientId', () => ID, { description: 'The client.' }) clientId: string,
    @Ctx() { deps }: AppContext,
  ): Promise<ClientObject | null> {
    return deps.repositories.clients.find(clientId)
  }
}
