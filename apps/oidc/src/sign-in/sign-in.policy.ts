import type { Clock } from '@identity/values'
import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider'
import type { IdentityApi, Standing } from '../api/identity-api.client.ts'
import { standingOf } from '../api/standing.ts'
import { requestedAcrs } from '../claims/acr.ts'
import { UnmetAuthenticationRequirements } from '../claims/claims-parameter.ts'
import { entryQuestion } from '../sessions/api-session.ts'
import { isIdle } from '../sessions/session-age.ts'
import { hasInvitation } from './invited.ts'
import { isExpected } from './same-identity.ts'

const { base, Check, Prompt } = interactionPolicy

type Api = Pick<IdentityApi, 'standing'>

/**
 * The prompts that a sign-in answers, beside the engine's `login`. Choosing another account and making a new one both begin with
 * an email address, as signing in does, so our pages are the same for all three.
 */
export const ANSWERED_BY_SIGNING_IN = ['select_account', 'create'] as const

/** A holder who is signed in goes to our pages all the same, to read why the service denies entry. */
export const ENTRY_DENIED = 'entry_denied'

// Of the engine. Those of a subject compare ids as text, which asks for ever when the identity was merged.
const REPLACED_CHECKS = ['id_token_hint', 'claims_id_token_sub_value', 'essential_acr', 'essential_acrs']

/**
 * A browser has to sign in by the engine's own rules, and by ours. Without ours a browser whose account is gone would meet a server error,
 * because the engine looks for a grant that was never loaded; with them the claimant signs in again, and `prompt=none` is answered
 * `login_required`. The consent prompt stays: taking it away makes `prompt=consent` an error.
 */
export function signInPolicy(api: Api, clock: Clock, origin: URL): interactionPolicy.DefaultPolicy {
  const policy = base()
  const checks = policy.get('login')?.checks
  for (const check of REPLACED_CHECKS) checks?.remove(check)
  checks?.add(
    new Check('session_gone', 'the session has ended', 'login_required', (ctx) =>
      isSessionGone(ctx, api, clock),
    ),
  )
  checks?.add(
    new Check('another_identity', 'the service expects another identity', 'login_required', (ctx) =>
      isAnotherExpected(ctx, api),
    ),
  )
  checks?.add(
    new Check(ENTRY_DENIED, 'the service does not let this person in', 'access_denied', (ctx) =>
      isEntryDenied(ctx, api, clock),
    ),
  )
  checks?.add(
    new Check('acr_not_reached', 'the requested ACR was not reached', 'login_required', isAcrMissing),
  )
  checks?.add(
    new Check('invited', 'an invitation was opened in this browser', 'login_required', (ctx) =>
      isInvited(ctx, origin),
    ),
  )
  for (const name of ANSWERED_BY_SIGNING_IN) policy.add(new Prompt({ name, requestable: true }), 0)
  return policy
}

async function isSessionGone(ctx: KoaContextWithOIDC, api: Api, clock: Clock): Promise<boolean> {
  const { session, account, result } = ctx.oidc
  if (!session?.accountId) return false // not signed in: the engine's own rule
  if (!account) return true
  if (result?.login) return false // signed in a moment ago
  if (isIdle(session, clock.now().getTime() / 1000)) return true
  const standing = await standingToEnter(ctx, api)
  return standing?.session?.identityId !== session.accountId
}

async function isAnotherExpected({ oidc }: KoaContextWithOIDC, api: Api): Promise<boolean> {
  const accountId = oidc.session?.accountId
  return accountId !== undefined && !(await isExpected(api, oidc.params ?? {}, accountId))
}

/** A person who has just opened an invitation signs in anew: another may be signed in in this browser, and a passcode says who it is. */
function isInvited({ oidc, req }: KoaContextWithOIDC, origin: URL): boolean {
  const { session, result } = oidc
  return session?.accountId !== undefined && !result?.login && hasInvitation(req.headers.cookie, origin)
}

/** An `acr` that the service insists on. A claimant who signed in a moment ago can do no more: asking again would not change it. */
function isAcrMissing({ oidc }: KoaContextWithOIDC): boolean {
  const requested = requestedAcrs(oidc.claims)
  if (!oidc.session?.accountId || !oidc.claims?.id_token?.acr?.essential || requested.length === 0)
    return false
  if (requested.includes(oidc.acr ?? '')) return false
  if (oidc.result?.login) throw new UnmetAuthenticationRequirements()
  return true
}

/** Checked at every sign-in, also where no page is shown: a record, a prohibition and a service's policy can all change. */
async function isEntryDenied(ctx: KoaContextWithOIDC, api: Api, clock: Clock): Promise<boolean> {
  // Our pages have asked already, a moment ago.
  if (ctx.oidc.result?.login || (await isSessionGone(ctx, api, clock))) return false
  return Boolean((await standingToEnter(ctx, api))?.entryDenial)
}

/** Undefined for a browser that is not signed in, or by a session that names none of the API’s. */
async function standingToEnter(ctx: KoaContextWithOIDC, api: Api): Promise<Standing | undefined> {
  const { client, session } = ctx.oidc
  const question = entryQuestion(ctx)
  if (!client || !session?.accountId || question.sessionId === undefined) return undefined
  return standingOf(api, { clientId: client.clientId, identityId: session.accountId, ...question })
}
