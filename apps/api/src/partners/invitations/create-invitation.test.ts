import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { INVITATION_LIFE_MS } from '../../invitations/domain/invitation.ts'
import {
  anInvitation,
  anInviter,
  aTrn,
  deliverInvitations,
  INVITES,
} from '../../invitations/invite.builder.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'

const world = useWorld()
const DAY_MS = 24 * 60 * 60 * 1000

async function aRecord(facts: Record<string, unknown> = {}) {
  const trn = aTrn()
  await world.get().teachingRecords({ trn, email: `record.${trn}@example.com`, ...facts })
  return trn
}

test('a service invites the address on a record: the answer has no link, and the mail has', async () => {
  const trn = await aRecord()
  const { __typename, invitation } = await anInviter(world.get()).create({ trn })
  expect(__typename).toBe('InvitationCreated')
  expect(invitation).toMatchObject({ trn, status: 'WAITING', openedAt: null, endedAt: null, identity: null })
  const lifeMs = Date.parse(invitation?.expiresAt ?? '') - Date.parse(invitation?.createdAt ?? '')
  expect(lifeMs).toBe(INVITATION_LIFE_MS)
  const [mail, ...others] = await deliverInvitations(world.get())
  expect(others).toEqual([])
  expect(mail).toEqual({ to: `record.${trn}@example.com`, token: expect.stringMatching(/^[\w-]{43}$/) })
})

test('the token is kept as a hash only, and the address is sealed', async () => {
  const { token, address } = await anInvitation(world.get())
  const rows = await world.get().database.sql`select * from invitation`
  const everything = JSON.stringify([rows, await world.get().database.sql`select * from event`])
  expect(everything).not.toContain(token)
  expect(everything).not.toContain(address)
})

test('a service may say where to mail it, and is not told whether that address is on the record', async () => {
  const trn = await aRecord()
  const other = `other.${trn}@example.com`
  const { __typename, invitation } = await anInviter(world.get()).create({ trn, emailAddress: other })
  expect(__typename).toBe('InvitationCreated')
  expect(JSON.stringify(invitation)).not.toContain('@')
  expect((await deliverInvitations(world.get())).map(({ to }) => to)).toEqual([other])
})

test('the same key makes one invitation, and the answer to it shows the invitation as it is now', async () => {
  const inviter = anInviter(world.get())
  const input = { trn: await aRecord(), idempotencyKey: randomUUID() }
  const first = await inviter.create(input)
  await inviter.cancel(first.invitation?.id ?? '')
  const again = await inviter.create(input)
  expect(again.__typename).toBe('InvitationCreated')
  expect(again.invitation).toMatchObject({ id: first.invitation?.id, status: 'CANCELLED' })
  expect(await deliverInvitations(world.get())).toEqual([])
})

test('one invitation about a record and an address stands at a time, and is mailed once', async () => {
  const trn = await aRecord()
  const inviter = anInviter(world.get())
  const first = await inviter.create({ trn })
  const again = await inviter.create({ trn })
  expect(again).toMatchObject({ __typename: 'InvitationStands', invitation: { id: first.invitation?.id } })
  expect(await deliverInvitations(world.get())).toHaveLength(1)
  const given = await inviter.create({ trn, emailAddress: `other.${trn}@example.com` })
  expect(await inviter.create({ trn, emailAddress: `Other.${trn}@Example.com` })).toMatchObject({
    ...{ __typename: 'InvitationStands', invitation: { id: given.invitation?.id } },
  })

  await inviter.cancel(first.invitation?.id ?? '')
  expect((await inviter.create({ trn })).__typename).toBe('InvitationCreated')
})

test.each([
  ['after', (addresses: (string | null)[]) => addresses],
  ['before', (addresses: (string | null)[]) => addresses.toReversed()],
])(
  'a service that guesses the address of a record %s it invites that address learns nothing',
  async (_when, inOrder) => {
    const trn = await aRecord()
    const inviter = anInviter(world.get())
    const addresses = [null, `record.${trn}@example.com`, `no.record.${trn}@example.com`]
    for (const emailAddress of inOrder(addresses))
      expect((await inviter.create({ trn, emailAddress })).__typename).toBe('InvitationCreated')
  },
)

