import { versionOf } from '../services/seen-version.ts'
import { problemsIn } from '../services/settings-problem.ts'
import { standingOf } from './change-standing.use-case.ts'
import type { RegisteredClient } from './client.repository.ts'
import type { ClientDeps } from './deps.ts'
import { type ClientRegistration, clientRegistration } from './domain/client-registration.ts'
import { registerClient } from './register-client.use-case.ts'

/** The settings of a client that a service owner changes. All others stay as they were registered. */
export type ClientSettings = {
  redirectUris: string[]
  postLogoutRedirectUris: string[]
  scopes: string[]
  grantTypes: string[]
  tokenEndpointAuthMethod: string
  jwksUri: string | null
  backchannelLogoutUri: string | null
  isDpopBound: boolean
  isParRequired: boolean
}

export type ClientSaved =
  | { kind: 'saved'; clientId: string; secret: string | null }
  | { kind: 'invalid'; problems: string[] }
  | { kind: 'taken' | 'notFound' | 'changedMeanwhile' }

type Used = Pick<ClientDeps, 'clock' | 'inTransaction' | 'repositories' | 'secretHasher'>

/** Gives a service one more client. The secret is in the answer, and nowhere else. */
export async function addClient(
  deps: Used,
  { serviceId, ...described }: ClientSettings & { id: string; serviceId: string },
): Promise<ClientSaved> {
  const service = await deps.repositories.services.find(serviceId)
  if (!service) return { kind: 'notFound' }
  const read = clientRegistration.safeParse({ ...described, service: withoutTime(service) })
  if (!read.success) return { kind: 'invalid', problems: problemsIn(read.error) }
  const done = await registerClient(deps, read.data, { onlyIfNew: true })
  return done.kind === 'registered' ? { ...done, kind: 'saved' } : { kind: 'taken' }
}

/** Changes the settings of a client that is not deleted. */
export async function changeClient(
  { clock, inTransaction }: Used,
  { id: clientId, version, ...settings }: ClientSettings & { id: string; version: string },
): Promise<ClientSaved> {
  const now = clock.now()
  return inTransaction(async ({ clients, clientSecrets, events, services }) => {
    if (!(await clientSecrets.lockClient(clientId))) return { kind: 'notFound' }
    const before = await clients.registered(clientId)
    if (!before || standingOf(before) === 'deleted') return { kind: 'notFound' }
    if (clientVersion(before) !== version) return { kind: 'changedMeanwhile' }
    const service = (await services.lock(before.serviceId)) ?? before.service
    const legacySwitches = await clients.legacySwitches(clientId, now)
    const read = clientRegistration.safeParse({
      ...registrationOf({ ...before, service }),
      legacySwitches: legacySwitches.map((one) => ({ ...one, expiresAt: one.expiresAt.toISOString() })),
      ...settings,
    })
    if (!read.success) return { kind: 'invalid', problems: problemsIn(read.error) }
    await clients.register(read.data)
    await events.record({ type: 'ClientRegistered', clientId }, now)
    return { kind: 'saved', clientId, secret: null }
  })
}

export function clientVersion({ service: _, ...client }: RegisteredClient): string {
  return versionOf(client)
}

/** A client as it was described, without what happened to it since. */
function registrationOf(
  client: RegisteredClient,
): Record<keyof Omit<ClientRegistration, 'legacySwitches'>, unknown> {
  const { serviceId, disabledAt, deletedAt, createdAt, service, ...described } = client
  return { ...described, service: withoutTime(service) }
}

const withoutTime = ({ createdAt, ...service }: RegisteredClient['service']) => service
