import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../../kernel/authorization.ts'
import type { Context } from '../../../kernel/context.ts'
import type { FactorDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import {
  type BeginPasskeyRegistrationOutcome,
  BeginPasskeyRegistrationResult,
} from './begin-passkey-registration.result.ts'
import { beginPasskeyRegistration } from './begin-passkey-registration.use-case.ts'

@Resolver()
export class BeginPasskeyRegistrationResolver {
  @Authorized('unproved staff', ...may('beginPasskeyRegistration'))
  @Mutation(() => BeginPasskeyRegistrationResult, {
    description: `Begins to add a passkey. Without a second factor shown, only as the first one after an invitation. ${callersOf('beginPasskeyRegistration', ['unproved staff'])}`,
  })
  beginPasskeyRegistration(
    @Ctx() { caller, deps }: Context<FactorDeps>,
  ): Promise<BeginPasskeyRegistrationOutcome> {
    return beginPasskeyRegistration(deps, requireStaff(caller))
  }
}
