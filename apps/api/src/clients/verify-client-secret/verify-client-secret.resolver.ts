import { MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.ts'
import type { ClientDeps } from '../deps.ts'
import { type VerifyClientSecretOutcome, VerifyClientSecretResult } from './verify-client-secret.result.ts'
import { verifyClientSecret } from './verify-client-secret.use-case.ts'

@InputType({ description: 'A secret that a client presented.' })
export class VerifyClientSecretInput {
  @Field(() => ID, { description: 'The client.' })
  @MaxLength(200)
  clientId!: string

  @Field(() => String, { description: 'As presented.' })
  @MaxLength(200)
  secret!: string

  @Field(() => String, {
    nullable: true,
    description: 'The IP address from which it was presented. Wrong ones are counted by its network.',
  })
  @MaxLength(100)
  clientAddress?: string | null
}

@Resolver()
export class VerifyClientSecretResolver {
  @Authorized('oidc')
  @Mutation(() => VerifyClientSecretResult, { description: 'Checks a client’s secret. Callers: oidc.' })
  verifyClientSecret(
    @Arg('input', () => VerifyClientSecretInput, { description: 'The secret.' })
    input: VerifyClientSecretInput,
    @Ctx() { deps }: Context<ClientDeps>,
  ): Promise<VerifyClientSecretOutcome> {
    return verifyClientSecret(deps, input)
  }
}
