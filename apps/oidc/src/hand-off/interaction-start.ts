import { errors, type Interaction, type KoaContextWithOIDC } from 'oidc-provider'
import type { IdentityApi } from '../api/identity-api.client.ts'
import { apiSessionIdOf } from '../sessions/api-session.ts'
import { extraParameter } from '../sign-in/extra-parameters.ts'
import { ENTRY_DENIED } from '../sign-in/sign-in.policy.ts'

/** The address of the first page for a browser that has to sign in. Tells the API what the service asked for. */
export function interactionAddress(api: Pick<IdentityApi, 'startInteraction'>) {
  return async ({ oidc }: KoaContextWithOIDC, { uid, prompt, params }: Interaction): Promise<string> => {
    // Consent is never asked for, so the browser goes straight to the way back. See login.interaction.ts.
    if (prompt.name === 'consent') return `/interaction/${uid}/complete`

    const isEntryDenied = prompt.reasons.length === 1 && prompt.reasons[0] === ENTRY_DENIED
    const isStarted = await api.startInteraction({
      uid,
      clientId: String(params.client_id),
      loginHint: typeof params.login_hint === 'string' ? params.login_hint : null,
      // A holder whom the service denies entry need not prove their address again to read why.
      sessionId: (isEntryDenied && oidc.session && apiSessionIdOf(oidc.session)) || null,
      serviceSessionId: extraParameter(params, 'session_id'),
      trnToken: extraParameter(params, 'trn_token'),
    })
    if (!isStarted) throw new errors.InvalidClient('client not found')
    return `/interaction/${uid}`
  }
}
