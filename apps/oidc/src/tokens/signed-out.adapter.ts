import type { Clock } from '@identity/values'
import type { Adapter, AdapterPayload } from 'oidc-provider'
import type { IdentityApi } from '../api/identity-api.client.ts'
import { createRecentAnswers } from '../api/recent-answer.ts'

/** What a service is given in the name of a session: the engine asks for these by their ids, which are the tokens themselves. */
export const TOKEN_MODELS: ReadonlySet<string> = new Set(['AuthorizationCode', 'AccessToken', 'RefreshToken'])

/**
 * Tokens as the artefacts' adapter keeps them, except that those which outlive their session (`offline_access`) are gone once somebody ended it:
 * at sign-out, at the account page, by an agent. A session that only grew too old was ended by nobody. The engine looks after the others.
 */
export function onlyUntilSignedOut(
  tokens: Adapter,
  api: Pick<IdentityApi, 'isSignedOut'>,
  clock: Clock,
): Adapter {
  const isStill = createRecentAnswers(clock)
  return {
    ...tokens,
    async find(id) {
      const payload = await tokens.find(id)
      if (!payload || payload.expiresWithSession) return payload
      const { clientId, sid } = namesIn(payload)
      return (await isStill(`${clientId} ${sid}`, async () => !(await api.isSignedOut(clientId, sid))))
        ? payload
        : undefined
    },
  }
}

/** Every token has both: session-clients.ts. One without would be nobody's, and the API says so. */
function namesIn({ clientId = '', sid }: AdapterPayload): { clientId: string; sid: string } {
  return { clientId, sid: typeof sid === 'string' ? sid : '' }
}
