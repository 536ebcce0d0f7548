import type { GraphQLRequestContextDidResolveOperation } from '@apollo/server'
import type { Standing } from '../../guard/domain/quota.ts'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import type { Repositories } from '../repositories.ts'
import { PARTNER_QUOTA } from './partner-quota.ts'
import { quotaHeaders, retryAfter } from './quota-headers.ts'
import { rateLimited } from './rate-limited.ts'
import { keepSpent } from './tell-cost.plugin.ts'

type Needed = Deps<Pick<Repositories, 'clientQuotas'>>
type Requested = Pick<GraphQLRequestContextDidResolveOperation<Context<Needed>>, 'contextValue' | 'response'>

/** Counts a partner's request and its cost, by one statement, before anything of it is done. Our own apps are not counted. Throws RATE_LIMITED. */
export async function admitPartner({ contextValue, response }: Requested, cost: number): Promise<void> {
  const { caller, deps } = contextValue
  if (!caller || typeof caller === 'string' || caller.kind === 'staff') return
  const now = deps.clock.now()
  const { standing, refused } = await deps.repositories.clientQuotas.take(
    caller.clientId,
    cost,
    PARTNER_QUOTA,
    now,
  )
  tell(response.http.headers, standing)
  keepSpent(contextValue, { requested: cost, standing })
  if (refused) throw rateLimited(refused.policy, retryAfter(refused.seconds, Math.random()))
}

function tell(headers: Map<string, string>, standing: Standing): void {
  for (const [name, value] of Object.entries(quotaHeaders(PARTNER_QUOTA, standing))) headers.set(name, value)
}
