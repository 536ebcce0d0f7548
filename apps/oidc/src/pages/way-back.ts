import type Provider from 'oidc-provider'
import type { Context } from '../edge/middleware.ts'
import { routeOf } from '../edge/routes.ts'
import type { CameFrom } from './page.tsx'

/**
 * The service that an interaction began at, by the uid in the address: a browser that lost its cookie is not in the sign-in any more, but the
 * person still wants to go back. The page only names a registered service; it tells nothing about the sign-in.
 */
export async function serviceOfInteraction(
  provider: Provider,
  request: Pick<Context, 'originalUrl'>,
): Promise<CameFrom> {
  const uid = routeOf(request)?.uid
  const interaction = uid === undefined ? undefined : await provider.Interaction.find(uid)
  const clientId = interaction?.params.client_id
  return typeof clientId === 'string' ? provider.Client.find(clientId) : undefined
}
