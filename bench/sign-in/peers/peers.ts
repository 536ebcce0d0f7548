import { connect } from '@identity/database'
import { config } from '../config.ts'
import type { Contestant } from '../contestant.ts'
import type { OurSystem } from '../our-system.ts'
import { bareProvider } from './bare-provider.ts'
import { betterAuthPeer } from './better-auth.ts'
import { keycloak } from './keycloak.ts'

type Stop = () => Promise<void>

/** The peers, each with an empty database on the PostgreSQL of our system. How each is stopped is added to `stops` as soon as it runs. */
export async function startPeers({ databaseUrl, postgres }: OurSystem, stops: Stop[]): Promise<Contestant[]> {
  const peers: Contestant[] = []
  const add = (peer: Contestant) => {
    stops.push(peer.stop)
    peers.push(peer)
  }
  const ofProvider = await emptyDatabase(databaseUrl, 'peer_bare_provider')
  const ofBetterAuth = await emptyDatabase(databaseUrl, 'peer_better_auth')
  add(await bareProvider({ name: 'oidc-provider, in memory', postgres }))
  add(await bareProvider({ name: 'oidc-provider, PostgreSQL', databaseUrl: ofProvider, postgres }))
  add(await betterAuthPeer(ofBetterAuth, postgres))
  const home = config.keycloakHome
  if (home) {
    const ofKeycloak = await emptyDatabase(databaseUrl, 'peer_keycloak')
    add(await keycloak({ home, databaseUrl: ofKeycloak, postgres }))
  }
  return peers
}

async function emptyDatabase(serverUrl: string, name: string): Promise<string> {
  const sql = connect(serverUrl, { max: 1 })
  try {
    await sql`drop database if exists ${sql(name)} with (force)`
    await sql`create database ${sql(name)}`
    return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
  } finally {
    await sql.end()
  }
}
