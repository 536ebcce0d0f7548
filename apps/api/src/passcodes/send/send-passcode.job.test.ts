import { afterEach, describe, expect, test } from 'vitest'
import { turnSwitch } from '../../staff/switches/turn-switch.use-case.ts'
import { aJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { sendPasscode } from './send-passcode.job.ts'

const world = useWorld()
const fixedPasscode = { emailAddress: 'conformance@example.test', digits: '482915' }

async function mailedTo(emailAddress: string): Promise<string> {
  const { postBox, deps, database } = world.get()
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress })
  const [challenge] =
    await database.sql`select id from passcode_challenge order by requested_at desc, id limit 1`
  await sendPasscode(
    { ...deps, notify: postBox.notify, fixedPasscode },
    { challengeId: String(challenge?.id) },
  )
  return postBox.mails.at(-1)?.personalisation.passcode ?? ''
}

test('the conformance account always gets the same passcode, and nobody else does', async () => {
  expect(await mailedTo('conformance@example.test')).toBe('482915')
  world.get().clock.forward(60_000)
  const others = [await mailedTo('someone@example.test'), await mailedTo('someone.else@example.test')]
  expect(others).not.toEqual(['482915', '482915'])
})

test('neither the digits of a passcode nor the address stand anywhere in the database', async () => {
  const { database, deliverPasscode } = world.get()
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'secret.person@example.com' })
  const [queued] = await database.sql`select payload::text from graphile_worker._private_jobs`
  expect(queued?.payload).not.toContain('secret.person')
  const digits = await deliverPasscode()
  const rows = await database.sql`select row_to_json(c)::text as row from passcode_challenge c`
  const journeys = await database.sql`select row_to_json(j)::text as row from journey j`
  for (const { row } of [...rows, ...journeys]) {
    expect(row).not.toContain(`"${digits}"`)
    expect(row).not.toContain('secret.person')
  }
})

test('a mail that GOV.UK Notify cannot take now is tried again, and the passcode of the later mail works', async () => {
  const { postBox, deliverPasscode, deps } = world.get()
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
  const [queued] = await world.get().database.sql`select payload from graphile_worker._private_jobs`
  postBox.answerWith(500)
  await expect(deliverPasscode()).rejects.toThrow()
  postBox.answerWith(201)
  await sendPasscode({ ...deps, notify: postBox.notify }, queued?.payload)
  const passcode = postBox.mails.at(-1)?.personalisation.passcode
  expect((await journey.answer('verifyPasscode', { passcode })).__typename).toBe('PasscodeAccepted')
})

describe('a passcode that was asked for before sending was turned off', () => {
  const turnSending = (isOn: boolean) => {
    const reason = isOn ? 'OVER' : 'INCIDENT'
    return turnSwitch(world.get().deps, null, { name: 'SENDING', isOn, reason, minutes: null })
  }
  afterEach(() => turnSending(true))

  async function aPasscodeAskedFor() {
    const { database, deps, postBox } = world.get()
    await database.sql`delete from graphile_worker._private_jobs`
    const journey = await aJourney(world.get())
    await journey.answer('sendPasscode', { emailAddress: `paused.${crypto.randomUUID()}@example.com` })
    const jobs = () => database.sql`select payload, run_at from graphile_worker._private_jobs order by id`
    const [queued] = await jobs()
    await database.sql`delete from graphile_worker._private_jobs`
    await turnSending(false)
    const mailsBefore = postBox.mails.length
    return {
      journey,
      waiting: async () =>
        (await jobs()).filter(({ payload }) => payload.challengeId === queued?.payload.challengeId),
      mails: () => postBox.mails.slice(mailsBefore),
      run: () => sendPasscode({ ...deps, notify: postBox.notify }, queued?.payload),
    }
  }

  test('waits in the queue, and is mailed once sending is on again', async () => {
    const { journey, waiting, mails, run } = await aPasscodeAskedFor()
    await run()
    expect(mails()).toEqual([])
    expect(await waiting()).toHaveLength(1)
    world.get().clock.forward(14 * 60_000)
    await turnSending(true)
    await run()
    const passcode = mails()[0]?.personalisation.passcode
    expect((await journey.answer('verifyPasscode', { passcode })).__typename).toBe('PasscodeAccepted')
  })

  test('is given up after 15 minutes: its page says that it was not delivered', async () => {
    const { journey, waiting, mails, run } = await aPasscodeAskedFor()
    world.get().clock.forward(15 * 60_000)
    await run()
    expect([mails(), await waiting()]).toEqual([[], []])
    expect((await world.get().events()).at(-1)).toBe('PasscodeNotDelivered')
    // None is sent again meanwhile, by a name of its own; afterwards one is.
    expect((await journey.answer('resendPasscode')).__typename).toBe('SendingPaused')
    await turnSending(true)
    expect((await journey.answer('resendPasscode')).__typename).toBe('JourneyMoved')
  })
})
