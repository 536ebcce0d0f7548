import { expect, test } from 'vitest'
import { GUARDS } from '../guard/guards.ts'
import { sendPasscode } from '../journeys/authenticate/send-passcode/send-passcode.use-case.ts'
import { verifyPasscode } from '../journeys/authenticate/verify-passcode/verify-passcode.use-case.ts'
import { createDeps } from '../main/deps.ts'
import { aJourney } from '../testing/a-journey.ts'
import { useWorld } from '../testing/a-world.ts'

const world = useWorld()
const EMAIL = 'conformance@example.test'
const DIGITS = '482915'
const clientAddress = '192.0.2.1'

/** A development build's API, as `npm start` runs it with the two settings. */
function aDevelopmentBuild() {
  const { database, secrets, clock } = world.get()
  return createDeps(database, secrets, clock, GUARDS, {
    emailAddress: EMAIL,
    digits: DIGITS,
  })
}

async function signIn(deps: ReturnType<typeof aDevelopmentBuild>, emailAddress: string) {
  const { key } = await aJourney(world.get())
  const sent = await sendPasscode(deps, key, { emailAddress, clientAddress, isSure: true })
  return {
    sent: sent.kind,
    verified: (await verifyPasscode(deps, key, { passcode: DIGITS, clientAddress })).kind,
  }
}

test('the conformance account signs in more often in a row than a network may ask for mails, before any mail can have come', async () => {
  const deps = aDevelopmentBuild()
  for (let n = 0; n < 201; n += 1) {
    expect(await signIn(deps, EMAIL)).toEqual({ sent: 'moved', verified: 'accepted' })
  }
}, 60_000)

test('also when it went away from the page that asks for the passcode, again and again', async () => {
  const deps = aDevelopmentBuild()
  for (let n = 0; n < 12; n += 1) {
    const { key } = await aJourney(world.get())
    const typed = { emailAddress: EMAIL, clientAddress, isSure: true }
    expect(await sendPasscode(deps, key, typed)).toMatchObject({ kind: 'moved' })
  }
})

test('nobody else has that passcode, and a build without the setting knows no such account', async () => {
  expect((await signIn(aDevelopmentBuild(), 'somebody@example.test')).verified).toBe('rejected')
  expect((await signIn(world.get().deps, EMAIL)).verified).toBe('rejected')
})
