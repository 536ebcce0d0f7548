import { expect, test } from 'vitest'
import { aVisitor, sequenceAll } from '../../changes/follow-changes.builder.ts'
import { aJourney } from '../../testing/a-journey.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { signIn } from '../../testing/sign-in.ts'
import { aReceiver } from '../../webhooks/receiver.fixture.ts'
import { useWebhooks } from '../../webhooks/use-webhooks.builder.ts'
import { blockIdentity, unblockIdentity } from '../block-identity/block-identity.use-case.ts'
import { mergeAtOnce } from '../merge-identities/merge-at-once.step.ts'
import { aPersonPage } from '../show-person/person-page.builder.ts'
import { undoMerge } from '../undo-merge/undo-merge.use-case.ts'

const world = useWorld()
const { anEndpoint, lookOnce } = useWebhooks(world)

test('a sign-in is shown with its passcode, asked for, sent, wrong and right, and never a digit', async () => {
  const { id, emailAddress } = await anIdentity(world.get())
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress })
  const passcode = await world.get().deliverPasscode()
  const wrong = passcode === '000000' ? '000001' : '000000'
  await journey.answer('verifyPasscode', { passcode: wrong })
  await journey.answer('verifyPasscode', { passcode })
  await journey.answer('completeJourney')
  const page = await aPersonPage(world.get(), id)
  await page.open()
  const { edges } = await page.timeline()
  expect(edges.map(({ node }) => node.type)).toEqual([
    'PersonViewed',
    'SignedIn',
    'EmailProved',
    'PasscodeRefused',
    'PasscodeSent',
    'PasscodeRequested',
  ])
  expect(edges[0]?.node).toMatchObject({
    staffName: expect.stringMatching(/^Staff Member/),
    details: [{ name: 'reason', values: ['CALL'] }],
  })
  expect(edges[1]?.node).toMatchObject({ staffName: null, serviceName: 'Register for an NPQ' })
  const details = edges.flatMap(({ node }) => node.details.flatMap(({ values }) => values))
  expect(details).not.toContain(passcode)
  expect(details).not.toContain(wrong)
})

test('a passcode that never arrived is shown, though its journey never became theirs', async () => {
  const { id, emailAddress } = await anIdentity(world.get())
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress })
  world.get().postBox.answerWith(400)
  await world
    .get()
    .deliverPasscode()
    .catch(() => undefined)
  world.get().postBox.answerWith(201)
  const page = await aPersonPage(world.get(), id)
  await page.open()
  expect((await page.timeline()).edges[1]?.node).toMatchObject({
    type: 'PasscodeNotDelivered',
    details: expect.arrayContaining([{ name: 'delivery', values: ['FAILED'] }]),
  })
})

test('the journey of a claimant who displaced the holder is not the holder’s', async () => {
  const { deps, clock } = world.get()
  const { id } = await anIdentity(world.get())
  const { id: byIdentityId, emailAddress } = await anIdentity(world.get())
  await signIn(world.get(), emailAddress)
  const [signedIn] = await world.get().database
    .sql`select journey_id from event where identity_id = ${byIdentityId} and type = 'SignedIn'`
  const visit = { journeyId: signedIn?.journey_id, clientId: 'register-for-npq' }
  await deps.repositories.events.record(
    { type: 'HolderDisplaced', identityId: id, byIdentityId, ...visit },
    clock.now(),
  )
  const page = await aPersonPage(world.get(), id)
  await page.open()
  expect((await page.timeline()).edges.map(({ node }) => node.type)).toEqual([
    'PersonViewed',
    'HolderDisplaced',
  ])
})

