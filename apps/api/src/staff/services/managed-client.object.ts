import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { ClientAuthMethodEnum, LegacySwitchObject } from '../../clients/client.object.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'

export const ClientStandingEnum = enumOf(['ENABLED', 'DISABLED', 'DELETED'])
registerEnum(ClientStandingEnum, 'ClientStanding', {
  description:
    'DISABLED: nothing of ours knows the client, and it can be enabled again. DELETED: for good; its id is not given out again.',
})

@ObjectType({ description: 'A secret of a client, without the secret: it cannot be read again.' })
export class ClientSecretObject {
  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  createdAt!: Date

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when it works. Null: it has no end.',
  })
  expiresAt!: Date | null
}

@ObjectType({ description: 'A client of a service, as a service owner manages it.' })
export class ManagedClient {
  @Field(() => ID, { description: 'Its client_id.' })
  id!: string

  @Field(() => String, { description: 'The version that is shown: a change brings it back.' })
  version!: string

  @Field(() => ClientStandingEnum, { description: 'Where it stands.' })
  standing!: keyof typeof ClientStandingEnum

  @Field(() => [String], { description: 'Where people come back to.' })
  redirectUris!: string[]

  @Field(() => [String], { description: 'Where people come back to once they are signed out.' })
  postLogoutRedirectUris!: string[]

  @Field(() => [String], { description: 'The scopes that it may ask for.' })
  scopes!: string[]

  @Field(() => [String], { description: 'OAuth grant types.' })
  grantTypes!: string[]

  @Field(() => ClientAuthMethodEnum, { description: 'Its way to prove itself.' })
  tokenEndpointAuthMethod!: keyof typeof ClientAuthMethodEnum

  @Field(() => Boolean, { description: 'Its public keys are kept here, as they were registered.' })
  hasOwnKeys!: boolean

  @Field(() => String, { nullable: true, description: 'The address of its public keys.' })
  jwksUri!: string | null

  @Field(() => String, { nullable: true, description: 'Where it is told that a session ended.' })
  backchannelLogoutUri!: string | null

  @Field(() => Boolean, { description: 'Its access tokens are bound to a key (DPoP).' })
  isDpopBound!: boolean

  @Field(() => Boolean, { description: 'It must push its authorization requests (PAR).' })
  isParRequired!: boolean

  @Field(() => [ClientSecretObject], { description: 'Its secrets that work now, newest first.' })
  secrets!: ClientSecretObject[]

  @Field(() => [LegacySwitchObject], { description: 'The legacy switches that are on.' })
  legacySwitches!: LegacySwitchObject[]
}
