import { Arg, Authorized, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import { z } from 'zod'
import type { Context } from '../../kernel/context.ts'
import { pageOf, readCursor, readPageSize } from '../../kernel/graphql-connection.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { ManagedService, ServiceConnection } from './managed-service.object.ts'
import { isOurs, showService } from './show-service.use-case.ts'

const place = z.object({ name: z.string(), id: z.string() })

@Resolver()
export class ServicesResolver {
  @Authorized(...may('services'))
  @Query(() => ServiceConnection, {
    description: `The services that use us, by name. ${callersOf('services')}`,
  })
  async services(
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' })
    after: string | null,
    @Ctx() { deps }: Context<StaffDeps>,
  ): Promise<ServiceConnection> {
    const size = readPageSize(first)
    const rows = await deps.repositories.services.page(after ? readCursor(place, after) : null, size + 1)
    const nodes = rows.map((row) => ({ ...row, isOurs: isOurs(row.id) }))
    return pageOf(nodes, size, ({ name, id }) => ({ name, id }))
  }

  @Authorized(...may('service'))
  @Query(() => ManagedService, {
    nullable: true,
    description: `A service and its clients. Null: there is none of this id. ${callersOf('service')}`,
  })
  service(
    @Arg('id', () => ID, { description: 'The service.' }) id: string,
    @Ctx() { deps }: Context<StaffDeps>,
  ): Promise<ManagedService | null> {
    return showService(deps, id)
  }
}
