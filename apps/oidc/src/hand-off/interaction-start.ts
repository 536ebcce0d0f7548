import { errors, type Interaction, type KoaContextWithOIDC } from 'oidc-provider'
import type { IdentityApi } from '../api/identity-api.client.ts'
import { apiSessionIdOf } from '../sessions/api-session.ts'
import { extraParameter } from '../sign-in/extra-parameters.ts'
import { ENTRY_DENIED } from '../sign-in/sign-in.policy.ts'

/** Where to send a browser that has to sign in: tells the API what the service asked for, then names the first page. */
export function interactionAddress(api: Pick<IdentityApi, 'startInteraction'>) {
  return async ({ oidc }: KoaContextWithOIDC, { uid, prompt, params }: Interaction): Promise<string> => {
    // Nobody is asked for consent, so the browser only goes round by the way back. See login.interaction.ts.
    if (prompt.name === 'consent') return `/interaction/${uid}/complete`

    const isKeptOut = prompt.reasons.length === 1 && prompt.reasons[0] === ENTRY_DENIED
    const isStarted = await api.startInteraction({
      uid,
      clientId: String(params.client_id),
      loginHint: typeof params.login_hint === 'string' ? params.login_hint : null,
      // Somebody whom the service does not let in need not prove their address again to read why.
      sessionId: (isKeptOut && oidc.session && apiSessionIdOf(oidc.session)) || null,
      serviceSessionId: extraParameter(params, 'session_id'),
      trnToken: extraParameter(params, 'trn_token'),
    })
    if (!isStarted) throw new errors.InvalidClient('client not found')
    return `/interaction/${uid}`
  }
}
