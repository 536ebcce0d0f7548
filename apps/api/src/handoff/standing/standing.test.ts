import { randomUUID } from 'node:crypto'
import { client, service } from '@identity/database'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blockIdentity } from '../../staff/block-identity/block-identity.use-case.ts'
import { mergeIdentities } from '../../staff/merge-identities/merge-identities.use-case.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { useSessions } from '../../testing/use-sessions.ts'

const NPQ = 'register-for-npq'
const NEEDS_TRN = 'access-your-teaching-qualifications'
const world = useWorld()
const { join, end } = useSessions(world)

type Asked = { clientId: string; identityId?: string; sessionId?: string; sid?: string }

const PERSON =
  'id emailAddress firstName lastName trn trnLookupStatus trnMatchLevel previousIds(clientId: $clientId) verifiedName { lastName }'

const ask = async (question: Asked) =>
  (
    await world.get().run<{ standing: Record<string, unknown> }>(
      'oidc',
      `query ($clientId: ID!, $identityId: ID, $sessionId: ID, $sid: ID) {
        standing(clientId: $clientId, identityId: $identityId, sessionId: $sessionId, sid: $sid) {
          session { id identityId amr } isSignedOut entryDenial identity { ${PERSON} }
        }
      }`,
      question,
    )
  ).standing

/** One by one, as a facade of an older build asks. */
const askOneByOne = ({ clientId, identityId = '', sessionId = '', sid = '' }: Asked) =>
  world.get().run<Record<string, unknown>>(
    'oidc',
    `query ($clientId: ID!, $identityId: ID!, $sessionId: ID!, $sid: ID!) {
      session(id: $sessionId) { id identityId amr }
      isSignedOut(clientId: $clientId, sid: $sid)
      entryDenial(sessionId: $sessionId, clientId: $clientId)
      identity: signedInIdentity(id: $identityId, clientId: $clientId) { ${PERSON} }
    }`,
    { clientId, identityId, sessionId, sid },
  )

async function aSignedInPerson(facts: Parameters<typeof anIdentity>[1] = {}, clientId = NPQ) {
  const { deps, clock } = world.get()
  const { id: identityId } = await anIdentity(world.get(), facts)
  const how = { amr: ['otp'], acr: 'urn:gai:acr:email' }
  const sessionId = await deps.repositories.sessions.start(identityId, how, clock.now())
  const sid = randomUUID()
  await join(sessionId, { [clientId]: sid })
  return { clientId, identityId, sessionId, sid }
}

const cases: [string, () => Promise<Asked>][] = [
  ['a person who is signed in', () => aSignedInPerson()],
  ['one with a record', () => aSignedInPerson({ trn: '1000001' })],
  [
    'one whose link is below the policy of the service',
    () => aSignedInPerson({ trn: '1000002', trnMatchLevel: 'LOW' }, NEEDS_TRN),
  ],
  ['one whom the service denies entry', () => aSignedInPerson({}, NEEDS_TRN)],
  [
    'one who is blocked',
    async () => {
      const person = await aSignedInPerson()
      await blockIdentity(world.get().deps, person.identityId, null)
      const how = { amr: ['otp'], acr: 'urn:gai:acr:email' }
      const { deps, clock } = world.get()
      return {
        ...person,
        sessionId: await deps.repositories.sessions.start(person.identityId, how, clock.now()),
      }
    },
  ],
  [
    'a session that was ended',
    async () => {
      const person = await aSignedInPerson()
      await end(person.sessionId)
      return person
    },
  ],
  [
    'a session that grew too old',
    async () => {
      const person = await aSignedInPerson()
      world.get().clock.forward(2 * 60 * 60_000)
      return person
    },
  ],
  [
    'an identity that was merged into another',
    async () => {
      const [from, into] = [await aSignedInPerson(), await aSignedInPerson()]
      await mergeIdentities(world.get().deps, { from: from.identityId, into: into.identityId })
      return { ...into, identityId: from.identityId }
    },
  ],
  [
    'the one that survived',
    async () => {
      const [from, into] = [await aSignedInPerson(), await aSignedInPerson()]
      await mergeIdentities(world.get().deps, { from: from.identityId, into: into.identityId })
      return into
    },
  ],
  [
    'another identity than the session’s',
    async () => ({ ...(await aSignedInPerson()), identityId: (await aSignedInPerson()).identityId }),
  ],
  [
    'a session that another client knows by that name',
    async () => ({ ...(await aSignedInPerson()), clientId: NEEDS_TRN }),
  ],
  [
    'what is not there',
    async () => ({ clientId: NPQ, identityId: randomUUID(), sessionId: randomUUID(), sid: 'x' }),
  ],
  ['what can be no id', async () => ({ clientId: NPQ, identityId: 'x', sessionId: "'", sid: '' })],
]