test('an invitation that has expired makes room for another, and its service is told', async () => {
  const { trn, inviter, id } = await anInvitation(world.get())
  world.get().clock.forward(INVITATION_LIFE_MS)
  expect(await inviter.show(id)).toMatchObject({ status: 'EXPIRED' })
  expect((await inviter.create({ trn })).__typename).toBe('InvitationCreated')
  expect((await world.get().events()).slice(-2)).toEqual(['InvitationExpired', 'InvitationCreated'])
})

test('of sixteen that invite the same person at once, one makes the invitation', async () => {
  const trn = await aRecord()
  const inviter = anInviter(world.get())
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => inviter.create({ trn })))
  expect(outcomes.filter(({ __typename }) => __typename === 'InvitationCreated')).toHaveLength(1)
  expect(new Set(outcomes.map(({ invitation }) => invitation?.id)).size).toBe(1)
  const mails = await deliverInvitations(world.get())
  expect(mails.filter(({ to }) => to === `record.${trn}@example.com`)).toHaveLength(1)
})

describe('no invitation goes out, and the service is not told why', () => {
  const without = { scopes: ['invitation:write'] }
  test.each([
    ['about a record that is not there', async () => aTrn()],
    ['about a closed record', () => aRecord({ active: false })],
    ['about a record without an address', () => aRecord({ email: null })],
    ['about a record with the address of an office', () => aRecord({ email: 'office@example.sch.uk' })],
    [
      'about a record that is withheld',
      async () => {
        const trn = await aRecord()
        await world.get().deps.repositories.withheldTrns.add([trn], world.get().clock.now())
        return trn
      },
    ],
    [
      'about a record that an identity holds, which the service does not see',
      async () => {
        const trn = await aRecord()
        await anIdentity(world.get(), { trn })
        return trn
      },
    ],
  ])('%s', async (_about, aTrnLikeThat) => {
    const trn = await aTrnLikeThat()
    const refused = await anInviter(world.get()).create({ trn })
    expect(refused).toEqual({ __typename: 'InvitationRefused', reason: 'NOT_INVITABLE' })
    expect(await deliverInvitations(world.get())).toEqual([])
  })

  test('that a person whom it sees holds the record is for a token that shows it the TRN', async () => {
    const trn = await aRecord()
    const { id } = await anIdentity(world.get(), { trn })
    await world.get().deps.repositories.visits.begin(id, 'register-for-npq', world.get().clock.now())
    const reasonFor = async (scopes: string[], clientId?: string) =>
      (await anInviter(world.get(), { scopes, ...(clientId && { clientId }) }).create({ trn })).reason
    expect(await reasonFor(INVITES)).toBe('RECORD_HELD')
    expect(await reasonFor(without.scopes)).toBe('NOT_INVITABLE')
    expect(await reasonFor(INVITES, 'claim')).toBe('NOT_INVITABLE')
  })

  test('nor is it told to another token under the key of the one that was told', async () => {
    const input = { trn: await aRecord(), idempotencyKey: randomUUID() }
    const { id } = await anIdentity(world.get(), { trn: input.trn })
    await world.get().deps.repositories.visits.begin(id, 'register-for-npq', world.get().clock.now())
    expect((await anInviter(world.get()).create(input)).reason).toBe('RECORD_HELD')
    await expect(anInviter(world.get(), { scopes: without.scopes }).create(input)).rejects.toMatchObject({
      extensions: { code: 'INSUFFICIENT_SCOPE', coordinate: 'Mutation.createInvitation' },
    })
    expect((await anInviter(world.get()).create(input)).reason).toBe('RECORD_HELD')
  })
})

