import { describe, expect, test } from 'vitest'
import { PASSCODE_LIFE_MS } from '../../passcodes/domain/passcode.ts'
import { newToken } from '../../secrets/token.ts'
import { aJourney, type TestJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { not } from '../../testing/answers.ts'
import { aReturningTeacher } from '../claim/returning-teacher.builder.ts'
import type { JourneyKey } from './journey.repository.ts'

// What an attacker who planted a journey in another browser holds after a proof.
const world = useWorld()

/** A journey with a passcode on its way, the key that it has until then, and the digits. */
async function aPasscode() {
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: `${newToken()}@example.com` })
  return { journey, before: { ...journey.key }, passcode: await world.get().deliverPasscode() }
}

/** The same digits again, sent by a browser that has only the key of before. */
const press = (journey: TestJourney, key: JourneyKey, passcode: string) =>
  journey.answer('verifyPasscode', { journey: key, passcode })

describe('a right passcode', () => {
  test('gives the journey a new secret, and the one before opens nothing', async () => {
    const { journey, before, passcode } = await aPasscode()
    const proved = await journey.answer('verifyPasscode', { passcode })
    expect(proved).toMatchObject({
      __typename: 'PasscodeAccepted',
      browserSecret: expect.stringMatching(/^[\w-]{43}$/),
    })
    expect(journey.key.browserSecret).not.toBe(before.browserSecret)
    expect(await journey.look(before)).toBeNull()
    for (const mutation of ['beginQuestions', 'keepJourney', 'completeJourney', 'resendPasscode'])
      expect((await journey.answer(mutation, { journey: before })).__typename).toBe('JourneyNotFound')
    expect((await journey.look())?.step).toBe('WHAT_WE_ASK')
  })

  test('of the record’s owner does so too, after the person’s own', async () => {
    const { journey } = await aReturningTeacher(world.get())
    await journey.answer('confirmAnswers')
    const before = { ...journey.key }
    await journey.answer('sendOwnerPasscode')
    const passcode = await world.get().deliverPasscode()
    const wrong = await journey.answer('verifyOwnerPasscode', { passcode: not(passcode) })
    expect(wrong.__typename).toBe('PasscodeRejected')
    expect(journey.key).toEqual(before)
    await journey.answer('verifyOwnerPasscode', { passcode })
    expect(await journey.look(before)).toBeNull()
    expect((await journey.look())?.step).toBe('CHOOSE_EMAIL')
  })
})

describe('the same passcode pressed twice', () => {
  test('leads to the same secret when the first answer never arrived', async () => {
    const { journey, before, passcode } = await aPasscode()
    const first = await journey.answer('verifyPasscode', { passcode })
    const spaced = `${passcode.slice(0, 3)} ${passcode.slice(3)}`
    for (const typed of [passcode, spaced]) expect(await press(journey, before, typed)).toEqual(first)
  })

  test('leads to the same secret when both arrive at once', async () => {
    const { journey, before, passcode } = await aPasscode()
    const pressed = await Promise.all(
      Array.from({ length: 16 }, () => press(journey, { ...before }, passcode)),
    )
    expect(new Set(pressed.map(({ __typename }) => __typename))).toEqual(new Set(['PasscodeAccepted']))
    expect(new Set(pressed.map(({ browserSecret }) => browserSecret)).size).toBe(1)
    expect((await journey.look())?.step).toBe('WHAT_WE_ASK')
  })

  test('after Back, with the new secret, leads to where the journey stands', async () => {
    const { journey, passcode } = await aPasscode()
    await journey.answer('verifyPasscode', { passcode })
    const again = await journey.answer('verifyPasscode', { passcode })
    expect(again).toMatchObject({ __typename: 'StepRefused', journey: { step: 'WHAT_WE_ASK' } })
  })

  test('with other digits is a guess, of which there is one', async () => {
    const { journey, before, passcode } = await aPasscode()
    await journey.answer('verifyPasscode', { passcode })
    expect((await press(journey, before, not(passcode))).__typename).toBe('JourneyNotFound')
    expect((await press(journey, before, passcode)).__typename).toBe('JourneyNotFound')
    expect((await journey.look())?.step).toBe('WHAT_WE_ASK')
  })

  test('in another browser is of no use', async () => {
    const { journey, before, passcode } = await aPasscode()
    await journey.answer('verifyPasscode', { passcode })
    const elsewhere = { ...before, browser: newToken() }
    expect((await press(journey, elsewhere, passcode)).__typename).toBe('JourneyNotFound')
    expect((await press(journey, before, passcode)).__typename).toBe('PasscodeAccepted')
  })

  test('is the same press for 15 minutes, and then no more', async () => {
    const { journey, before, passcode } = await aPasscode()
    await journey.answer('verifyPasscode', { passcode })
    world.get().clock.forward(PASSCODE_LIFE_MS - 1)
    expect((await press(journey, before, passcode)).__typename).toBe('PasscodeAccepted')
    world.get().clock.forward(1)
    expect((await press(journey, before, passcode)).__typename).toBe('JourneyNotFound')
  })

  test('is of no use once another passcode has been proved', async () => {
    const { journey, before, passcode } = await aPasscode()
    await journey.answer('verifyPasscode', { passcode })
    const between = { ...journey.key }
    await world
      .get()
      .deps.repositories.journeySecrets.renew(await idOf(journey), between, '222222', new Date())
    expect((await press(journey, before, passcode)).__typename).toBe('JourneyNotFound')
  })
})

async function idOf({ key }: TestJourney): Promise<string> {
  const found = await world.get().deps.repositories.journeys.find(key)
  if (!found) throw new Error('the journey is there')
  return found.id
}
