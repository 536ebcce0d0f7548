import { CLEAR_AT_SIGN_OUT } from '@identity/runtime'
import type Provider from 'oidc-provider'

/** Once a browser has signed out, on the answer to the button. */
export function clearSiteData(provider: Provider): void {
  provider.on('end_session.success', (ctx) => ctx.set('clear-site-data', CLEAR_AT_SIGN_OUT))
}
