import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { addClient, changeClient } from '../../clients/save-client.use-case.ts'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { signedBy } from '../actor.ts'
import type { FactorDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { SaveClientResult } from './services.result.ts'
import { AddClientInput, ChangeClientInput } from './settings.input.ts'
import { isOurs } from './show-service.use-case.ts'

@Resolver()
export class SaveClientResolver {
  @Authorized(...may('addClient'))
  @Mutation(() => SaveClientResult, {
    description: `Gives a service a client, and the client its secret. ${callersOf('addClient')}`,
  })
  async addClient(
    @Arg('input', () => AddClientInput, { description: 'The client.' })
    { id, serviceId, settings }: AddClientInput,
    @Ctx() { caller, deps }: Context<FactorDeps>,
  ): Promise<typeof SaveClientResult> {
    if (isOurs(serviceId)) return { kind: 'ours', id: serviceId }
    const by = signedBy(deps, requireStaff(caller))
    return { id, ...(await addClient(by, { id, serviceId, ...settings })) } as typeof SaveClientResult
  }

  @Authorized(...may('changeClient'))
  @Mutation(() => SaveClientResult, {
    description: `Changes the settings of a client. ${callersOf('changeClient')}`,
  })
  async changeClient(
    @Arg('input', () => ChangeClientInput, { description: 'The settings.' })
    { id, version, settings }: ChangeClientInput,
    @Ctx() { caller, deps }: Context<FactorDeps>,
  ): Promise<typeof SaveClientResult> {
    if (isOurs(id)) return { kind: 'ours', id }
    const by = signedBy(deps, requireStaff(caller))
    return { id, ...(await changeClient(by, { id, version, ...settings })) } as typeof SaveClientResult
  }
}
