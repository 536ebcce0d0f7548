import { beforeEach, expect, test } from 'vitest'
import { SUPPORT_CLIENT_ID } from '../../clients/domain/own-clients.ts'
import { verifyClientSecret } from '../../clients/verify-client-secret/verify-client-secret.use-case.ts'
import type { StaffCaller } from '../../kernel/caller.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'

const world = useWorld()
const settings = {
  name: 'Claim additional payments',
  url: 'https://claim.example/',
  trnRequirement: 'REQUIRED',
  matchPolicy: 'LOW',
  allowsPending: true,
  allowsNone: true,
  blocksProhibited: false,
}
const clientSettings = {
  redirectUris: ['https://claim.example/callback'],
  postLogoutRedirectUris: [],
  scopes: ['openid', 'email', 'trn'],
  grantTypes: ['authorization_code'],
  tokenEndpointAuthMethod: 'client_secret_basic',
  isDpopBound: false,
  isParRequired: false,
}

type Outcome = {
  __typename: string
  secret?: string
  problems?: string[]
  standing?: string
  previousExpireAt?: string[]
}
type Shown = { version: string; name: string; isOurs: boolean; clients: ShownClient[] }
type ShownClient = {
  id: string
  version: string
  standing: string
  redirectUris: string[]
  secrets: object[]
}

let owner: StaffCaller
let made = 0
beforeEach(async () => {
  owner = await aStaffCaller(world.get(), 'OWNER')
})

const inputs = {
  addService: 'AddServiceInput',
  changeService: 'ChangeServiceInput',
  addClient: 'AddClientInput',
  changeClient: 'ChangeClientInput',
  rotateClientSecret: 'RotateClientSecretInput',
  changeClientStanding: 'ChangeClientStandingInput',
}
async function act(field: keyof typeof inputs, input: object): Promise<Outcome> {
  const { outcome } = await world.get().run<{ outcome: Outcome }>(
    owner,
    `mutation ($input: ${inputs[field]}!) { outcome: ${field}(input: $input) { __typename
      ... on SettingsRefused { problems }
      ... on ClientSaved { secret }
      ... on ClientSecretRotated { secret previousExpireAt }
      ... on ClientStandingChanged { standing } } }`.replace(
      /\n\s*\.\.\. on (\w+) \{[^}]*\}/g,
      (line, type: string) => (possible[field].includes(type) ? line : ''),
    ),
    { input },
  )
  return outcome
}
const possible: Record<keyof typeof inputs, string[]> = {
  addService: ['SettingsRefused'],
  changeService: ['SettingsRefused'],
  addClient: ['SettingsRefused', 'ClientSaved'],
  changeClient: ['SettingsRefused', 'ClientSaved'],
  rotateClientSecret: ['SettingsRefused', 'ClientSecretRotated'],
  changeClientStanding: ['ClientStandingChanged'],
}

async function show(id: string): Promise<Shown> {
  const { service } = await world.get().run<{ service: Shown }>(
    owner,
    `query ($id: ID!) { service(id: $id) { version name isOurs
      clients { id version standing redirectUris secrets { createdAt expiresAt } } } }`,
    { id },
  )
  return service
}

/** A service with a client of the same id, and the client's secret. */
async function aService() {
  made += 1
  const id = `managed-${made}`
  await act('addService', { id, settings })
  const { secret = '' } = await act('addClient', { id, serviceId: id, settings: clientSettings })
  return { id, secret }
}
const isGood = async (clientId: string, secret: string) =>
  (await verifyClientSecret(world.get().deps, { clientId, secret })).kind === 'accepted'

async function lastEvent() {
  const [last] = await world.get().database
    .sql`select type, client_id, staff_member_id, details from event order by id desc limit 1`
  return last
}

