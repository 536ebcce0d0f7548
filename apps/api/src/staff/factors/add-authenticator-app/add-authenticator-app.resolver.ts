import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../../kernel/authorization.ts'
import type { Context } from '../../../kernel/context.ts'
import type { StaffDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import { type AddAuthenticatorAppOutcome, AddAuthenticatorAppResult } from './add-authenticator-app.result.ts'
import { addAuthenticatorApp } from './add-authenticator-app.use-case.ts'

@Resolver()
export class AddAuthenticatorAppResolver {
  @Authorized('unproved staff', ...may('addAuthenticatorApp'))
  @Mutation(() => AddAuthenticatorAppResult, {
    description: `Begins to add an authenticator app. Without a second factor shown, only as the first one after an invitation. ${callersOf('addAuthenticatorApp', ['unproved staff'])}`,
  })
  addAuthenticatorApp(@Ctx() { caller, deps }: Context<StaffDeps>): Promise<AddAuthenticatorAppOutcome> {
    return addAuthenticatorApp(deps, requireStaff(caller))
  }
}
