import { expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { answerToTheEnd, giveNino } from '../../testing/answers.ts'
import { useClaimants } from '../../testing/use-claimants.ts'

const world = useWorld()
const { aClaimant, begin, tasksOf } = useClaimants(world)

test('a TRN on the list of those that leaked is given to nobody before a person has looked, and then by itself', async () => {
  const person = aClaimant()
  const { withheldTrns } = world.get().deps.repositories
  await withheldTrns.add([person.trn], world.get().clock.now())
  const journey = await begin(person)
  expect((await giveNino(journey, person.nino)).journey?.outcome).toBe('RECORD_FOUND')
  const result = await journey.confirm()
  expect(result.journey).toMatchObject({
    step: 'RESULT',
    person: { trn: null, trnLookupStatus: 'PENDING', verifiedName: null },
  })
  expect(await tasksOf(result)).toEqual(['TRN_WITHHELD OPEN'])
  const again = await begin(person)
  expect(await again.look()).toMatchObject({ step: 'SIGN_IN', isNewlyFound: false, person: { trn: null } })
  expect(await tasksOf(result)).toEqual(['TRN_WITHHELD OPEN'])

  await withheldTrns.remove([person.trn])
  const back = await begin(person)
  expect(await back.look()).toMatchObject({ isNewlyFound: true, person: { trn: person.trn } })
  expect(await tasksOf(result)).toEqual(['TRN_WITHHELD CLOSED'])
})

test('somebody who waits, and whose record turns up on that list, goes on waiting with that reason', async () => {
  const person = aClaimant()
  const first = await begin(person, { record: null })
  await answerToTheEnd(first, { knowledge: 'FORGOTTEN' })
  const pending = await first.confirm()
  await world.get().deps.repositories.withheldTrns.add([person.trn], world.get().clock.now())
  await begin(person, { record: { email: person.email } })
  expect(await tasksOf(pending)).toEqual(['TRN_WITHHELD OPEN'])
})

test('whoever holds a TRN when it is put on that list keeps it', async () => {
  const person = aClaimant()
  const journey = await begin(person)
  await giveNino(journey, person.nino)
  await journey.finish()
  await world.get().deps.repositories.withheldTrns.add([person.trn], world.get().clock.now())
  const back = await begin(person)
  expect(await back.look()).toMatchObject({ step: 'SIGN_IN', person: { trn: person.trn } })
})
