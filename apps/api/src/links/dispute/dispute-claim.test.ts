import { event } from '@identity/database'
import { describe, expect, test } from 'vitest'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import { decideDispute } from '../../staff/decide-dispute/decide-dispute.use-case.ts'
import { mergeIdentities } from '../../staff/merge-identities/merge-identities.use-case.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { DISPUTABLE_MS } from '../domain/record-claim.ts'
import { recordClaimedMail } from '../mails/tell-record-claimed.job.ts'

const world = useWorld()

let lastTrn = 2_400_000

/** A record that somebody took, and the token in the mail to the address that stands on it. */
async function aToldClaim(trnMatchLevel: MatchLevel = 'STRICT') {
  lastTrn += 1
  const trn = String(lastTrn)
  const { deps, clock, deliverMails, teachingRecords } = world.get()
  await teachingRecords({ trn, email: `on.record.${trn}@example.sch.uk` })
  const owner = await anIdentity(world.get(), { trn, trnMatchLevel })
  const recordClaimId = await deps.inTransaction(async ({ jobs, recordClaims }) => {
    const claim = { identityId: owner.id, trn, clientId: 'register-for-npq', claimedAt: clock.now() }
    const id = await recordClaims.add(claim)
    await jobs.add(recordClaimedMail, { recordClaimId: id })
    return id
  })
  const links = (await deliverMails()).map(({ personalisation }) => personalisation.dispute_link)
  const token = new URL(links.find(Boolean) ?? '').searchParams.get('token') ?? ''
  return { trn, owner, recordClaimId, token }
}

async function dispute(token: string) {
  const { disputeClaim } = await world.get().run<{ disputeClaim: Record<string, string> }>(
    'web',
    `mutation ($input: DisputeClaimInput!) { disputeClaim(input: $input) { __typename
      ... on ClaimDisputed { claimedAt } ... on ClaimNotDisputable { reason } } }`,
    { input: { token } },
  )
  return disputeClaim
}

const tasksOf = async (identityId: string) =>
  (await world.get().supportTasks()).filter((task) => task.identityId === identityId)

test('a dispute of a sure link gets an agent to look, and nothing is undone meanwhile', async () => {
  const { token, owner, trn, recordClaimId } = await aToldClaim()
  expect(await dispute(token)).toMatchObject({ __typename: 'ClaimDisputed' })

  expect(await tasksOf(owner.id)).toMatchObject([
    { reason: 'CLAIM_DISPUTED', status: 'OPEN', journeyId: null },
  ])
  const identity = (await world.get().identities()).find(({ id }) => id === owner.id)
  expect(identity).toMatchObject({ trn, trnLookupStatus: 'FOUND' })
  const happened = (await world.get().database.db.select().from(event).orderBy(event.id)).slice(-2)
  expect(happened).toMatchObject([
    { type: 'SupportTaskOpened', identityId: owner.id },
    { type: 'ClaimDisputed', identityId: owner.id, details: { recordClaimId } },
  ])
})

