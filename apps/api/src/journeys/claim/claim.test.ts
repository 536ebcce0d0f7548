import { expect, test } from 'vitest'
import { aJourney, type TestJourney } from '../../testing/a-journey.ts'
import { aLastName, useWorld } from '../../testing/a-world.ts'

const world = useWorld()

type Redeemed = { __typename: string; identityId?: string; sessionId?: string; reason?: string }

async function redeem(journey: TestJourney, ticket: string | undefined): Promise<Redeemed> {
  const { redeemHandoff } = await world.get().run<{ redeemHandoff: Redeemed }>(
    'oidc',
    `mutation ($input: RedeemHandoffInput!) { redeemHandoff(input: $input) {
      __typename ... on HandoffRedeemed { identityId sessionId } ... on HandoffRefused { reason } } }`,
    { input: { uid: journey.key.interactionUid, ticket } },
  )
  return redeemHandoff
}

async function identityOf(id: string | undefined) {
  const { identity } = await world.get().run<{ identity: Record<string, unknown> | null }>(
    'oidc',
    `query ($id: ID!) {
      identity(id: $id, clientId: "register-for-npq") { id emailAddress firstName lastName preferredName dateOfBirth trn trnLookupStatus } }`,
    { id },
  )
  return identity
}

/** Somebody whose address, name and date of birth agree with the record that has `trn`. */
async function aMatchedJourney(trn: string, emailAddress: string) {
  const lastName = aLastName(trn)
  await world.get().teachingRecords({ trn, email: emailAddress, lastName })
  const journey = await aJourney(world.get())
  await journey.proveEmail(emailAddress)
  await journey.giveNameAndDateOfBirth({ lastName })
  return journey
}

const noNino = { hasNationalInsuranceNumber: false, nationalInsuranceNumber: '' }

type Claims = { knowledge?: 'NONE' | 'FORGOTTEN' | 'KNOWN'; hasQts?: boolean }

/** Somebody whom no record matches, at the page that shows their answers. */
async function anUnmatchedJourney(emailAddress: string, { knowledge = 'NONE', hasQts = false }: Claims = {}) {
  const journey = await aJourney(world.get())
  await journey.proveEmail(emailAddress)
  await journey.giveNameAndDateOfBirth({ lastName: 'Unmatched', year: '1970' })
  await journey.answer('answerNationalInsuranceNumber', noNino)
  await journey.answer('answerTrn', { knowledge, trn: knowledge === 'KNOWN' ? '7654321' : '' })
  await journey.answer('answerQts', { hasQts })
  if (hasQts) await journey.answer('answerTrainingProvider', { awardedByProvider: false, ukprn: '' })
  return journey
}

test('confirming a match creates the identity, links the record and opens the way back', async () => {
  const journey = await aMatchedJourney('2000001', 'match@example.com')
  const completed = await journey.finish()
  expect(completed).toMatchObject({ __typename: 'JourneyCompleted', journey: { step: 'COMPLETED' } })

  const { identityId } = await redeem(journey, completed.ticket)
  expect(await identityOf(identityId)).toMatchObject({
    emailAddress: 'match@example.com',
    lastName: aLastName('2000001'),
    trn: '2000001',
    trnLookupStatus: 'FOUND',
  })
  expect((await world.get().events()).slice(-3)).toEqual(['IdentityCreated', 'TrnClaimed', 'SignedIn'])
})