test('an owner adds a service and a client, whose secret is in the answer and nowhere else', async () => {
  const { id, secret } = await aService()
  expect(await isGood(id, secret)).toBe(true)
  const shown = await show(id)
  expect(shown.clients).toMatchObject([{ id, standing: 'ENABLED', secrets: [{ expiresAt: null }] }])
  expect(JSON.stringify(shown)).not.toContain('gai_')
  expect(await lastEvent()).toMatchObject({ type: 'ClientSecretAdded', staff_member_id: owner.memberId })
})

test('an id is given out once, to services and to clients', async () => {
  const { id } = await aService()
  expect(await act('addService', { id, settings })).toEqual({ __typename: 'ServiceIdTaken' })
  const again = { id, serviceId: id, settings: clientSettings }
  expect(await act('addClient', again)).toEqual({ __typename: 'ServiceIdTaken' })
  expect(await act('addClient', { ...again, serviceId: 'no-such-service' })).toEqual({
    __typename: 'ServiceNotFound',
  })
})

test('mistakes are named by their field, and contradictions by a name of their own', async () => {
  const wrong = { ...settings, name: '', url: 'http://claim.example/' }
  expect((await act('addService', { id: 'A B', settings: wrong })).problems).toEqual(['ID', 'NAME', 'URL'])
  const open = { ...settings, trnRequirement: 'NEEDED_BEFORE_ENTRY' }
  expect((await act('addService', { id: 'needs-trn', settings: open })).problems).toEqual([
    'ENTRY_WITHOUT_TRN',
  ])
  const { id } = await aService()
  const add = (changes: object) =>
    act('addClient', { id: 'more', serviceId: id, settings: { ...clientSettings, ...changes } })
  expect((await add({ redirectUris: ['https://*.example/'] })).problems).toEqual(['REDIRECT_URIS'])
  expect((await add({ redirectUris: [] })).problems).toEqual(['REDIRECT_URI_NEEDED'])
  expect((await add({ tokenEndpointAuthMethod: 'private_key_jwt' })).problems).toEqual(['KEYS_NEEDED'])
  expect((await add({ scopes: ['everything'] })).problems).toEqual(['SCOPES'])
})

test('a change is made to what was seen, or not at all', async () => {
  const { id } = await aService()
  const { version } = await show(id)
  const changed = { id, version, settings: { ...settings, name: 'Another name', matchPolicy: 'STRICT' } }
  expect(await act('changeService', changed)).toEqual({ __typename: 'ServiceSaved' })
  expect((await show(id)).name).toBe('Another name')
  expect(await lastEvent()).toMatchObject({
    type: 'ServiceChanged',
    staff_member_id: owner.memberId,
    details: { serviceId: id, changed: ['name', 'matchPolicy'] },
  })
  expect(await act('changeService', changed)).toEqual({ __typename: 'ServiceChangedMeanwhile' })
})

test('a client keeps what no owner changes here, such as its legacy switches', async () => {
  const { id } = await aService()
  await world.get().database
    .sql`insert into client_legacy_switch values (${id}, 'STRING_BOOLEANS', now() + interval '1 year')`
  const { version = '' } = (await show(id)).clients[0] ?? {}
  const redirectUris = ['https://claim.example/another']
  const change = { id, version, settings: { ...clientSettings, redirectUris } }
  expect(await act('changeClient', change)).toMatchObject({ __typename: 'ClientSaved', secret: null })
  expect((await show(id)).clients[0]).toMatchObject({ redirectUris })
  expect(
    await world.get().database.sql`select name from client_legacy_switch where client_id = ${id}`,
  ).toEqual([{ name: 'STRING_BOOLEANS' }])
  expect(await act('changeClient', change)).toEqual({ __typename: 'ServiceChangedMeanwhile' })
})

test('of sixteen changes at once to what all of them saw, one is made', async () => {
  const { id } = await aService()
  const { version } = await show(id)
  const all = await Promise.all(
    Array.from({ length: 16 }, (_, place) =>
      act('changeService', { id, version, settings: { ...settings, name: `Name ${place}` } }),
    ),
  )
  expect(all.filter(({ __typename }) => __typename === 'ServiceSaved')).toHaveLength(1)
})

