import type Provider from 'oidc-provider'
import type { Session } from 'oidc-provider'
import type { IdentityApi } from '../api/identity-api.client.ts'
import { apiSessionIdOf } from '../sessions/api-session.ts'

/**
 * A session that ends here ends in the API first, which tells every service that took part. When the API does not answer nothing has ended,
 * and a page says so: a holder who believes that they are signed out, and is not, is worse off than one who tries again.
 */
export function endSessionsEverywhere(provider: Provider, api: Pick<IdentityApi, 'endSession'>): void {
  const destroyHere = provider.Session.prototype.destroy
  provider.Session.prototype.destroy = async function destroy(this: Session) {
    const id = apiSessionIdOf(this)
    if (id !== undefined) await api.endSession(id)
    await destroyHere.call(this)
  }
}
