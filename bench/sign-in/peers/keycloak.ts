import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '@identity/test-support'
import { request } from 'undici'
import type { Contestant } from '../contestant.ts'
import { answerOf, postForm, relyingService } from '../relying-service.ts'
import { WORKS } from '../works.ts'
import { peerLanes, signInByOnePage } from './peer-lanes.ts'

const REALM = 'bench'
const ADMIN = { username: 'admin', password: 'an administrator of the bench' }
const PASSWORD = 'a password of the bench'
const CLIENT = {
  clientId: 'bench',
  clientSecret: 'a secret of the bench',
  redirectUri: 'https://bench.example/callback',
}
const READY_WITHIN_MS = 240_000 // it builds itself for PostgreSQL, and makes a hundred tables
const MOST_LANES = Math.max(...Object.values(WORKS).map(({ inFlight }) => inFlight))

type Choice = { home: string; databaseUrl: string; postgres: number }

/** Keycloak from a folder, as it is without settings of its own. Its sign-in is its password form, and no mail. */
export async function keycloak({ home, databaseUrl, postgres }: Choice): Promise<Contestant> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const { pid, stop } = start(home, port, databaseUrl)
  try {
    await untilItAnswers(`${origin}/realms/master`)
    await makeRealm(origin)
  } catch (error) {
    await stop()
    throw error
  }
  const at = (path: string) => `${origin}/realms/${REALM}/${path}`
  const service = relyingService({
    ...CLIENT,
    scope: 'openid profile email',
    authorizationUrl: at('protocol/openid-connect/auth'),
    tokenUrl: at('protocol/openid-connect/token'),
    userinfoUrl: at('protocol/openid-connect/userinfo'),
  })
  const signIn = signInByOnePage(
    service,
    (lane) => ({ username: nameOf(lane), password: PASSWORD }),
    '#kc-login',
  )
  const addresses = {
    introspection: at('protocol/openid-connect/token/introspect'),
    jwks: at('protocol/openid-connect/certs'),
    discovery: at('.well-known/openid-configuration'),
  }
  const roots = { server: pid, PostgreSQL: postgres }
  return { name: 'Keycloak', roots, lanes: peerLanes(service, addresses, signIn), stop }
}

const nameOf = (lane: number) => `lane-${lane}`

function start(home: string, port: number, databaseUrl: string) {
  const { hostname, port: databasePort, pathname, username, password } = new URL(databaseUrl)
  const options = {
    db: 'postgres',
    'db-url': `jdbc:postgresql://${hostname}:${databasePort}${pathname}`,
    'http-enabled': 'true',
    'http-host': '127.0.0.1',
    'http-port': String(port),
    hostname: `http://localhost:${port}`,
    cache: 'local',
  }
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`)
  const child = spawn(join(home, 'bin/kc.sh'), ['start', ...args], {
    env: {
      ...process.env,
      KC_DB_USERNAME: username,
      KC_DB_PASSWORD: decodeURIComponent(password),
      KC_BOOTSTRAP_ADMIN_USERNAME: ADMIN.username,
      KC_BOOTSTRAP_ADMIN_PASSWORD: ADMIN.password,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true, // a group of its own, so that what kc.sh starts is stopped with it
  })
  const pid = child.pid
  if (pid === undefined) throw new Error('KEYCLOAK_HOME has no bin/kc.sh that can be started')
  return {
    pid,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      process.kill(-pid, 'SIGKILL')
      await once(child, 'exit')
    },
  }
}

async function untilItAnswers(url: string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS
  while (Date.now() < until) {
    const isReady = await answerOf(url).then(
      () => true,
      () => false,
    )
    if (isReady) return
    await pause(500)
  }
  throw new Error(`Keycloak does not answer after ${READY_WITHIN_MS / 1000} seconds`)
}

/** A realm with one client and a person for each lane, by its administrators' API. */
async function makeRealm(origin: string): Promise<void> {
  const { access_token: token } = await postForm(
    `${origin}/realms/master/protocol/openid-connect/token`,
    { grant_type: 'password', client_id: 'admin-cli', ...ADMIN },
    '',
  )
  const people = Array.from({ length: MOST_LANES }, (_, lane) => ({
    username: nameOf(lane),
    email: `${nameOf(lane)}@bench.example`,
    firstName: 'Robin',
    lastName: 'Bench',
    enabled: true,
    emailVerified: true,
    credentials: [{ type: 'password', value: PASSWORD, temporary: false }],
  }))
  const { statusCode, body } = await request(`${origin}/admin/realms`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      realm: REALM,
      enabled: true,
      sslRequired: 'none',
      clients: [
        {
          clientId: CLIENT.clientId,
          secret: CLIENT.clientSecret,
          redirectUris: [CLIENT.redirectUri],
          serviceAccountsEnabled: true,
          // It answers introspection only for tokens that are meant for the client that asks.
          protocolMappers: [
            {
              name: 'audience',
              protocol: 'openid-connect',
              protocolMapper: 'oidc-audience-mapper',
              config: { 'included.client.audience': CLIENT.clientId, 'access.token.claim': 'true' },
            },
          ],
        },
      ],
      users: people,
    }),
  })
  if (statusCode !== 201) throw new Error(`Keycloak made no realm: ${statusCode} ${await body.text()}`)
}