test.each([
  ['says they have no TRN and no QTS', { knowledge: 'NONE', hasQts: false }, 'NONE', []],
  ['has a TRN and forgot it', { knowledge: 'FORGOTTEN', hasQts: false }, 'PENDING', ['NO_MATCH']],
  ['gives a TRN that matches nothing', { knowledge: 'KNOWN', hasQts: false }, 'PENDING', ['NO_MATCH']],
  ['says they have QTS and no TRN', { knowledge: 'NONE', hasQts: true }, 'PENDING', ['CONTRADICTION']],
] as const)('somebody whom nothing matches and who %s carries on', async (_who, claims, status, reasons) => {
  const journey = await anUnmatchedJourney(`${claims.knowledge}-${claims.hasQts}@example.com`, claims)
  const before = (await world.get().supportTasks()).length
  const { ticket } = await journey.finish()
  const { identityId } = await redeem(journey, ticket)
  expect(await identityOf(identityId)).toMatchObject({ trn: null, trnLookupStatus: status })
  const opened = (await world.get().supportTasks()).slice(before)
  expect(opened.map(({ reason }) => reason)).toEqual(reasons)
  for (const task of opened) expect(task).toMatchObject({ identityId, status: 'OPEN' })
})

test('several matching records become a task for a person, whatever the answers about TRN and QTS', async () => {
  const facts = { email: 'several@example.com', lastName: 'Unmatched', dateOfBirth: '1970-12-10' }
  await world.get().teachingRecords({ ...facts, trn: '2000002' }, { ...facts, trn: '2000003' })
  const journey = await anUnmatchedJourney('several@example.com')
  const { identityId } = await redeem(journey, (await journey.finish()).ticket)
  expect(await identityOf(identityId)).toMatchObject({ trnLookupStatus: 'PENDING' })
  expect((await world.get().supportTasks()).at(-1)).toMatchObject({ identityId, reason: 'MULTIPLE_MATCHES' })
})

test('a known address needs its passcode only, and signs in the same identity', async () => {
  const first = await aMatchedJourney('2000004', 'known@example.com')
  const { identityId } = await redeem(first, (await first.finish()).ticket)

  const second = await aJourney(world.get(), { clientId: 'access-your-teaching-qualifications' })
  expect((await second.proveEmail('KNOWN@example.com')).journey?.step).toBe('SIGN_IN')
  const again = await redeem(second, (await second.answer('completeJourney')).ticket)
  expect(again.identityId).toBe(identityId)
})

test('of sixteen people who match one record at once, one gets it and the others are asked to prove its owner’s address', async () => {
  await world.get().teachingRecords({
    trn: '2000005',
    lastName: 'Raced',
    nationalInsuranceNumber: 'AB123456D',
  })
  const race: TestJourney[] = []
  for (let index = 0; index < 16; index += 1) {
    const journey = await aJourney(world.get())
    await journey.proveEmail(`racer-${index}@example.com`)
    await journey.giveNameAndDateOfBirth({ lastName: 'Raced' })
    const answer = { hasNationalInsuranceNumber: true, nationalInsuranceNumber: 'AB123456D' }
    const found = await journey.answer('answerNationalInsuranceNumber', answer)
    expect(found.journey?.outcome).toBe('RECORD_FOUND')
    race.push(journey)
  }
  const confirmed = await Promise.all(race.map((journey) => journey.answer('confirmAnswers')))
  const steps = confirmed.map(({ journey }) => journey?.step)
  expect(steps.filter((step) => step === 'RESULT')).toHaveLength(1)
  expect(steps.filter((step) => step === 'CLAIMED_RECORD')).toHaveLength(15)

  const racers = (await world.get().identities()).filter(({ emailAddress }) => /^racer-/.test(emailAddress))
  expect(racers.map(({ trn }) => trn)).toEqual(['2000005'])
})

