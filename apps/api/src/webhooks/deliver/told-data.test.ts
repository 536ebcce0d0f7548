import { client, identity } from '@identity/database'
import { emailKey } from '@identity/values'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { PAUSES_MS } from '../domain/retry-plan.ts'
import { aReceiver } from '../receiver.fixture.ts'
import { aDataValidator } from '../render/data-validator.fixture.ts'
import { useWebhooks } from '../use-webhooks.builder.ts'

const NPQ = 'register-for-npq'
const NPQ_SCOPES = ['openid', 'profile', 'email', 'trn']
const world = useWorld()
const { anEndpoint, deliveries, happens, lookOnce, tries } = useWebhooks(world)
const problems = aDataValidator({ closed: true })

const grant = (...scopes: string[]) =>
  world.get().database.db.update(client).set({ scopes }).where(eq(client.id, NPQ))
const setPolicy = (policy: MatchLevel) =>
  world.get().database.sql`update service set match_policy = ${policy} where id = ${NPQ}`

beforeEach(() => setPolicy('LOW'))
afterEach(async () => {
  await grant(...NPQ_SCOPES)
})

let trn = 1_000_200
/** An identity that has signed in to Register for an NPQ, with a record and a National Insurance number. */
async function aVisitor() {
  const { clock, deps } = world.get()
  trn += 1
  const made = await anIdentity(world.get(), { trn: String(trn), trnMatchLevel: 'FIRM' })
  const details = { preferredName: null, dateOfBirth: '1990-12-10', nationalInsuranceNumber: 'QQ123456C' }
  await deps.repositories.identities.setDetails(made.id, details, clock.now())
  await deps.repositories.visits.begin(made.id, NPQ, clock.now())
  return { ...made, trn: String(trn) }
}

/** A receiver, and what it has read so far. */
async function aListener({ isThin = false } = {}) {
  const receiver = await aReceiver()
  await anEndpoint({ url: receiver.url, isThin })
  return {
    receiver,
    last() {
      const got = receiver.received.at(-1)
      const data = JSON.parse(String(got?.body))
      expect(problems(String(got?.headers['ce-type']), data)).toEqual([])
      return data
    },
  }
}

test('what is told is what the client sees when it is sent, not when it was queued', async () => {
  const { id } = await aVisitor()
  const { receiver, last } = await aListener()
  receiver.answerWith(500)
  await happens({ eventType: 'identity.updated', identityId: id, dataGroups: ['EMAIL_ADDRESS', 'TRN'] })
  await lookOnce()
  expect(last()).toMatchObject({
    changed: ['emailAddress', 'emailAddressProvedAt', 'trn'],
    identity: { id, trn: String(trn), trnMatchLevel: 'FIRM', dateOfBirth: '1990-12-10' },
  })
  expect(last().identity).not.toHaveProperty('isBlocked') // no scope of this client opens it

  const address = { emailAddress: 'ada.new@example.com', emailKey: emailKey('ada.new@example.com') }
  await world.get().database.db.update(identity).set(address).where(eq(identity.id, id))
  await grant('openid', 'email')
  world.get().clock.forward(PAUSES_MS[0])
  await lookOnce()
  expect(last()).toMatchObject({ changed: ['emailAddress', 'emailAddressProvedAt'] })
  expect(Object.keys(last().identity)).toEqual(['id', 'emailAddress', 'emailAddressProvedAt'])
  expect(last().identity.emailAddress).toBe('ada.new@example.com')
  expect(receiver.received.map(({ headers }) => headers['ce-dataschema'])).toEqual(
    Array(2).fill('http://localhost:3000/.well-known/webhook-schemas/1#/$defs/identity.updated'),
  )
})

test('an update is not told when the scopes that it was queued for are gone', async () => {
  const { id } = await aVisitor()
  const { receiver } = await aListener()
  await happens({ eventType: 'identity.updated', identityId: id, dataGroups: ['TRN'] })
  await grant('openid', 'email')
  expect(await lookOnce()).toBe(1)
  expect(receiver.received).toEqual([])
  expect(await deliveries()).toMatchObject([{ state: 'DEAD', attempts: 1 }])
  expect(await tries()).toEqual([])
})

test.each([{ isThin: false }, { isThin: true }])(
  'no body holds a National Insurance number, whatever the scopes: %j',
  async (settings) => {
    const { id } = await aVisitor()
    const { receiver } = await aListener(settings)
    await grant('user:read', 'user:write', 'identities.all:read')
    for (const eventType of ['identity.created', 'identity.updated', 'identity.match-resolved'])
      await happens({ eventType, identityId: id, dataGroups: ['NAMES', 'TRN', 'MATCH'] })
    while ((await lookOnce()) > 0);
    expect(receiver.received).toHaveLength(3)
    const sent = receiver.received.map(({ body }) => body.toString()).join()
    expect(sent).not.toMatch(/QQ ?123456|nationalInsurance/)
    expect(sent.includes('Byron')).toBe(!settings.isThin)
  },
)

test('a record that the policy of the service hides is not told of', async () => {
  const { id } = await aVisitor()
  const { last } = await aListener()
  await setPolicy('STRICT')
  const resolved = { eventType: 'identity.match-resolved', identityId: id, about: { requestId: null } }
  await happens({ ...resolved, dataGroups: ['NAMES', 'TRN', 'MATCH'] })
  await lookOnce()
  expect(last()).toMatchObject({
    requestId: null,
    identity: {
      ...{ trn: null, trnLookupStatus: 'PENDING', trnLookupReason: 'PROOF_NEEDED' },
      ...{ trnMatchLevel: null, trnMatchedBy: null, verifiedName: null },
    },
  })
})

test('an identity of another service is not told of, also to a client that may read every identity', async () => {
  const { id } = await anIdentity(world.get())
  const { receiver } = await aListener()
  await grant('user:read', 'identities.all:read')
  await happens({ eventType: 'identity.created', identityId: id })
  expect(await lookOnce()).toBe(1)
  expect(receiver.received).toEqual([])
})