test.each(cases)('asked once or one by one, the answer about %s is the same', async (_what, prepare) => {
  const question = await prepare()
  expect(await ask(question)).toEqual(await askOneByOne(question))
})

test('with a client that is disabled, or that is not there, nothing stands', async () => {
  const person = await aSignedInPerson()
  const nothing = { session: null, isSignedOut: true, entryDenial: null, identity: null }
  expect(await ask({ ...person, clientId: 'not-there' })).toEqual(nothing)
  const { database, clock } = world.get()
  await database.db.update(client).set({ disabledAt: clock.now() }).where(eq(client.id, NPQ))
  expect(await ask(person)).toEqual(nothing)
  await database.db.update(client).set({ disabledAt: null }).where(eq(client.id, NPQ))
  expect(await ask(person)).toMatchObject({ isSignedOut: false, session: { id: person.sessionId } })
})

describe('statements', () => {
  const statements: string[] = []
  const debug = (_connection: number, statement: string) => void statements.push(statement)
  beforeAll(() => void Object.assign(world.get().database.sql.options, { debug }))
  afterAll(() => void Object.assign(world.get().database.sql.options, { debug: false }))

  test('one answers it all', async () => {
    const person = await aSignedInPerson({ trn: '1000003' })
    statements.length = 0
    await ask(person)
    expect(statements, statements.join('\n')).toHaveLength(1)
  })
})

describe('what the facade remembers of a client knows when it is wrong', () => {
  const versionOf = async (id: string) => {
    const { sql } = world.get().database
    const [row] = await sql`select version::int from oidc.client_version where client_id = ${id}`
    return row?.version ?? 0
  }

  test('the number goes up with the client, its service, its secrets and its switches', async () => {
    const { database, deps, clock } = world.get()
    const { clients, clientSecrets } = deps.repositories
    const secret = { hash: 'hash', generated: null, createdAt: clock.now(), expiresAt: null }
    const until = new Date(clock.now().getTime() + 60_000)
    const changes: (() => Promise<unknown>)[] = [
      () => clients.disable(NPQ, clock.now()),
      () => clients.enable(NPQ),
      () => clientSecrets.add(NPQ, secret),
      async () => {
        for (const { id } of await clientSecrets.live(NPQ, clock.now())) await clientSecrets.expire(id, until)
      },
      async () => {
        const found = await clients.find(NPQ)
        if (!found) throw new Error('the client is gone')
        await database.db
          .update(service)
          .set({ name: 'Another name' })
          .where(eq(service.id, found.service.id))
      },
      () => database.sql`
        insert into client_legacy_switch (client_id, name, expires_at) values (${NPQ}, 'PKCE_OPTIONAL', now())`,
      () => database.sql`delete from client_legacy_switch where client_id = ${NPQ}`,
    ]
    for (const [number, change] of changes.entries()) {
      const before = await versionOf(NPQ)
      await change()
      expect(await versionOf(NPQ), `change ${number}`).toBeGreaterThan(before)
    }
  })

  test('it stays while nobody but the digest of a secret changes', async () => {
    const { database } = world.get()
    const before = await versionOf(NPQ)
    await database.sql`update client_secret set digest = 'renewed' where client_id = ${NPQ}`
    expect(await versionOf(NPQ)).toBe(before)
  })
})
