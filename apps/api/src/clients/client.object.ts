import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../kernel/graphql-enum.ts'
import { ServiceBrandingObject } from '../services/service-branding.object.ts'
import { CLIENT_AUTH_METHODS, LEGACY_SWITCHES, SIGNING_ALGORITHMS } from './domain/client-registration.ts'

export const ClientAuthMethodEnum = enumOf(CLIENT_AUTH_METHODS)
export const SigningAlgorithmEnum = enumOf(SIGNING_ALGORITHMS)
export const LegacySwitchEnum = enumOf(LEGACY_SWITCHES)

registerEnum(ClientAuthMethodEnum, 'ClientAuthMethod', {
  description: 'The ways for a client to prove itself at the token endpoint, by OpenID Connect’s own names.',
})
registerEnum(SigningAlgorithmEnum, 'SigningAlgorithm', {
  description: 'The algorithm that signs an ID token.',
})
registerEnum(LegacySwitchEnum, 'LegacySwitchName', {
  description:
    'STRING_BOOLEANS: claims are "True" and "False". PHONE_WITHOUT_SCOPE: phone_number comes without its scope. CLAIMS_IN_ID_TOKEN: the ID token carries what userinfo does. LOGOUT_BY_URI_LOOKUP: post_logout_redirect_uri alone names the client. PKCE_OPTIONAL: no code challenge is needed. ALWAYS_ISSUE_REFRESH_TOKEN: a refresh token without offline_access.',
})

@ObjectType('LegacySwitch', { description: 'A habit of an older service that we support until a date.' })
export class LegacySwitchObject {
  @Field(() => LegacySwitchEnum, { description: 'The name of the switch.' })
  name!: keyof typeof LegacySwitchEnum

  @Field(() => GraphQLISODateTime, { description: 'When it ends by itself.' })
  expiresAt!: Date
}

@ObjectType('Client', { description: 'An OpenID Connect client of a service.' })
export class ClientObject {
  @Field(() => ID, { description: 'Its client_id.' })
  id!: string

  @Field(() => ServiceBrandingObject, { description: 'The service to which it belongs.' })
  service!: ServiceBrandingObject

  @Field(() => [String], { description: 'Compared exactly, character by character.' })
  redirectUris!: string[]

  @Field(() => [String], { description: 'Compared exactly, character by character.' })
  postLogoutRedirectUris!: string[]

  @Field(() => [String], { description: 'The scopes that it may ask for.' })
  scopes!: string[]

  @Field(() => [String], {
    description: 'OAuth grant types: authorization_code, refresh_token, client_credentials.',
  })
  grantTypes!: string[]

  @Field(() => ClientAuthMethodEnum, { description: 'Its way to prove itself.' })
  tokenEndpointAuthMethod!: keyof typeof ClientAuthMethodEnum

  @Field(() => String, {
    nullable: true,
    description: 'Its public keys, for private_key_jwt: a JSON Web Key Set, as JSON.',
  })
  jwks!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The address of its public keys, if they are not in `jwks`.',
  })
  jwksUri!: string | null

  @Field(() => SigningAlgorithmEnum, { description: 'The algorithm that signs its ID tokens.' })
  idTokenSignedResponseAlg!: keyof typeof SigningAlgorithmEnum

  @Field(() => String, {
    nullable: true,
    description: 'The address at which it is told that a session ended.',
  })
  backchannelLogoutUri!: string | null

  @Field(() => Boolean, {
    description: 'True when its ID and logout tokens must name the session (`sid`).',
    deprecationReason: 'Every ID and logout token names the session.',
  })
  isBackchannelSessionRequired!: boolean

  @Field(() => Boolean, { description: 'True when its access tokens are bound to a key (DPoP).' })
  isDpopBound!: boolean

  @Field(() => Boolean, { description: 'True when it must push its authorization requests (PAR).' })
  isParRequired!: boolean

  @Field(() => Boolean, {
    description: 'True when it must use PKCE: always, unless the legacy switch PKCE_OPTIONAL is on.',
  })
  isPkceRequired!: boolean

  @Field(() => Boolean, {
    description:
      'True when post_logout_redirect_uri alone names it at sign-out: only while LOGOUT_BY_URI_LOOKUP is on.',
  })
  isSignOutByUriAloneAllowed!: boolean

  @Field(() => [LegacySwitchObject], {
    description: 'The legacy switches that are on; expired ones are not.',
  })
  legacySwitches!: LegacySwitchObject[]
}
