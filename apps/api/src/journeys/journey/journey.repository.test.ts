import { journey } from '@identity/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aJourney, type TestJourney } from '../../testing/a-journey.ts'
import { aNationalInsuranceNumber, useWorld } from '../../testing/a-world.ts'
import { type KeptJourney, keptAs } from './domain/version-1/kept-journeys.fixture.ts'

const world = useWorld()

const rowOf = ({ key }: TestJourney) => eq(journey.interactionUid, key.interactionUid)

/** A browser’s journey as a build kept it that knew flags and no phases. */
async function aJourneyKeptAs(name: KeptJourney, change: object = {}): Promise<TestJourney> {
  const { database, secrets } = world.get()
  const kept = await aJourney(world.get())
  const stateSealed = secrets.sealer.seal(JSON.stringify({ ...Object(keptAs(name)), ...change }))
  await database.db.update(journey).set({ stateSealed }).where(rowOf(kept))
  return kept
}

async function versionOf(kept: TestJourney): Promise<unknown> {
  const { database, secrets } = world.get()
  const [row] = await database.db.select().from(journey).where(rowOf(kept))
  return JSON.parse(secrets.sealer.open(row?.stateSealed ?? '')).version
}

test('somebody who was in the middle of the questions when the shape changed goes on to their record', async () => {
  const nationalInsuranceNumber = aNationalInsuranceNumber('kept')
  await world.get().teachingRecords({ trn: '1000001', nationalInsuranceNumber })
  const kept = await aJourneyKeptAs('half of the questions answered')
  expect(await kept.look()).toMatchObject({
    step: 'NATIONAL_INSURANCE_NUMBER',
    answers: { emailAddress: 'ada@example.com', firstName: 'Ada', dateOfBirth: '1990-12-10' },
  })
  expect(await versionOf(kept)).toBe(1)

  await kept.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: true,
    nationalInsuranceNumber,
  })
  expect(await versionOf(kept)).toBe(2)
  const result = await kept.confirm()
  expect(result.journey).toMatchObject({
    step: 'RESULT',
    person: { trn: '1000001', trnLookupStatus: 'FOUND' },
  })
  expect((await kept.answer('completeJourney')).__typename).toBe('JourneyCompleted')
})

test('a passcode that was on its way when the shape changed still proves the address', async () => {
  const kept = await aJourney(world.get())
  await kept.answer('sendPasscode', { emailAddress: 'under.way@example.com' })
  const { database, secrets } = world.get()
  const email = { address: 'under.way@example.com', isProved: false }
  const stateSealed = secrets.sealer.seal(JSON.stringify({ ...Object(keptAs('address given')), email }))
  await database.db.update(journey).set({ stateSealed }).where(rowOf(kept))
  const proved = await kept.answer('verifyPasscode', { passcode: await world.get().deliverPasscode() })
  expect(proved.journey).toMatchObject({ step: 'WHAT_WE_ASK', answers: { emailAddress: email.address } })
})

test('the answers of an unfinished journey of before wait for whoever proves the address again', async () => {
  const { database, deps } = world.get()
  const emailAddress = 'waiting@example.com'
  const left = await aJourneyKeptAs('told of no match', { email: { address: emailAddress, isProved: true } })
  const emailDigest = deps.repositories.journeys.digestOf(emailAddress)
  await database.db.update(journey).set({ emailDigest }).where(rowOf(left))

  const back = await aJourney(world.get())
  const proved = await back.proveEmail(emailAddress)
  expect(proved.journey).toMatchObject({
    step: 'CHECK_ANSWERS',
    isPickedUp: true,
    answers: { lastName: 'Byron', trnKnowledge: 'FORGOTTEN', hasQts: false },
  })
})
