import { Authorized, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import type { Repositories } from '../repositories.ts'
import { Performance } from './performance.object.ts'
import { showPerformance } from './show-performance.use-case.ts'

@Resolver()
export class PerformanceResolver {
  @Authorized('web')
  @Query(() => Performance, {
    description: 'The figures that a public service publishes, over all services that use it. Callers: web.',
  })
  performance(@Ctx() { deps }: Context<Deps<Repositories>>): Promise<Performance> {
    return showPerformance(deps)
  }
}
