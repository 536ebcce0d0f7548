import type { ApolloServerPlugin } from '@apollo/server'
import type { Standing } from '../../guard/domain/quota.ts'
import type { Context } from '../../kernel/context.ts'
import { PARTNER_QUOTA } from './partner-quota.ts'

type Spent = { requested: number; standing: Standing }

// By the context, which lives as long as one operation.
const spent = new WeakMap<Context, Spent>()

export function keepSpent(context: Context, what: Spent): void {
  spent.set(context, what)
}

/** `extensions.cost` of every answer to a partner: what the request cost, and what is left of the minute. */
export const tellCost: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response: { body } }) {
        const what = spent.get(contextValue)
        if (!what || body.kind !== 'single') return
        const { left: remaining, resetSeconds } = what.standing.cost
        const cost = { requested: what.requested, limit: PARTNER_QUOTA.cost, remaining, resetSeconds }
        body.singleResult.extensions = { ...body.singleResult.extensions, cost }
      },
    }
  },
}