describe('limits', () => {
  test('a mailbox gets three invitations of a service a day, and a refused one can be asked for again', async () => {
    const emailAddress = 'much.invited@example.com'
    const invite = async (clientId: string) =>
      (await anInviter(world.get(), { clientId }).create({ trn: await aRecord(), emailAddress })).__typename
    for (const _time of ['once', 'twice', 'three times'])
      expect(await invite('register-for-npq')).toBe('InvitationCreated')
    const input = {
      trn: await aRecord(),
      emailAddress: 'Much.Invited@example.com',
      idempotencyKey: randomUUID(),
    }
    await expect(anInviter(world.get()).create(input)).rejects.toMatchObject({
      extensions: { code: 'RATE_LIMITED', policy: 'invitations-to-mailbox' },
    })
    expect(await invite('claim')).toBe('InvitationCreated')
    expect(await deliverInvitations(world.get())).toHaveLength(4)
    world.get().clock.forward(DAY_MS)
    expect((await anInviter(world.get()).create(input)).__typename).toBe('InvitationCreated')
  })

  test('a mailbox that a service has used up does not say whose record has it', async () => {
    const emailAddress = 'guessed@example.com'
    const inviter = anInviter(world.get())
    for (const _time of ['once', 'twice', 'three times'])
      await inviter.create({ trn: await aRecord(), emailAddress })
    const trn = await aRecord({ email: emailAddress })
    expect((await inviter.create({ trn })).__typename).toBe('InvitationCreated')
  })

  test('a client tries out 60 records a minute, whatever comes of them', async () => {
    const trn = aTrn()
    const inviter = anInviter(world.get())
    for (let asked = 0; asked < 60; asked += 1) await inviter.create({ trn })
    await expect(inviter.create({ trn })).rejects.toMatchObject({
      extensions: { code: 'RATE_LIMITED', policy: 'invitations', http: { status: 429 } },
    })
  })
})

describe('an own invitation', () => {
  test('is listed for its service, the newest first, a page at a time', async () => {
    const inviter = anInviter(world.get(), { clientId: 'claim' })
    const made: string[] = []
    for (let n = 0; n < 3; n += 1) {
      world.get().clock.forward(1000)
      made.unshift((await inviter.create({ trn: await aRecord() })).invitation?.id ?? '')
    }
    const first = await inviter.list({ first: 2 })
    expect(first.edges.map(({ node }) => node.id)).toEqual(made.slice(0, 2))
    expect(first.pageInfo.hasNextPage).toBe(true)
    const second = await inviter.list({ first: 2, after: first.pageInfo.endCursor })
    expect(second.edges[0]?.node.id).toBe(made[2])
    const others = await anInviter(world.get()).list({ first: 100 })
    for (const { node } of others.edges) expect(made).not.toContain(node.id)
    await expect(anInviter(world.get()).list({ after: first.pageInfo.endCursor })).rejects.toMatchObject({
      extensions: { code: 'BAD_CURSOR' },
    })
  })

  test('is not there for another service, nor can it be cancelled by one', async () => {
    const { id, inviter } = await anInvitation(world.get())
    const other = anInviter(world.get(), { clientId: 'claim' })
    expect(await other.show(id)).toBeNull()
    expect(await other.cancel(id)).toEqual({ __typename: 'InvitationNotCancelled', reason: 'NOT_FOUND' })
    expect(await other.cancel('no-uuid')).toMatchObject({ reason: 'NOT_FOUND' })
    expect(await inviter.show(id)).toMatchObject({ status: 'WAITING' })
  })

  test('is cancelled once, and cancelling it again is no error', async () => {
    const { id, inviter } = await anInvitation(world.get())
    const outcomes = await Promise.all(Array.from({ length: 16 }, () => inviter.cancel(id)))
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({
        __typename: 'InvitationCancelled',
        invitation: { status: 'CANCELLED' },
      })
    const rows = await world.get().database
      .sql`select count(*)::int as n from event where type = 'InvitationCancelled' and details->>'invitationId' = ${id}`
    expect(rows[0]?.n).toBe(1)
  })

  test('that is withdrawn before the worker sends it is not mailed', async () => {
    const inviter = anInviter(world.get())
    const { invitation } = await inviter.create({ trn: await aRecord() })
    await inviter.cancel(invitation?.id ?? '')
    expect(await deliverInvitations(world.get())).toEqual([])
  })

  test('takes the scope of inviting, under its new name or its older one', async () => {
    const trn = await aRecord()
    const asked = (scopes: string[]) => anInviter(world.get(), { scopes }).create({ trn })
    await expect(asked(['user:write', 'identity:read'])).rejects.toMatchObject({
      extensions: { code: 'INSUFFICIENT_SCOPE', scopes: ['invitation:write', 'trn_token:write'] },
    })
    expect((await asked(['trn_token:write', 'identity:read'])).__typename).toBe('InvitationCreated')
  })
})