test('the database itself refuses a second live owner of one TRN', async () => {
  const { deps, clock } = world.get()
  const people = await Promise.all(
    ['one@owner.example.com', 'two@owner.example.com'].map((emailAddress) =>
      deps.repositories.identities.create(
        {
          emailAddress,
          emailKey: emailAddress,
          details: { preferredName: null, dateOfBirth: '1990-01-01', nationalInsuranceNumber: null },
        },
        clock.now(),
      ),
    ),
  )
  const claims = people.map((person) =>
    deps.repositories.identities.takeTrn(
      person?.id ?? '',
      { trn: '2000006', trnMatchLevel: 'STRICT' },
      clock.now(),
    ),
  )
  const results = await Promise.allSettled(claims)
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('of five browsers that prove one new address and finish at once, all sign in as one identity', async () => {
  const journeys = []
  for (let index = 0; index < 5; index += 1) {
    await world.get().forgetLimits()
    journeys.push(await anUnmatchedJourney('crowd@example.com'))
  }
  const completed = await Promise.all(journeys.map((journey) => journey.finish()))
  const redeemed = await Promise.all(
    journeys.map((journey, index) => redeem(journey, completed[index]?.ticket)),
  )
  expect(new Set(redeemed.map(({ identityId }) => identityId)).size).toBe(1)
  const crowd = (await world.get().identities()).filter(({ emailKey }) => emailKey === 'crowd@example.com')
  expect(crowd).toHaveLength(1)
})

test('pressing the last button sixteen times at once creates one identity, one session and one task', async () => {
  const journey = await anUnmatchedJourney('double@example.com', { knowledge: 'FORGOTTEN' })
  await journey.answer('confirmAnswers')
  const tasksBefore = (await world.get().supportTasks()).length
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => journey.finish()))
  expect(outcomes.map(({ __typename }) => __typename)).toEqual(Array(16).fill('JourneyCompleted'))
  expect((await world.get().supportTasks()).length - tasksBefore).toBe(1)
  const [{ count } = { count: 0 }] = await world.get().database.sql`
    select count(distinct t.session_id)::int as count from handoff_ticket t
    join journey j on j.id = t.journey_id where j.interaction_uid = ${journey.key.interactionUid}`
  expect(count).toBe(1)
})

test('after the browser has been handed back, a finished journey gives no more tickets', async () => {
  const journey = await aMatchedJourney('2000007', 'finished@example.com')
  await redeem(journey, (await journey.finish()).ticket)
  expect(await journey.answer('completeJourney')).toMatchObject({
    __typename: 'StepRefused',
    journey: { step: 'COMPLETED', reachableSteps: ['COMPLETED'] },
  })
  expect(
    await journey.answer('answerName', { firstName: 'Eve', middleName: '', lastName: 'Else' }),
  ).toMatchObject({
    __typename: 'StepRefused',
  })
})

test('a ticket lost on the way is replaced, and both lead to one session', async () => {
  const journey = await aMatchedJourney('2000008', 'lost@example.com')
  await journey.finish()
  const second = await journey.answer('completeJourney')
  expect((await redeem(journey, second.ticket)).__typename).toBe('HandoffRedeemed')
})

test('of sixteen redemptions of one ticket at once, one succeeds', async () => {
  const journey = await aMatchedJourney('2000009', 'ticket@example.com')
  const { ticket } = await journey.finish()
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => redeem(journey, ticket)))
  expect(outcomes.filter(({ __typename }) => __typename === 'HandoffRedeemed')).toHaveLength(1)
  expect(outcomes.filter(({ reason }) => reason === 'USED')).toHaveLength(15)
})

test('a ticket is good for 60 seconds, and only for its own interaction', async () => {
  const journey = await aMatchedJourney('2000010', 'short@example.com')
  const other = await aJourney(world.get())
  const { ticket } = await journey.finish()
  expect(await redeem(other, ticket)).toMatchObject({ reason: 'UNKNOWN' })
  world.get().clock.forward(60_000)
  expect(await redeem(journey, ticket)).toMatchObject({ reason: 'EXPIRED' })
})

test('a record that was closed after it was matched is not claimed', async () => {
  const journey = await aMatchedJourney('2000011', 'closing@example.com')
  const facts = { email: 'closing@example.com', lastName: aLastName('2000011') }
  await world.get().teachingRecords({ ...facts, trn: '2000011', active: false })
  const { identityId } = await redeem(journey, (await journey.finish()).ticket)
  expect(await identityOf(identityId)).toMatchObject({ trn: null, trnLookupStatus: 'PENDING' })
})