test('an edit shows before and after: names at once, an address once it is revealed, nothing to a service owner', async () => {
  const { deps, clock } = world.get()
  const { id, emailAddress } = await anIdentity(world.get())
  const facts = {
    name: { before: 'Ada Byron', after: 'Ada Lovelace' },
    emailAddress: { before: 'old@example.com', after: emailAddress },
  }
  const visit = { journeyId: crypto.randomUUID(), clientId: 'register-for-npq' }
  await deps.repositories.events.record(
    { type: 'DetailsChanged', identityId: id, ...visit },
    clock.now(),
    facts,
  )
  const page = await aPersonPage(world.get(), id)
  await page.open()
  const edit = async () => (await page.timeline()).edges.map(({ node }) => node).find(isEdit)
  const isEdit = ({ type }: { type: string }) => type === 'DetailsChanged'
  expect((await edit())?.changes).toEqual([
    { fact: 'name', before: 'Ada Byron', after: 'Ada Lovelace', isHidden: false },
    { fact: 'emailAddress', before: 'o***@***.com', after: 's***@***.com', isHidden: true },
  ])
  await page.reveal('EMAIL_ADDRESS')
  expect((await edit())?.changes[1]).toEqual({
    fact: 'emailAddress',
    before: 'old@example.com',
    after: emailAddress,
    isHidden: false,
  })
  const owner = await aPersonPage(world.get(), id, await aStaffCaller(world.get(), 'OWNER'))
  await owner.open()
  expect((await owner.timeline()).edges.map(({ node }) => node).find(isEdit)?.changes).toEqual([])
})

test('an event whose key is gone still says what happened', async () => {
  const { database } = world.get()
  const { id } = await anIdentity(world.get())
  await database.sql`insert into event (type, identity_id, details, facts_sealed, occurred_at) values ('EmailChanged', ${id}, '{}', 'gone.AAAA', now())`
  const page = await aPersonPage(world.get(), id)
  await page.open()
  expect((await page.timeline()).edges[1]?.node).toMatchObject({
    type: 'EmailChanged',
    changes: [],
    areChangesLost: true,
  })
})

test('the timeline is read a page at a time, with that of merged identities, and an act says what undoes it', async () => {
  const { deps } = world.get()
  const [from, into] = [await anIdentity(world.get()), await anIdentity(world.get())]
  await signIn(world.get(), from.emailAddress)
  await deps.inTransaction((all) => mergeAtOnce(all, { from: from.id, into: into.id }, deps.clock.now()))
  await blockIdentity(deps, into.id, null)
  const page = await aPersonPage(world.get(), into.id)
  await page.open()
  const all = (await page.timeline()).edges.map(({ node }) => node)
  expect(all.map(({ type, inverse, isOfMerged }) => [type, inverse, isOfMerged])).toEqual([
    ['PersonViewed', null, false],
    ['IdentityBlocked', 'UNBLOCK', false],
    ['IdentitiesMerged', 'UNMERGE', false],
    ['SessionEnded', null, true],
    ['ServiceJoined', null, true],
    ['SignedIn', null, true],
    ['EmailProved', null, false],
    ['PasscodeSent', null, true],
    ['PasscodeRequested', null, false],
  ])
  const seen: string[] = []
  let after: string | null = null
  do {
    const { edges, pageInfo } = await page.timeline({ first: 3, after })
    seen.push(...edges.map(({ node }) => node.id))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after)
  expect(seen).toEqual(all.map(({ id }) => id))
})

test('a timeline is open only with the person', async () => {
  const { id } = await anIdentity(world.get())
  const page = await aPersonPage(world.get(), id)
  expect(await page.timeline()).toEqual({ __typename: 'PersonNotOpen', id })
})

test('a merge and its undoing are in the timelines of both accounts, and what it changed in that of the survivor only', async () => {
  const { deps, clock } = world.get()
  const [from, into] = [await anIdentity(world.get()), await anIdentity(world.get())]
  const merge = { from: from.id, into: into.id }
  const merged = await deps.inTransaction((all) => mergeAtOnce(all, merge, clock.now()))
  const mergeId = merged.kind === 'merged' ? merged.mergeId : ''
  await undoMerge(deps, null, { id: mergeId, reason: 'OTHER', seen: null })
  const ofMerge = async (id: string) => {
    const page = await aPersonPage(world.get(), id)
    await page.open()
    const entries = (await page.timeline()).edges.map(({ node }) => node)
    return entries.filter(({ type }) => type === 'IdentitiesMerged' || type === 'MergeUndone')
  }
  const told = [{ type: 'MergeUndone' }, { type: 'IdentitiesMerged' }]
  const survivor = await ofMerge(into.id)
  expect(survivor).toMatchObject(told.map((one) => ({ ...one, otherIdentityId: null, isOfMerged: false })))
  const cameBack = await ofMerge(from.id)
  const isOther = { otherIdentityId: into.id, isOfMerged: false, changes: [], inverse: null }
  expect(cameBack).toMatchObject(told.map((one) => ({ ...one, ...isOther })))
  expect(await ofMerge((await anIdentity(world.get())).id)).toEqual([])
})

