import type { Clock } from '@identity/values'
import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider'
import { apiSessionIdOf } from './api-session.ts'
import type { IdentityApi } from './identity-api.client.ts'
import { isIdle } from './session-age.ts'

const { base, Check } = interactionPolicy

type Api = Pick<IdentityApi, 'session'>

/**
 * When to ask a person to sign in: the engine's own rules, and ours. Without ours a browser whose account is gone would meet a server error,
 * because the engine goes on to look for a grant that was never loaded; with it the person signs in again, and `prompt=none` is
 * answered `login_required`. The consent prompt stays: taking it away makes `prompt=consent` an error.
 */
export function signInPolicy(api: Api, clock: Clock): interactionPolicy.DefaultPolicy {
  const policy = base()
  policy
    .get('login')
    ?.checks.add(
      new Check('session_gone', 'the session has ended', 'login_required', (ctx) =>
        isSessionGone(ctx, api, clock),
      ),
    )
  return policy
}

async function isSessionGone({ oidc }: KoaContextWithOIDC, api: Api, clock: Clock): Promise<boolean> {
  const { session, account, result } = oidc
  if (!session?.accountId) return false // nobody is signed in: the engine's own rule
  if (!account) return true
  if (result?.login) return false // signed in a moment ago
  if (isIdle(session, clock.now().getTime() / 1000)) return true
  const id = apiSessionIdOf(session)
  const live = id === undefined ? undefined : await api.session(id)
  return live?.identityId !== session.accountId
}
