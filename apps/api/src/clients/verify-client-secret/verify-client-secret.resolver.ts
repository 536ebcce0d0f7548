import { MaxLength } from 'class-validator'
import {
  Arg,
  Authorized,
  Ctx,
  createUnionType,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
} from 'type-graphql'
import type { AppContext } from '../../context.ts'
import { verifyClientSecret } from './verify-client-secret.use-case.ts'

@InputType({ description: 'A secret that a client presented.' })
export class VerifyClientSecretInput {
  @Field(() => ID, { description: 'The client.' })
  @MaxLength(200)
  clientId!: string

  @Field(() => String, { description: 'As presented.' })
  @MaxLength(200)
  secret!: string
}

@ObjectType({ description: 'The secret is one of the client’s live ones.' })
export class ClientSecretAccepted {
  kind!: 'accepted'

  @Field(() => ID, { description: 'The client.' })
  clientId!: string
}

@ObjectType({ description: 'No such client, or not a live secret of it.' })
export class ClientSecretRefused {
  kind!: 'refused'

  @Field(() => ID, { description: 'The client that was asked for.' })
  clientId!: string
}

const members = { accepted: ClientSecretAccepted, refused: ClientSecretRefused }

export const VerifyClientSecretResult = createUnionType({
  name: 'VerifyClientSecretResult',
  description: 'Whether the secret is right.',
  types: () => [ClientSecretAccepted, ClientSecretRefused] as const,
  resolveType: ({ kind }) => members[kind],
})

@Resolver()
export class VerifyClientSecretResolver {
  @Authorized('oidc')
  @Mutation(() => VerifyClientSecretResult, { description: 'Checks a client’s secret. Callers: oidc.' })
  verifyClientSecret(
    @Arg('input', () => VerifyClientSecretInput, { description: 'The secret.' })
    input: VerifyClientSecretInput,
    @Ctx() { deps }: AppContext,
  ): Promise<typeof VerifyClientSecretResult> {
    return verifyClientSecret(deps, input)
  }
}
