import { createUnionType, Field, ObjectType } from 'type-graphql'
import { SecondFactorNotAdded } from '../add-second-factor.result.ts'

@ObjectType({ description: 'The browser may make a passkey, within 5 minutes.' })
export class PasskeyRegistrationBegun {
  kind!: 'begun'

  @Field(() => String, { description: 'PublicKeyCredentialCreationOptions, as JSON (WebAuthn 3, 5.1.8).' })
  options!: string
}

const members = { begun: PasskeyRegistrationBegun, notAdded: SecondFactorNotAdded }

export const BeginPasskeyRegistrationResult = createUnionType({
  name: 'BeginPasskeyRegistrationResult',
  description: 'The outcome of beginPasskeyRegistration.',
  types: () => [PasskeyRegistrationBegun, SecondFactorNotAdded] as const,
  resolveType: ({ kind }) => members[kind],
})

export type BeginPasskeyRegistrationOutcome = typeof BeginPasskeyRegistrationResult
