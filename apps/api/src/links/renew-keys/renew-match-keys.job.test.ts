import { randomBytes, randomUUID } from 'node:crypto'
import { createDatabase } from '@identity/database'
import type { PersonFacts } from '@identity/matching'
import type { KeyRing } from '@identity/runtime'
import { countedDatabase } from '@identity/test-support'
import { emailKey } from '@identity/values'
import { beforeEach, expect, test } from 'vitest'
import { newJourney } from '../../journeys/journey/domain/journey-state.ts'
import { addressProved } from '../../journeys/journey/domain/transitions/prove-address.ts'
import { createDeps, type Deps } from '../../main/deps.ts'
import { createDigester } from '../../secrets/digester.ts'
import { createSealer } from '../../secrets/sealer.ts'
import { aTeachingRecord, useWorld } from '../../testing/a-world.ts'
import { renewMatchKeys } from './renew-match-keys.job.ts'

const world = useWorld()
const aKey = (id: string) => ({ id, key: randomBytes(32) })
const [oldPepper, newPepper] = [aKey('p1'), aKey('p2')]
const sealer = createSealer([aKey('s1')])

beforeEach(
  () => world.get().database.sql`truncate identity, teaching_record, trn_release, replica_progress cascade`,
)

/** The API and its worker as they are after a restart with these peppers. */
function systemWith(...peppers: KeyRing): Deps {
  const { database, clock } = world.get()
  return createDeps(database, { digester: createDigester(peppers), sealer }, clock)
}

const zoe = {
  firstName: 'Zoë',
  lastName: 'Marsh',
  dateOfBirth: '1987-03-27',
  nationalInsuranceNumber: 'AB123456C',
}
const zoeLooks: PersonFacts = { ...zoe, verifiedEmail: 'zoe@example.org' }
const record = aTeachingRecord({ trn: '3000001', ...zoe })

/** A record, a person who is waiting for it, an address that once got a TRN, and answers of somebody who broke off. */
async function everythingUnder(deps: Deps) {
  const now = deps.clock.now()
  const { identities, identityMatches, journeys, replica, teachingRecords, trnReleases } = deps.repositories
  await teachingRecords.replace([record])
  await replica.noteProgress({ changedBefore: now, checkedAt: now, unfinished: null })
  const { firstName, lastName, dateOfBirth, nationalInsuranceNumber } = zoe
  const created = await identities.create(
    {
      emailAddress: 'other@example.org',
      emailKey: emailKey('other@example.org'),
      details: { preferredName: null, dateOfBirth, nationalInsuranceNumber },
    },
    now,
  )
  const id = created?.id ?? ''
  await identities.setName(id, 'GIVEN', { firstName, middleName: null, lastName }, now)
  await identityMatches.refreshKeys(id)
  await trnReleases.add({ emailAddress: 'zoe+2@example.org', trn: '3000009', releasedAt: now })
  const key = { interactionUid: randomUUID(), browserSecret: 'secret', browser: 'browser' }
  await journeys.start(key.interactionUid, 'claim', newJourney, now)
  await journeys.bindToBrowser(key)
  const journey = await journeys.find(key)
  if (!journey) throw new Error('the journey was just started')
  const state = addressProved(journey.state, 'broke.off@example.org', { known: null, left: null })
  await journeys.save({ ...journey, state }, now)
}

/** What of it is found. */
async function foundBy({ repositories, clock }: Deps) {
  const { identityMatches, journeys, replica, teachingRecords, trnReleases } = repositories
  const facts = await teachingRecords.facts(record.trn)
  const somebodyElse = { id: randomUUID() }
  const since = new Date(clock.now().getTime() - 60_000)
  return {
    record: (await teachingRecords.candidates(zoeLooks)).length === 1,
    person: facts !== null && (await identityMatches.candidatesForRecord(facts)).length === 1,
    release: (await trnReleases.trnsOf('zoe@example.org')).length === 1,
    answers: (await journeys.leftBehind('broke.off@example.org', somebodyElse, since)) !== null,
    isFresh: !(await replica.isStale(clock.now())),
  }
}

const everything = { record: true, person: true, release: true, answers: true, isFresh: true }

test('while a new pepper takes over nobody is lost, and after it the old one can go', async () => {
  await everythingUnder(systemWith(oldPepper))
  const during = systemWith(newPepper, oldPepper)
  expect(await foundBy(during)).toEqual(everything)
  expect(await renewMatchKeys(during)).toEqual({ records: 1, people: 1, addresses: 1 })
  expect(await foundBy(during)).toEqual(everything)
  // Answers that wait under the proved address are kept for seven days only; the old pepper stays for thirty.
  await during.repositories.replica.noteProgress(await during.repositories.replica.progress())
  expect(await foundBy(systemWith(newPepper))).toEqual({ ...everything, answers: false })
})

test('an old pepper that is taken out before that loses sight of everybody, until everything is made anew', async () => {
  await everythingUnder(systemWith(oldPepper))
  const tooSoon = systemWith(newPepper)
  expect(await foundBy(tooSoon)).toEqual({
    record: false,
    person: false,
    release: false,
    answers: false,
    isFresh: false,
  })
  await renewMatchKeys(tooSoon)
  expect(await foundBy(tooSoon)).toMatchObject({ record: true, person: true, release: true })
})

