import type Provider from 'oidc-provider'
import type { CameFrom } from './page.tsx'

const OF_AN_INTERACTION = /^\/(?:interaction|connect\/authorize)\/([\w-]{1,64})(?:\/|$)/

/**
 * The service that an interaction began at, by the uid in the address: a browser that lost its cookie is not in the sign-in any more, but the
 * person still wants to go back. The page only names a registered service; it tells nothing about the sign-in.
 */
export async function serviceOfInteraction(provider: Provider, path: string): Promise<CameFrom> {
  const uid = OF_AN_INTERACTION.exec(path)?.[1]
  const interaction = uid === undefined ? undefined : await provider.Interaction.find(uid)
  const clientId = interaction?.params.client_id
  return typeof clientId === 'string' ? provider.Client.find(clientId) : undefined
}
