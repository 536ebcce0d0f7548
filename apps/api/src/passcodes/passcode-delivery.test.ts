import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aJourney } from '../testing/a-journey.ts'
import { useWorld } from '../testing/a-world.ts'
import { listenOnLoopback } from '../testing/listen-on-loopback.ts'
import { deliveryRoutes } from './note-delivery/note-delivery.routes.ts'

const world = useWorld()
const token = 'a-callback-token-of-32-characters-or-more'
let url = ''
let close: () => Promise<unknown>

beforeAll(async () => {
  const app = express().use(deliveryRoutes(world.get().deps, token))
  const listening = await listenOnLoopback(app)
  url = `${listening.origin}/notify/callbacks`
  close = listening.close
})
afterAll(() => close())

/** What Notify posts. */
async function report(body: Record<string, unknown>, authorization = `Bearer ${token}`) {
  const headers = { 'content-type': 'application/json', authorization }
  const { status } = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return status
}

async function aSentPasscode() {
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
  await world.get().deliverPasscode()
  const reference = world.get().postBox.mails.at(-1)?.reference
  const delivery = async () => (await journey.look())?.passcode?.delivery
  return { journey, reference, delivery }
}

test('before GOV.UK Notify has taken the mail there is nothing to say; then it is sent', async () => {
  const journey = await aJourney(world.get())
  const asked = await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
  expect(asked.journey?.passcode?.delivery).toBeNull()
  await world.get().deliverPasscode()
  expect((await journey.look())?.passcode?.delivery).toBe('SENT')
})

test.each([
  ['delivered', 'DELIVERED'],
  ['permanent-failure', 'REFUSED'],
  ['temporary-failure', 'FAILED'],
  ['technical-failure', 'FAILED'],
])('what GOV.UK Notify calls %s is %s', async (status, shown) => {
  const { reference, delivery } = await aSentPasscode()
  expect(await report({ id: 'n', reference, to: 'ada@example.com', status })).toBe(200)
  expect(await delivery()).toBe(shown)
  expect(await report({ id: 'n', reference, to: 'ada@example.com', status })).toBe(200)
  expect(await delivery()).toBe(shown)
})

test('what was delivered stays so, and a report that overtakes the sending is kept', async () => {
  const { reference, delivery } = await aSentPasscode()
  await report({ reference, status: 'delivered' })
  await report({ reference, status: 'temporary-failure' })
  expect(await delivery()).toBe('DELIVERED')
  await world.get().deps.repositories.passcodeMails.noteDelivery(reference ?? '', 'SENT')
  expect(await delivery()).toBe('DELIVERED')
})

test('a mail that GOV.UK Notify will not send has failed', async () => {
  const { postBox, clock, deliverPasscode } = world.get()
  const { journey, delivery } = await aSentPasscode()
  clock.forward(60_000)
  await journey.answer('resendPasscode')
  postBox.answerWith(400)
  await deliverPasscode()
  postBox.answerWith(201)
  expect(await delivery()).toBe('FAILED')
})

test('another passcode begins from nothing', async () => {
  const { journey, reference, delivery } = await aSentPasscode()
  await report({ reference, status: 'permanent-failure' })
  world.get().clock.forward(60_000)
  await journey.answer('resendPasscode')
  expect(await delivery()).toBeNull()
})

describe('a report', () => {
  test.each(['', 'Bearer', 'Bearer wrong', `Bearer ${token}x`, `Basic ${token}`])(
    'from somebody who shows "%s" is not believed',
    async (authorization) => {
      const { reference, delivery } = await aSentPasscode()
      expect(await report({ reference, status: 'delivered' }, authorization)).toBe(401)
      expect(await delivery()).toBe('SENT')
    },
  )

  test.each(['f6b4d0a8-0000-4000-8000-000000000000', 'somebody-elses', '', null])(
    'about the mail "%s", which is not ours, is taken and changes nothing',
    async (reference) => {
      const { delivery } = await aSentPasscode()
      expect(await report({ reference, status: 'delivered' })).toBe(200)
      expect(await delivery()).toBe('SENT')
    },
  )

  test('that is none is refused', async () => {
    const { reference } = await aSentPasscode()
    expect(await report({ reference, status: 'eaten-by-the-dog' })).toBe(400)
    expect(await report({})).toBe(400)
  })
})
