import { MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../../kernel/authorization.ts'
import type { Context } from '../../../kernel/context.ts'
import type { FactorDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import { type ProveSecondFactorOutcome, ProveSecondFactorResult } from '../prove-second-factor.result.ts'
import { finishPasskeyProof } from './finish-passkey-proof.use-case.ts'

@InputType({ description: 'A passkey that the browser showed.' })
export class FinishPasskeyProofInput {
  @Field(() => String, { description: 'The browser’s answer: AuthenticationResponseJSON.' })
  @MaxLength(20_000)
  response!: string
}

@Resolver()
export class FinishPasskeyProofResolver {
  @Authorized('unproved staff', ...may('finishPasskeyProof'))
  @Mutation(() => ProveSecondFactorResult, {
    description: `Shows a passkey. ${callersOf('finishPasskeyProof', ['unproved staff'])}`,
  })
  finishPasskeyProof(
    @Arg('input', () => FinishPasskeyProofInput, { description: 'The passkey.' })
    input: FinishPasskeyProofInput,
    @Ctx() { caller, deps }: Context<FactorDeps>,
  ): Promise<ProveSecondFactorOutcome> {
    return finishPasskeyProof(deps, requireStaff(caller), input)
  }
}