describe('a dispute of a LOW link', () => {
  test('freezes it at once: no service sees it, at whatever policy, until an agent has decided', async () => {
    const { token, owner, trn } = await aToldClaim('LOW')
    expect(await seenBy('register-for-npq', owner.id)).toEqual({ trn, trnLookupStatus: 'FOUND' })
    expect(await dispute(token)).toMatchObject({ __typename: 'ClaimDisputed' })
    expect(await seenBy('register-for-npq', owner.id)).toEqual({ trn: null, trnLookupStatus: 'PENDING' })
    expect(await world.get().deps.repositories.identities.find(owner.id)).toMatchObject({
      ...{ trn, trnLookupStatus: 'FOUND', isLinkFrozen: true },
    })
    expect((await world.get().events()).slice(-3)).toEqual([
      'LinkFrozen',
      'SupportTaskOpened',
      'ClaimDisputed',
    ])

    await decideDispute(world.get().deps, owner.id, 'kept', null)
    expect(await seenBy('register-for-npq', owner.id)).toEqual({ trn, trnLookupStatus: 'FOUND' })
    expect(await tasksOf(owner.id)).toMatchObject([{ reason: 'CLAIM_DISPUTED', status: 'CLOSED' }])
  })

  test('freezes it also where the identity was merged meanwhile, and a merge keeps it frozen', async () => {
    const { token, owner } = await aToldClaim('LOW')
    const [first, second] = [await anIdentity(world.get()), await anIdentity(world.get())]
    await mergeIdentities(world.get().deps, { from: owner.id, into: first.id })
    await dispute(token)
    await mergeIdentities(world.get().deps, { from: first.id, into: second.id })
    expect(await seenBy('register-for-npq', second.id)).toEqual({ trn: null, trnLookupStatus: 'PENDING' })
    expect(await tasksOf(second.id)).toMatchObject([{ reason: 'CLAIM_DISPUTED', status: 'OPEN' }])
  })

  test('stays frozen when its holder proves more meanwhile: an agent decides', async () => {
    const { token, owner, trn } = await aToldClaim('LOW')
    await dispute(token)
    const { deps, clock } = world.get()
    await deps.repositories.identities.raiseMatchLevel(
      owner.id,
      { trn, trnMatchLevel: 'STRICT' },
      clock.now(),
    )
    expect(await seenBy('register-for-npq', owner.id)).toEqual({ trn: null, trnLookupStatus: 'PENDING' })
  })
})

/** What a service is told of an identity. */
async function seenBy(clientId: string, id: string) {
  const { identity } = await world
    .get()
    .run<{ identity: object }>(
      'oidc',
      'query ($id: ID!, $clientId: ID!) { identity: signedInIdentity(id: $id, clientId: $clientId) { trn trnLookupStatus } }',
      { id, clientId },
    )
  return identity
}

test('whoever looks is told which record it is about', async () => {
  const { token, owner, trn } = await aToldClaim()
  await dispute(token)
  const task = await world.get().deps.repositories.supportTasks.findOpen(`claim_disputed:${owner.id}`)
  expect(task?.answers).toEqual({ trn: { knowledge: 'KNOWN', trn } })
})

test('a link works once', async () => {
  const { token, owner } = await aToldClaim()
  await dispute(token)
  expect(await dispute(token)).toMatchObject({ __typename: 'ClaimNotDisputable', reason: 'DONE' })
  expect(await tasksOf(owner.id)).toHaveLength(1)
})

test('a link works for 30 days and no longer', async () => {
  const [inTime, late] = [await aToldClaim(), await aToldClaim()]
  world.get().clock.forward(DISPUTABLE_MS - 1)
  expect(await dispute(inTime.token)).toMatchObject({ __typename: 'ClaimDisputed' })
  world.get().clock.forward(1)
  expect(await dispute(late.token)).toMatchObject({ reason: 'EXPIRED' })
  expect(await tasksOf(late.owner.id)).toEqual([])
})

test('the claim cannot be disputed late even by somebody who read it in time', async () => {
  const { token } = await aToldClaim()
  const { clock, deps } = world.get()
  const late = new Date(clock.now().getTime() + DISPUTABLE_MS)
  expect(await deps.repositories.recordClaims.dispute(token, late)).toBe(false)
})

test('of sixteen uses of one link at once, one opens a task', async () => {
  const { token, owner } = await aToldClaim()
  const before = (await world.get().events()).filter((type) => type === 'ClaimDisputed').length
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => dispute(token)))
  expect(outcomes.filter(({ __typename }) => __typename === 'ClaimDisputed')).toHaveLength(1)
  expect(outcomes.filter(({ reason }) => reason === 'DONE')).toHaveLength(15)
  expect(await tasksOf(owner.id)).toHaveLength(1)
  const after = (await world.get().events()).filter((type) => type === 'ClaimDisputed').length
  expect(after - before).toBe(1)
})

test('a link that we never sent does nothing', async () => {
  expect(await dispute('not-a-token')).toMatchObject({ reason: 'UNKNOWN' })
})

test('the facade may not dispute claims', async () => {
  const source = 'mutation { disputeClaim(input: { token: "a" }) { __typename } }'
  await expect(world.get().run('oidc', source)).rejects.toThrow('may not')
})
