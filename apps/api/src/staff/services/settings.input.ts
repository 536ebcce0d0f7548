import { ArrayMaxSize, MaxLength } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { ClientAuthMethodEnum } from '../../clients/client.object.ts'
import type { ClientSettings } from '../../clients/save-client.use-case.ts'
import { MatchLevelEnum } from '../../identities/signed-in-identity.object.ts'
import type { ServiceSettings } from '../../services/service-settings.ts'
import { TrnRequirementEnum } from './managed-service.object.ts'

@InputType({ description: 'What our pages say of a service, and whom it lets in.' })
export class ServiceSettingsInput implements ServiceSettings {
  @Field(() => String, { description: 'Its name.' })
  @MaxLength(1000)
  name!: string

  @Field(() => String, { description: 'Its start page.' })
  @MaxLength(1000)
  url!: string

  @Field(() => String, { nullable: true, description: 'The name in the header, where it is another one.' })
  @MaxLength(1000)
  headerName!: string | null

  @Field(() => String, { nullable: true, description: 'Its last words before a person goes back to it.' })
  @MaxLength(1000)
  closingText!: string | null

  @Field(() => String, { nullable: true, description: 'Where it helps: an address.' })
  @MaxLength(1000)
  helpEmailAddress!: string | null

  @Field(() => String, { nullable: true, description: 'Where it helps: a telephone number.' })
  @MaxLength(1000)
  helpPhoneNumber!: string | null

  @Field(() => String, { nullable: true, description: 'Where it helps: a page.' })
  @MaxLength(1000)
  helpUrl!: string | null

  @Field(() => TrnRequirementEnum, { description: 'Its need of a TRN.' })
  trnRequirement!: keyof typeof TrnRequirementEnum

  @Field(() => MatchLevelEnum, { description: 'The match level from which on it sees a record.' })
  matchPolicy!: keyof typeof MatchLevelEnum

  @Field(() => Boolean, { description: 'It lets people in while an agent looks for their record.' })
  allowsPending!: boolean

  @Field(() => Boolean, { description: 'It lets people in who have no teaching record.' })
  allowsNone!: boolean

  @Field(() => Boolean, { description: 'It keeps out teachers who are prohibited from teaching.' })
  blocksProhibited!: boolean
}

@InputType({ description: 'What a client of a service may do, and where it is reached.' })
export class ClientSettingsInput implements ClientSettings {
  @Field(() => [String], { description: 'Compared exactly, character by character.' })
  @MaxLength(1000, { each: true })
  @ArrayMaxSize(100)
  redirectUris!: string[]

  @Field(() => [String], { description: 'Compared exactly, character by character.' })
  @MaxLength(1000, { each: true })
  @ArrayMaxSize(100)
  postLogoutRedirectUris!: string[]

  @Field(() => [String], { description: 'The scopes that it may ask for.' })
  @MaxLength(100, { each: true })
  @ArrayMaxSize(100)
  scopes!: string[]

  @Field(() => [String], { description: 'OAuth grant types.' })
  @MaxLength(100, { each: true })
  @ArrayMaxSize(100)
  grantTypes!: string[]

  @Field(() => ClientAuthMethodEnum, { description: 'Its way to prove itself.' })
  tokenEndpointAuthMethod!: keyof typeof ClientAuthMethodEnum

  @Field(() => String, {
    nullable: true,
    description: 'The address of its public keys, for private_key_jwt.',
  })
  @MaxLength(1000)
  jwksUri!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The address at which it is told that a session ended.',
  })
  @MaxLength(1000)
  backchannelLogoutUri!: string | null

  @Field(() => Boolean, { description: 'Its access tokens are bound to a key (DPoP).' })
  isDpopBound!: boolean

  @Field(() => Boolean, { description: 'It must push its authorization requests (PAR).' })
  isParRequired!: boolean
}

@InputType({ description: 'A new service.' })
export class AddServiceInput {
  @Field(() => ID, { description: 'Its id, for good.' })
  @MaxLength(1000)
  id!: string

  @Field(() => ServiceSettingsInput, { description: 'Its settings.' })
  settings!: ServiceSettingsInput
}

@InputType({ description: 'Other settings for a service, as it was when it was shown.' })
export class ChangeServiceInput extends AddServiceInput {
  @Field(() => String, { description: 'The version that was shown.' })
  @MaxLength(100)
  version!: string
}

@InputType({ description: 'A new client of a service.' })
export class AddClientInput {
  @Field(() => ID, { description: 'Its client_id, for good.' })
  @MaxLength(1000)
  id!: string

  @Field(() => ID, { description: 'The service.' })
  @MaxLength(1000)
  serviceId!: string

  @Field(() => ClientSettingsInput, { description: 'Its settings.' })
  settings!: ClientSettingsInput
}

@InputType({ description: 'Other settings for a client, as it was when it was shown.' })
export class ChangeClientInput {
  @Field(() => ID, { description: 'The client.' })
  @MaxLength(1000)
  id!: string

  @Field(() => String, { description: 'The version that was shown.' })
  @MaxLength(100)
  version!: string

  @Field(() => ClientSettingsInput, { description: 'Its settings.' })
  settings!: ClientSettingsInput
}
