import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { addService, changeService } from '../../services/save-service.use-case.ts'
import { signedBy } from '../actor.ts'
import type { FactorDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { SaveServiceResult } from './services.result.ts'
import { AddServiceInput, ChangeServiceInput } from './settings.input.ts'
import { isOurs } from './show-service.use-case.ts'

@Resolver()
export class SaveServiceResolver {
  @Authorized(...may('addService'))
  @Mutation(() => SaveServiceResult, {
    description: `Adds a service, as yet without a client. ${callersOf('addService')}`,
  })
  async addService(
    @Arg('input', () => AddServiceInput, { description: 'The service.' }) { id, settings }: AddServiceInput,
    @Ctx() { caller, deps }: Context<FactorDeps>,
  ): Promise<typeof SaveServiceResult> {
    const by = signedBy(deps, requireStaff(caller))
    return { id, ...(await addService(by, { id, ...settings })) } as typeof SaveServiceResult
  }

  @Authorized(...may('changeService'))
  @Mutation(() => SaveServiceResult, {
    description: `Changes what our pages say of a service, and whom it lets in. ${callersOf('changeService')}`,
  })
  async changeService(
    @Arg('input', () => ChangeServiceInput, { description: 'The settings.' })
    { id, version, settings }: ChangeServiceInput,
    @Ctx() { caller, deps }: Context<FactorDeps>,
  ): Promise<typeof SaveServiceResult> {
    if (isOurs(id)) return { kind: 'ours', id }
    const by = signedBy(deps, requireStaff(caller))
    return { id, ...(await changeService(by, { id, version, ...settings })) } as typeof SaveServiceResult
  }
}
