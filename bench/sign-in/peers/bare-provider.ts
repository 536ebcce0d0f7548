import { freePort } from '@identity/test-support'
import type { Contestant } from '../contestant.ts'
import { relyingService } from '../relying-service.ts'
import { peerLanes, signInByOnePage } from './peer-lanes.ts'
import { startPeer } from './peer-process.ts'

type Choice = { name: string; databaseUrl?: string; postgres: number }

/** `oidc-provider` by itself. Its sign-in is one page, which takes any address and proves nothing. */
export async function bareProvider({ name, databaseUrl, postgres }: Choice): Promise<Contestant> {
  const port = await freePort()
  const client = {
    clientId: 'bench',
    clientSecret: 'a secret of the bench',
    redirectUri: 'https://bench.example/callback',
  }
  const { pid, stop } = await startPeer('./bare-provider.server.ts', { port, databaseUrl, ...client })
  const at = (path: string) => `http://localhost:${port}${path}`
  const service = relyingService({
    ...client,
    scope: 'openid profile email',
    authorizationUrl: at('/auth'),
    tokenUrl: at('/token'),
    userinfoUrl: at('/me'),
  })
  const signIn = signInByOnePage(service, (lane) => ({ emailAddress: `lane-${lane}@bench.example` }))
  const addresses = {
    introspection: at('/token/introspection'),
    jwks: at('/jwks'),
    discovery: at('/.well-known/openid-configuration'),
  }
  const roots = { server: pid, ...(databaseUrl && { PostgreSQL: postgres }) }
  return { name, roots, lanes: peerLanes(service, addresses, signIn), stop }
}
