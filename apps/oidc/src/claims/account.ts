import type { Account, FindAccount } from 'oidc-provider'
import type { IdentityApi } from '../api/identity-api.client.ts'
import { standingOf } from '../api/standing.ts'
import { isSwitchedOn } from '../clients/client.metadata.ts'
import { acrFor, noteAcr } from './acr.ts'
import { claimsFor, withTextBooleans } from './identity.claims.ts'

type SessionQuestion = { sessionId?: string; isEntering?: boolean }

/**
 * The identity behind a subject, as the service that asks sees it. The subject stays the one that signed in, even when the identity has since
 * been merged into another: userinfo must repeat the ID token's `sub` (OpenID Connect Core 5.3.2). `alsoAsked`: what the rules of this request
 * want to know of the session.
 */
export function accountsFrom(
  api: Pick<IdentityApi, 'standing'>,
  alsoAsked: (ctx: Parameters<FindAccount>[0]) => SessionQuestion,
): FindAccount {
  return async (ctx, sub): Promise<Account | undefined> => {
    const { client } = ctx.oidc
    if (!client) return undefined
    const question = { clientId: client.clientId, identityId: sub, ...alsoAsked(ctx) }
    const { identity } = await standingOf(api, question)
    if (!identity) return undefined
    noteAcr(ctx, identity)
    return {
      accountId: sub,
      claims: (use, scope, asked) => {
        const claims = claimsFor(identity, scope.split(' '), Object.keys(asked))
        const isText = isSwitchedOn(client, 'STRING_BOOLEANS')
        // How a session was opened is said by the ID token that came of it, and is no claim about the identity.
        const ofSession = use === 'userinfo' ? {} : { acr: acrFor(ctx, identity) }
        return { ...(isText ? withTextBooleans(claims) : claims), ...ofSession, sub }
      },
    }
  }
}
