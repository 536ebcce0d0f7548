import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { SecondFactorLocked } from '../prove-second-factor.result.ts'

@ObjectType({ description: 'The browser may show a passkey, within 5 minutes.' })
export class PasskeyProofBegun {
  kind!: 'begun'

  @Field(() => String, { description: 'PublicKeyCredentialRequestOptions, as JSON (WebAuthn 3, 5.1.9).' })
  options!: string
}

@ObjectType({ description: 'The member has no passkey.' })
export class NoPasskey {
  kind!: 'none'

  @Field(() => ID, { description: 'The member.' })
  memberId!: string
}

const members = { begun: PasskeyProofBegun, none: NoPasskey, locked: SecondFactorLocked }

export const BeginPasskeyProofResult = createUnionType({
  name: 'BeginPasskeyProofResult',
  description: 'The outcome of beginPasskeyProof.',
  types: () => [PasskeyProofBegun, NoPasskey, SecondFactorLocked] as const,
  resolveType: ({ kind }) => members[kind],
})

export type BeginPasskeyProofOutcome = typeof BeginPasskeyProofResult
