import type { Clock } from '@identity/values'
import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider'
import type { IdentityApi } from '../api/identity-api.client.ts'
import { wantedAcrs } from '../claims/acr.ts'
import { UnmetAuthenticationRequirements } from '../claims/claims-parameter.ts'
import { apiSessionIdOf } from '../sessions/api-session.ts'
import { isIdle } from '../sessions/session-age.ts'

const { base, Check, Prompt } = interactionPolicy

type Api = Pick<IdentityApi, 'session' | 'entryDenial'>

/**
 * The prompts that a sign-in answers, beside the engine's `login`. Choosing another account and making a new one both begin with
 * an email address, as signing in does, so our pages are the same for all three.
 */
export const ANSWERED_BY_SIGNING_IN = ['select_account', 'create'] as const

/** Why somebody who is signed in goes to our pages all the same: to read why the service says no. */
export const ENTRY_DENIED = 'entry_denied'

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
  policy
    .get('login')
    ?.checks.add(
      new Check(ENTRY_DENIED, 'the service does not let this person in', 'access_denied', (ctx) =>
        isKeptOut(ctx, api, clock),
      ),
    )
  for (const check of ['essential_acr', 'essential_acrs']) policy.get('login')?.checks.remove(check)
  policy
    .get('login')
    ?.checks.add(
      new Check('acr_not_reached', 'the requested ACR was not reached', 'login_required', isAcrMissing),
    )
  for (const name of ANSWERED_BY_SIGNING_IN) policy.add(new Prompt({ name, requestable: true }), 0)
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

/** An `acr` that the service insists on. Who signed in a moment ago did what they could: asking again would not change it. */
function isAcrMissing({ oidc }: KoaContextWithOIDC): boolean {
  const wanted = wantedAcrs(oidc.claims)
  if (!oidc.session?.accountId || !oidc.claims?.id_token?.acr?.essential || wanted.length === 0) return false
  if (wanted.includes(oidc.acr ?? '')) return false
  if (oidc.result?.login) throw new UnmetAuthenticationRequirements()
  return true
}

/** At every sign-in, also where nothing is asked: a record, a prohibition and what a service wants can all change. */
async function isKeptOut(ctx: KoaContextWithOIDC, api: Api, clock: Clock): Promise<boolean> {
  const { session, client, result } = ctx.oidc
  const sessionId = session && apiSessionIdOf(session)
  // Our pages have asked already, a moment ago.
  if (!sessionId || !client || result?.login || (await isSessionGone(ctx, api, clock))) return false
  return (await api.entryDenial(sessionId, client.clientId)) !== undefined
}
