import { randomBytes, randomUUID } from 'node:crypto'
import { journey } from '@identity/database'
import type { KeyRing } from '@identity/runtime'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { newJourney } from '../journeys/journey/domain/journey-state.ts'
import { createDeps } from '../main/deps.ts'
import { ORDINARY_FORM } from '../passcodes/domain/passcode.ts'
import { useWorld } from '../testing/a-world.ts'
import { createDigester } from './digester.ts'
import { createSealer } from './sealer.ts'

const world = useWorld()
const aKey = (id: string) => ({ id, key: randomBytes(32) })

/** The API as it is after a restart with these keys. */
function apiWith(digestKeys: KeyRing, sealingKeys: KeyRing) {
  const { database, clock } = world.get()
  const secrets = { digester: createDigester(digestKeys), sealer: createSealer(sealingKeys) }
  return createDeps(database, secrets, clock).repositories
}

test('a passcode that was sent before the pepper and the sealing key were replaced still works after it, and not once they are gone', async () => {
  const { database, clock } = world.get()
  const [oldPepper, newPepper, oldSeal, newSeal] = [aKey('p1'), aKey('p2'), aKey('s1'), aKey('s2')]
  const before = apiWith([oldPepper], [oldSeal])
  const uid = randomUUID()
  await before.journeys.start(uid, 'register-for-npq', newJourney, clock.now())
  const [row] = await database.db.select().from(journey).where(eq(journey.interactionUid, uid))
  const journeyId = row?.id ?? ''
  const challengeId = await before.passcodes.request(
    journeyId,
    { purpose: 'SIGN_IN', emailAddress: 'sam@example.com', form: ORDINARY_FORM },
    clock.now(),
  )
  await before.passcodeMails.issue(
    challengeId,
    '482915',
    clock.now(),
    new Date(clock.now().getTime() + 60_000),
  )

  const proof = {
    journeyId,
    purpose: 'SIGN_IN',
    emailAddress: 'sam@example.com',
    browserDigest: null,
  } as const
  const after = apiWith([newPepper, oldPepper], [newSeal, oldSeal])
  expect(await after.passcodeMails.addressee(challengeId)).toMatchObject({ emailAddress: 'sam@example.com' })
  expect(await after.passcodes.recordAttempt(proof, '482915', clock.now())).toMatchObject([
    { isSameDigits: true },
  ])
  expect(await after.passcodes.recordAttempt(proof, '482916', clock.now())).toMatchObject([
    { isSameDigits: false },
  ])
  const without = apiWith([newPepper], [newSeal])
  expect(await without.passcodes.recordAttempt(proof, '482915', clock.now())).toMatchObject([
    { isSameDigits: false },
  ])
  await expect(without.passcodeMails.addressee(challengeId)).rejects.toThrow('not in the ring')
})
