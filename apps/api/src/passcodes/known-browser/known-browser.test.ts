import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { hashToken } from '../../secrets/digester.ts'
import { aJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { not } from '../../testing/answers.ts'
import { sweepKnownBrowsers } from './sweep-known-browsers.job.ts'

const world = useWorld()
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let emailAddress = ''
let people = 0
beforeEach(() => {
  people += 1
  emailAddress = `owner.${people}@example.com`
})

const aBrowser = () => randomBytes(32).toString('base64url')

/** Proves the address in a browser. */
async function signIn(browser: string, address = emailAddress) {
  const journey = await aJourney(world.get(), { browser })
  return journey.proveEmail(address)
}

/** The passcode that a browser gets now, in a journey of its own. */
async function ask(browser: string) {
  const journey = await aJourney(world.get(), { browser })
  const mailsBefore = world.get().postBox.mails.length
  await journey.answer('sendPasscode', { emailAddress })
  await world.get().deliverPasscode()
  const mail = world.get().postBox.mails.slice(mailsBefore).at(-1)
  return { journey, passcode: mail?.personalisation.passcode ?? '' }
}

/** A stranger asks and guesses as much as the limits of the mailbox take. */
async function attack() {
  for (let time = 0; time < 12; time += 1) {
    const { journey, passcode } = await ask(aBrowser())
    for (let guess = 0; guess < 4; guess += 1) {
      await journey.answer('verifyPasscode', { passcode: not(passcode || '123456') })
    }
    world.get().clock.forward(MINUTE)
  }
}

const mailsOfNewBrowsers = async () =>
  (await world.get().deliverMails()).filter(({ template }) => template === 'newBrowser').map(({ to }) => to)

describe('a browser that has proved an address', () => {
  test('gets six digits there whatever strangers ask and guess, and a new browser does not', async () => {
    const mine = aBrowser()
    await signIn(mine)
    await attack()
    const { journey, passcode } = await ask(mine)
    expect(passcode).toMatch(/^\d{6}$/)
    expect((await journey.answer('verifyPasscode', { passcode })).__typename).toBe('PasscodeAccepted')
    expect((await ask(aBrowser())).passcode).not.toMatch(/^\d{6}$/)
  })

  test('has limits of its own, which hold', async () => {
    const mine = aBrowser()
    await signIn(mine)
    // Each keeps one try of the one before, which could still be typed; the fifth stands.
    for (const length of [6, 6, 6, 6, 19, 0]) {
      expect((await ask(mine)).passcode).toHaveLength(length)
      world.get().clock.forward(11 * MINUTE)
    }
  })

  test('is known for 90 days after its last proof, and for no other address', async () => {
    const mine = aBrowser()
    const isKnown = async (address = emailAddress) => {
      const { deps, clock } = world.get()
      const { passcodeCircumstances } = deps.repositories
      return (await passcodeCircumstances.find(address, hashToken(mine), clock.now())).isKnownBrowser
    }
    await signIn(mine)
    expect([await isKnown(), await isKnown('another@example.com')]).toEqual([true, false])
    world.get().clock.forward(89 * DAY)
    await signIn(mine)
    world.get().clock.forward(90 * DAY - 1)
    await sweepKnownBrowsers(world.get().deps)
    expect(await isKnown()).toBe(true)
    world.get().clock.forward(1)
    expect(await isKnown()).toBe(false)
    await sweepKnownBrowsers(world.get().deps)
    expect(await world.get().database.sql`select 1 from known_browser`).toHaveLength(0)
  })

  test('is kept without its name, and without the address', async () => {
    const mine = aBrowser()
    await signIn(mine)
    const rows = await world.get().database.sql`select row_to_json(k)::text as row from known_browser k`
    for (const { row } of rows) expect(row).not.toMatch(new RegExp(`${mine}|owner`))
  })
})

describe('a sign-in with a browser that is new', () => {
  test('to an account with a TRN is told to its address, once for each browser', async () => {
    await world.get().teachingRecords({ trn: '2600001', lastName: 'Told' })
    await anIdentity(world.get(), { emailAddress, trn: '2600001' })
    const [mine, another] = [aBrowser(), aBrowser()]
    await signIn(mine)
    expect(await mailsOfNewBrowsers()).toEqual([emailAddress])
    await signIn(mine)
    expect(await mailsOfNewBrowsers()).toEqual([])
    await signIn(another)
    expect(await mailsOfNewBrowsers()).toEqual([emailAddress])
    expect(world.get().postBox.mails.at(-1)?.personalisation).toEqual({
      service_name: 'Register for an NPQ',
      signed_in_at: expect.stringMatching(/^(\d{1,2}(:\d\d)?[ap]m|midday|midnight) on \d/),
      account_link: 'http://localhost:3000/account',
    })
    world.get().clock.forward(91 * DAY)
    await signIn(mine)
    expect(await mailsOfNewBrowsers()).toEqual([emailAddress])
  })

  test('to an account without a TRN is not, nor is a wrong passcode', async () => {
    await anIdentity(world.get(), { emailAddress })
    await signIn(aBrowser())
    const { journey, passcode } = await ask(aBrowser())
    await journey.answer('verifyPasscode', { passcode: not(passcode) })
    expect(await mailsOfNewBrowsers()).toEqual([])
  })
})
