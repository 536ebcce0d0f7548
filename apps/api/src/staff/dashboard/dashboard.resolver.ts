import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql'
import type { Period } from '../../counts/domain/counted-days.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { DashboardPeriodEnum } from './dashboard.enums.ts'
import { Dashboard } from './dashboard.object.ts'
import { showDashboard } from './show-dashboard.use-case.ts'

@Resolver()
export class DashboardResolver {
  @Authorized(...may('dashboard'))
  @Query(() => Dashboard, { description: `How the service is doing, in counts. ${callersOf('dashboard')}` })
  dashboard(
    @Arg('period', () => DashboardPeriodEnum, { description: 'The period.' }) period: Period,
    @Arg('serviceId', () => String, { nullable: true, description: 'The service. Null: all services.' })
    serviceId: string | null | undefined,
    @Ctx() { deps }: Context<StaffDeps>,
  ): Promise<Dashboard> {
    return showDashboard(deps, { period, serviceId: serviceId ?? null })
  }
}
