import type { Configuration, Grant, KoaContextWithOIDC } from 'oidc-provider'

/**
 * Every client belongs to a Department for Education service, so nobody is asked for consent: one grant per session and client, holding
 * what was asked for so far. The engine has refused scopes that the client may not have by now.
 */
export const loadFirstPartyGrant: NonNullable<Configuration['loadExistingGrant']> = async (ctx) => {
  const { client, account, requestParamOIDCScopes } = ctx.oidc
  if (!client || !account) return undefined
  const existing = await grantOfThisSession(ctx)
  const isTheirs = existing?.accountId === account.accountId && existing.clientId === client.clientId
  const grant =
    existing && isTheirs
      ? existing
      : new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: account.accountId })

  const granted = new Set(grant.getOIDCScope().split(' '))
  const isComplete = [...requestParamOIDCScopes].every((scope) => granted.has(scope))
  if (grant === existing && isComplete) return grant
  grant.addOIDCScope(requestParamOIDCScopes)
  await grant.save()
  return grant
}

async function grantOfThisSession({ oidc }: KoaContextWithOIDC): Promise<Grant | undefined> {
  const grantId = oidc.client && oidc.session?.grantIdFor(oidc.client.clientId)
  return grantId ? oidc.provider.Grant.find(grantId) : undefined
}
