import { createUnionType, Field, ObjectType } from 'type-graphql'
import { SecondFactorNotAdded } from '../add-second-factor.result.ts'

@ObjectType({ description: 'An app may be set up with this secret, within 15 minutes.' })
export class AuthenticatorAppBegun {
  kind!: 'begun'

  @Field(() => String, { description: 'The secret, to be typed into the app. It cannot be read again.' })
  secret!: string

  @Field(() => String, { description: 'The same as an address, for a QR code.' })
  uri!: string
}

const members = { begun: AuthenticatorAppBegun, notAdded: SecondFactorNotAdded }

export const AddAuthenticatorAppResult = createUnionType({
  name: 'AddAuthenticatorAppResult',
  description: 'The outcome of addAuthenticatorApp.',
  types: () => [AuthenticatorAppBegun, SecondFactorNotAdded] as const,
  resolveType: ({ kind }) => members[kind],
})

export type AddAuthenticatorAppOutcome = typeof AddAuthenticatorAppResult