test('the events of a link are found behind any number of newer ones', async () => {
  const { deps, clock } = world.get()
  const { id } = await anIdentity(world.get())
  const { events } = deps.repositories
  const claimed = { ruleSet: 'staff', level: 'FIRM', agreed: [] }
  await events.record({ type: 'TrnClaimed', identityId: id, ...claimed }, clock.now())
  for (let mail = 0; mail < 60; mail += 1)
    await events.record({ type: 'MailSent', template: 'recordFound', identityId: id }, clock.now())
  await events.record(
    { type: 'RecordUnlinked', identityId: id, level: 'FIRM', reason: 'OTHER', isReplaced: false },
    clock.now(),
  )
  const page = await aPersonPage(world.get(), id)
  await page.open()
  const { edges, pageInfo } = await page.timeline({ first: 20, about: 'LINK' })
  expect(edges.map(({ node }) => node.type)).toEqual(['RecordUnlinked', 'TrnClaimed'])
  expect(pageInfo.hasNextPage).toBe(false)
})

test('an act of staff says which services were told of it and how that stands, and each webhook is an entry', async () => {
  const { deps, clock } = world.get()
  await sequenceAll(world.get()) // what other tests did is told of to no endpoint of this one
  const receiver = await aReceiver()
  await anEndpoint({ url: receiver.url })
  await anEndpoint({ url: `${receiver.url}/vacancies`, clientId: 'teaching-vacancies' })
  const { id } = await aVisitor(world.get(), 'register-for-npq')
  const lead = await aStaffCaller(world.get(), 'LEAD')
  await blockIdentity(deps, id, lead)
  await sequenceAll(world.get())
  const page = await aPersonPage(world.get(), id, lead)
  const told = { serviceName: 'Register for an NPQ', type: 'identity.blocked' }
  const waiting = { ...told, state: 'WAITING', endedAt: null }
  const shown = async () => {
    await page.open()
    const entries = (await page.timeline()).edges.map(({ node }) => node)
    return entries.filter(({ type }) => type === 'IdentityBlocked' || type === 'Webhook')
  }
  expect(await shown()).toMatchObject([
    { type: 'Webhook', serviceName: 'Register for an NPQ', staffName: null, toldServices: [waiting] },
    { type: 'IdentityBlocked', toldServices: [waiting] },
  ])
  clock.forward(1_000)
  await lookOnce()
  const delivered = { ...told, state: 'DELIVERED', endedAt: clock.now().toISOString() }
  expect(await shown()).toMatchObject([{ toldServices: [delivered] }, { toldServices: [delivered] }])
  expect((await page.timeline({ about: 'LINK' })).edges).toEqual([])
})

test('a timeline with webhooks is read a page at a time, each entry once', async () => {
  const { deps, clock } = world.get()
  await sequenceAll(world.get()) // what other tests did is told of to no endpoint of this one
  const receiver = await aReceiver()
  await anEndpoint({ url: receiver.url })
  const { id } = await aVisitor(world.get(), 'register-for-npq')
  for (let act = 0; act < 3; act += 1) {
    await blockIdentity(deps, id, null)
    await unblockIdentity(deps, id, null)
    await sequenceAll(world.get())
    clock.forward(1_000)
  }
  const page = await aPersonPage(world.get(), id)
  await page.open()
  const whole = (await page.timeline()).edges.map(({ node }) => node.id)
  expect(whole).toHaveLength(13)
  const seen: string[] = []
  let after: string | null = null
  do {
    const { edges, pageInfo } = await page.timeline({ first: 2, after })
    seen.push(...edges.map(({ node }) => node.id))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after)
  expect(seen).toEqual(whole)
})
