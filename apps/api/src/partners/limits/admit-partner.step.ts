import type { GraphQLRequestContextDidResolveOperation } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { Standing } from '../../guard/domain/quota.ts'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import { ErrorCode } from '../../kernel/error-codes.ts'
import type { Repositories } from '../repositories.ts'
import { PARTNER_QUOTA } from './partner-quota.ts'
import { quotaHeaders, retryAfter } from './quota-headers.ts'
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
  if (!refused) return
  const headers = new Map([['retry-after', retryAfter(refused.seconds, Math.random())]])
  throw new GraphQLError('A limit of this client is used up for now.', {
    extensions: { code: ErrorCode.RateLimited, policy: refused.policy, http: { status: 429, headers } },
  })
}

function tell(headers: Map<string, string>, standing: Standing): void {
  for (const [name, value] of Object.entries(quotaHeaders(PARTNER_QUOTA, standing))) headers.set(name, value)
}