test('the sync goes on where it was under the key before, and under the new one from then on', async () => {
  const { replica: before } = systemWith(oldPepper).repositories
  const { replica: during } = systemWith(newPepper, oldPepper).repositories
  const { replica: after } = systemWith(newPepper).repositories
  const [first, second] = [new Date('2026-11-22T09:00:00Z'), new Date('2026-11-22T09:01:00Z')]
  await before.noteProgress({ changedBefore: first, checkedAt: first, unfinished: null })
  expect(await during.progress()).toMatchObject({ changedBefore: first })
  expect(await after.progress()).toMatchObject({ changedBefore: null })
  await during.noteProgress({ changedBefore: second, checkedAt: second, unfinished: null })
  expect(await during.progress()).toMatchObject({ changedBefore: second })
  expect(await after.progress()).toMatchObject({ changedBefore: second })
})

/** A batch and a half of records, under the key before. */
async function recordsUnderOldKey() {
  const old = systemWith(oldPepper)
  const trns = Array.from({ length: 750 }, (_, n) => String(4_000_000 + n))
  await old.repositories.teachingRecords.replace(trns.map((trn) => aTeachingRecord({ trn })))
  const now = old.clock.now()
  await old.repositories.replica.noteProgress({ changedBefore: now, checkedAt: now, unfinished: null })
  return old
}

test('a pass that broke off goes on where it was; one that is through leaves records alone, but looks at people again', async () => {
  const old = await recordsUnderOldKey()
  const during = systemWith(newPepper, oldPepper)
  let batches = 0
  const dies: Deps = {
    ...during,
    inTransaction: (work) => {
      batches += 1
      if (batches === 2) throw new Error('killed')
      return during.inTransaction(work)
    },
  }
  await expect(renewMatchKeys(dies)).rejects.toThrow('killed')
  expect(await renewMatchKeys(during)).toMatchObject({ records: 250 })

  await everythingUnder(old) // a process that was not restarted yet
  expect(await renewMatchKeys(during)).toEqual({ records: 0, people: 1, addresses: 1 })
  expect(await renewMatchKeys(during)).toEqual({ records: 0, people: 0, addresses: 0 })
})

test('records that were only ever found by one pepper are not read for nothing, all the millions of them', async () => {
  await everythingUnder(systemWith(oldPepper))
  expect(await systemWith(oldPepper).repositories.replica.renewal()).toMatchObject({ isDone: true })
  expect(await systemWith(newPepper, oldPepper).repositories.replica.renewal()).toMatchObject({
    isDone: false,
  })
})

test('a renewal that is told to stop ends between two batches, and the next one goes on where it was', async () => {
  await recordsUnderOldKey()
  const during = systemWith(newPepper, oldPepper)
  const stopping = new AbortController()
  const isStoppedMeanwhile: Deps = {
    ...during,
    async inTransaction(work) {
      stopping.abort(new Error('stopping'))
      return during.inTransaction(work)
    },
  }
  await expect(renewMatchKeys(isStoppedMeanwhile, stopping.signal)).rejects.toThrow('stopping')
  expect(await renewMatchKeys(during)).toMatchObject({ records: 250 })
})

test('many people, records and addresses are renewed in as many statements as one of each', async () => {
  const { database, databaseUrl, clock } = world.get()
  let statements = 0
  const sent = {
    statement() {
      statements += 1
    },
    roundTrip: () => undefined,
  }
  const counted = await countedDatabase(databaseUrl, sent)
  const its = createDatabase(counted.url, { poolSize: 1 })
  const secrets = { digester: createDigester([newPepper, oldPepper]), sealer }
  const during = createDeps(its, secrets, clock)
  async function statementsFor(more: number): Promise<number> {
    const { sql } = database
    await sql`truncate identity, teaching_record, trn_release, replica_progress cascade`
    const old = systemWith(oldPepper)
    await everythingUnder(old)
    const copies = Array.from({ length: more }, (_, n) => n)
    await old.repositories.teachingRecords.replace(
      copies.map((n) => aTeachingRecord({ trn: String(4_000_000 + n) })),
    )
    for (const n of copies) {
      const releasedAt = clock.now()
      await old.repositories.trnReleases.add({
        emailAddress: `a${n}@example.org`,
        trn: '3000009',
        releasedAt,
      })
    }
    await sql`
      with copy as (
        insert into identity (email_address, email_key, date_of_birth, trn_lookup_status, created_at, updated_at)
        select n || email_address, n || email_key, date_of_birth, trn_lookup_status, created_at, updated_at
        from identity, generate_series(1, ${more}) n returning id)
      insert into identity_name (identity_id, kind, first_name, last_name, source, recorded_at)
      select copy.id, kind, first_name, last_name || left(copy.id::text, 4), source, recorded_at
      from copy, identity_name`
    statements = 0
    expect(await renewMatchKeys(during)).toEqual({ records: more + 1, people: more + 1, addresses: more + 1 })
    const [unfound] = await sql`select count(*)::int as count from identity where name_words = '{}'`
    expect(unfound?.count).toBe(0)
    return statements
  }
  try {
    expect(await statementsFor(40)).toBe(await statementsFor(1))
  } finally {
    await its.close()
    await counted.stop()
  }
})
