import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runClientCommand } from '@identity/launcher'
import { sampleStaff } from '@identity/sample-people'
import type { OurSystem } from './our-system.ts'
import { type Registered, type RelyingService, relyingService } from './relying-service.ts'

// One service for each lane: what a service may ask of the API in a second would else be what is measured.
const SERVICES = 8
const MACHINE = 'sandbox-partner'
const READER = 'get-an-identity-api'

export type OurClients = {
  /** Signs people in, asks all that may find a TRN, and reads the API with the token that is good for userinfo. */
  service: (lane: number) => RelyingService
  /** Of client credentials. */
  machine: RelyingService
  /** The API itself, as it asks the facade about tokens. */
  reader: RelyingService
}

export async function registerOurClients(system: OurSystem): Promise<OurClients> {
  const { origin, dataDir } = system
  const settings = JSON.parse(await readFile(join(dataDir, 'development-settings.json'), 'utf8'))
  const at = (clientId: string, clientSecret: string, redirectUri = ''): Registered => ({
    ...{ clientId, clientSecret, redirectUri },
    scope: 'openid profile email trn dqt:read',
    authorizationUrl: `${origin}/connect/authorize`,
    tokenUrl: `${origin}/connect/token`,
    userinfoUrl: `${origin}/connect/userinfo`,
  })
  const secrets = await registerServices(system)
  const services = [...secrets].map(([id, secret]) => relyingService(at(id, secret, callbackOf(id))))
  return {
    service(lane) {
      const service = services[lane % services.length]
      if (!service) throw new Error('no service was registered')
      return service
    },
    machine: relyingService(at(MACHINE, settings.DEMO_CLIENT_SECRET)),
    reader: relyingService(at(READER, settings.API_CLIENT_SECRET)),
  }
}

const callbackOf = (id: string) => `https://${id}.example/callback`

/** Registers the services by the operators' command, and answers their secrets, which it shows once. */
async function registerServices(system: OurSystem): Promise<Map<string, string>> {
  const run = Date.now().toString(36) // a kept database has those of earlier runs
  const ids = Array.from({ length: SERVICES }, (_, lane) => `bench-${run}-${lane}`)
  const clients = ids.map((id) => ({
    id,
    service: { id, name: 'Bench', url: `https://${id}.example` },
    redirectUris: [callbackOf(id)],
    scopes: ['openid', 'profile', 'email', 'trn', 'dqt:read'],
  }))
  const file = join(system.dataDir, 'bench-clients.json')
  await writeFile(file, JSON.stringify({ clients }))
  const owner = sampleStaff.find(({ role }) => role === 'OWNER')?.emailAddress ?? ''
  const printed = await runClientCommand(system, ['import', file, '--by', owner])
  await rm(file)
  const secrets = [...printed.join('\n').matchAll(/the secret of (\S+), shown only now: (\S+)/g)]
  return new Map(secrets.map(([, id = '', secret = '']) => [id, secret]))
}