test('a session that nobody uses ends an hour after it began', async () => {
  const { run, clock } = world.get()
  const journey = await aMatchedJourney('2000012', 'session@example.com')
  const { sessionId } = await redeem(journey, (await journey.finish()).ticket)
  const look = async () =>
    (
      await run<{ session: { id: string } | null }>('oidc', 'query ($id: ID!) { session(id: $id) { id } }', {
        id: sessionId,
      })
    ).session
  clock.forward(60 * 60 * 1000 - 1)
  expect(await look()).toEqual({ id: sessionId })
  clock.forward(1)
  expect(await look()).toBeNull()
})

test('a journey left alone for two hours has expired, and says where to start again', async () => {
  const journey = await aMatchedJourney('2000013', 'idle@example.com')
  world.get().clock.forward(2 * 60 * 60 * 1000)
  expect(await journey.look()).toMatchObject({
    step: 'EXPIRED',
    service: { url: 'http://localhost:3003/npq' },
  })
  expect((await journey.finish()).__typename).toBe('StepRefused')
})

test('what happened cannot be changed or deleted afterwards', async () => {
  const { sql } = world.get().database
  await expect(sql`update event set type = 'Nothing'`).rejects.toThrow('append-only')
  await expect(sql`delete from event`).rejects.toThrow('append-only')
  await expect(sql`truncate event`).rejects.toThrow('append-only')
})

test('when the claim cannot be stored, neither is the identity nor anything that tells of it', async () => {
  const { database, events } = world.get()
  const journey = await aMatchedJourney('2000014', 'rollback@example.com')
  const before = await events()
  await database.sql`alter table identity_name add constraint no_verified check (kind <> 'VERIFIED') not valid`
  await expect(journey.answer('confirmAnswers')).rejects.toThrow()
  await database.sql`alter table identity_name drop constraint no_verified`
  expect(await events()).toEqual(before)
  const left = (await world.get().identities()).filter(({ emailKey }) => emailKey === 'rollback@example.com')
  expect(left).toEqual([])
  expect((await journey.finish()).__typename).toBe('JourneyCompleted')
})

test('somebody who may have a record is told once that none was found, and creates nothing by it', async () => {
  const journey = await anUnmatchedJourney('no-match@example.com', { knowledge: 'FORGOTTEN' })
  const before = (await world.get().identities()).length
  const told = await journey.answer('confirmAnswers')
  expect(told).toMatchObject({ __typename: 'JourneyMoved', journey: { step: 'NO_MATCH' } })
  expect(told.journey?.reachableSteps).toContain('CHECK_ANSWERS')
  expect(await world.get().identities()).toHaveLength(before)
  expect((await journey.answer('confirmAnswers')).journey?.step).toBe('RESULT')
})

test('an answer corrected after no record was found is matched again', async () => {
  await world.get().teachingRecords({
    trn: '2000020',
    lastName: 'Mended',
    dateOfBirth: '1970-12-10',
    nationalInsuranceNumber: 'AB200020A',
  })
  const journey = await anUnmatchedJourney('mended@example.com', { knowledge: 'FORGOTTEN' })
  await journey.answer('confirmAnswers')
  await journey.answer('answerName', { firstName: 'Ada', middleName: '', lastName: 'Mended' })
  const found = await journey.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: true,
    nationalInsuranceNumber: 'AB200020A',
  })
  expect(found.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
  expect((await journey.finish()).__typename).toBe('JourneyCompleted')
})

test('somebody who says they have neither a TRN nor QTS is not told that a record is missing', async () => {
  const journey = await anUnmatchedJourney('none-of-it@example.com')
  expect((await journey.answer('confirmAnswers')).journey?.step).toBe('RESULT')
})
