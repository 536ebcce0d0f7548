import type { Configuration, Grant, KoaContextWithOIDC } from 'oidc-provider'
import { claimsWithin } from '../claims/claims-parameter.ts'
import { registeredScopes } from '../clients/client.metadata.ts'

/**
 * Every client belongs to a Department for Education service, so consent is never asked for: one grant per session and client, holding
 * what was asked for so far. The engine has refused scopes that the client may not have by now.
 */
export const loadFirstPartyGrant: NonNullable<Configuration['loadExistingGrant']> = async (ctx) => {
  const { client, account } = ctx.oidc
  if (!client || !account) return undefined
  const existing = await grantOfThisSession(ctx)
  const isReusable = existing?.accountId === account.accountId && existing.clientId === client.clientId
  const grant =
    existing && isReusable
      ? existing
      : new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: account.accountId })

  const before = contentsOf(grant)
  addWhatIsAsked(grant, ctx)
  if (grant !== existing || contentsOf(grant) !== before) await grant.save()
  return grant
}

function addWhatIsAsked(grant: Grant, { oidc }: KoaContextWithOIDC) {
  const { requestParamOIDCScopes, requestParamClaims, requestParamScopes, client } = oidc
  if (requestParamOIDCScopes.size > 0) grant.addOIDCScope(requestParamOIDCScopes)
  for (const [resource, { scopes }] of Object.entries(oidc.resourceServers ?? {})) {
    grant.addResourceScope(
      resource,
      [...requestParamScopes].filter((scope) => scopes.has(scope)),
    )
  }
  if (!client || requestParamClaims.size === 0) return
  const allowed = claimsWithin(registeredScopes(client), requestParamClaims)
  if (allowed.size > 0) grant.addOIDCClaims(allowed)
  const refused = [...requestParamClaims].filter((name) => !allowed.has(name) && !ABOUT_THE_SIGN_IN.has(name))
  if (refused.length > 0) grant.rejectOIDCClaims(refused) // or the engine would ask for consent
}

const ABOUT_THE_SIGN_IN = new Set(['sub', 'sid', 'auth_time', 'acr', 'amr', 'iss'])

function contentsOf({ openid, resources, rejected }: Grant): string {
  return JSON.stringify([openid, resources, rejected?.openid])
}

async function grantOfThisSession({ oidc }: KoaContextWithOIDC): Promise<Grant | undefined> {
  const grantId = oidc.client && oidc.session?.grantIdFor(oidc.client.clientId)
  return grantId ? oidc.provider.Grant.find(grantId) : undefined
}
