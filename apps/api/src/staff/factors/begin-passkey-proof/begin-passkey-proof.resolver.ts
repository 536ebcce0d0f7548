import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../../kernel/authorization.ts'
import type { Context } from '../../../kernel/context.ts'
import type { FactorDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import { type BeginPasskeyProofOutcome, BeginPasskeyProofResult } from './begin-passkey-proof.result.ts'
import { beginPasskeyProof } from './begin-passkey-proof.use-case.ts'

@Resolver()
export class BeginPasskeyProofResolver {
  @Authorized('unproved staff', ...may('beginPasskeyProof'))
  @Mutation(() => BeginPasskeyProofResult, {
    description: `Begins to show a passkey. ${callersOf('beginPasskeyProof', ['unproved staff'])}`,
  })
  beginPasskeyProof(@Ctx() { caller, deps }: Context<FactorDeps>): Promise<BeginPasskeyProofOutcome> {
    return beginPasskeyProof(deps, requireStaff(caller))
  }
}
