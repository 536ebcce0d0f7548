import { errors, type Interaction, type KoaContextWithOIDC } from 'oidc-provider'
import type { IdentityApi } from './identity-api.client.ts'

/** Where to send a browser that has to sign in: tells the API what the service asked for, then names the first page. */
export function interactionAddress(api: Pick<IdentityApi, 'startInteraction'>) {
  return async (_ctx: KoaContextWithOIDC, { uid, prompt, params }: Interaction): Promise<string> => {
    // Nobody is asked for consent, so the browser only goes round by the way back. See login.interaction.ts.
    if (prompt.name === 'consent') return `/interaction/${uid}/complete`

    const isStarted = await api.startInteraction({
      uid,
      clientId: String(params.client_id),
      loginHint: typeof params.login_hint === 'string' ? params.login_hint : null,
    })
    if (!isStarted) throw new errors.InvalidClient('client not found')
    return `/interaction/${uid}`
  }
}