test('a rotated secret overlaps with the one before for as long as the owner says', async () => {
  const { id, secret } = await aService()
  const rotated = await act('rotateClientSecret', { clientId: id, overlapDays: 3 })
  expect(rotated.previousExpireAt).toHaveLength(1)
  expect([await isGood(id, secret), await isGood(id, rotated.secret ?? '')]).toEqual([true, true])
  await act('rotateClientSecret', { clientId: id, overlapDays: 0 })
  expect([await isGood(id, secret), await isGood(id, rotated.secret ?? '')]).toEqual([false, false])
})

test('a rotation that is sent again does nothing: the secret that the service uses goes on working', async () => {
  const { id, secret } = await aService()
  const [{ secrets } = { secrets: [] }] = (await show(id)).clients
  const [newest] = secrets as { createdAt: string }[]
  const input = { clientId: id, overlapDays: 7, newestSecretAt: newest?.createdAt }
  world.get().clock.forward(1000)
  const all = await Promise.all(Array.from({ length: 16 }, () => act('rotateClientSecret', input)))
  const rotated = all.filter(({ __typename }) => __typename === 'ClientSecretRotated')
  expect(rotated).toHaveLength(1)
  expect(await act('rotateClientSecret', input)).toEqual({ __typename: 'ServiceChangedMeanwhile' })
  expect(await act('rotateClientSecret', { ...input, newestSecretAt: null })).toMatchObject({
    __typename: 'ServiceChangedMeanwhile',
  })
  expect([await isGood(id, secret), await isGood(id, rotated[0]?.secret ?? '')]).toEqual([true, true])
})

test('a client is disabled before it is deleted, and never comes back after that', async () => {
  const { id, secret } = await aService()
  const stand = (change: string) => act('changeClientStanding', { clientId: id, change })
  expect(await stand('DELETE')).toEqual({ __typename: 'ClientStandingKept' })
  expect(await stand('DISABLE')).toMatchObject({ standing: 'DISABLED' })
  expect(await isGood(id, secret)).toBe(false)
  expect(await stand('DELETE')).toMatchObject({ standing: 'DELETED' })
  expect(await stand('ENABLE')).toEqual({ __typename: 'ClientStandingKept' })
  expect((await show(id)).clients).toMatchObject([{ standing: 'DELETED', redirectUris: [], secrets: [] }])
  expect(await lastEvent()).toMatchObject({ type: 'ClientDeleted', staff_member_id: owner.memberId })
})

test('our own pages stay as they were registered: an owner would shut themselves out', async () => {
  const refused = { __typename: 'OwnServiceRefused' }
  expect(await act('changeClientStanding', { clientId: SUPPORT_CLIENT_ID, change: 'DISABLE' })).toEqual(
    refused,
  )
  expect(await act('rotateClientSecret', { clientId: SUPPORT_CLIENT_ID, overlapDays: 0 })).toEqual(refused)
  expect(await act('changeService', { id: SUPPORT_CLIENT_ID, version: 'x', settings })).toEqual(refused)
})

test('an owner lists the services by name, page by page', async () => {
  await aService()
  type Page = {
    services: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
  }
  const list = (variables: Record<string, unknown>) =>
    world.get().run<Page>(
      owner,
      `query ($first: Int!, $after: String) { services(first: $first, after: $after) {
        edges { node { id name clientsInUse isOurs } } pageInfo { hasNextPage endCursor } } }`,
      variables,
    )
  const { services: first } = await list({ first: 1 })
  const { services: rest } = await list({ first: 100, after: first.pageInfo.endCursor })
  const ids = [...first.edges, ...rest.edges].map(({ node }) => node.id)
  expect(first.pageInfo.hasNextPage).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toContain(`managed-${made}`)
})
