import type { Adapter, AdapterPayload } from 'oidc-provider'
import type { IdentityApi } from '../api/identity-api.client.ts'
import { standingOf } from '../api/standing.ts'
import { note } from '../request/request-memory.ts'
import {
  isJudgedByTheApi,
  saysNothingOfIdentity,
  TOKEN_OF_REQUEST,
  type TokenNames,
} from '../sessions/token-standing.ts'

/** Given out in the name of a session. The engine finds these by their ids, which are the tokens themselves. */
export const TOKEN_MODELS: ReadonlySet<string> = new Set(['AuthorizationCode', 'AccessToken', 'RefreshToken'])

/**
 * Tokens as the artefacts' adapter keeps them, except that those which outlive their session (`offline_access`) are gone once it was ended:
 * at sign-out, at the account page, by an agent. A session that only grew too old was not ended. The engine looks after the others.
 */
export function onlyUntilSignedOut(tokens: Adapter, api: Pick<IdentityApi, 'standing'>): Adapter {
  return {
    ...tokens,
    async find(id) {
      const payload = await tokens.find(id)
      if (!payload) return undefined
      const names = namesIn(payload)
      note<TokenNames>(TOKEN_OF_REQUEST, names)
      if (payload.expiresWithSession || isJudgedByTheApi()) return payload
      const { accountId } = payload
      const { isSignedOut } = await standingOf(api, {
        ...names,
        ...(accountId !== undefined && !saysNothingOfIdentity() && { identityId: accountId }),
      })
      return isSignedOut ? undefined : payload
    },
  }
}

/** Every token has both: session-clients.ts. The API treats one without them as signed out. */
function namesIn({ clientId = '', sid }: AdapterPayload): TokenNames {
  return { clientId, sid: typeof sid === 'string' ? sid : '' }
}
