import { beforeEach, describe, expect, test } from 'vitest'
import { runSwitchCommand } from '../../commands/switch-command.ts'
import type { StaffCaller } from '../../kernel/caller.ts'
import { aJourney } from '../../testing/a-journey.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'

const world = useWorld()
const MINUTE_MS = 60_000

let owner: StaffCaller
let addresses = 0
const anAddress = () => `switched${++addresses}@example.com`
beforeEach(async () => {
  await world.get().database.sql`delete from switch_change`
  await world.get().database.sql`delete from service_notice`
  owner = await aStaffCaller(world.get(), 'OWNER')
})

type Shown = {
  switches: { name: string; isOn: boolean }[]
  history: { name: string; isOn: boolean; reason: string; changedBy: string | null }[]
  notices: { place: string; text: string | null; isUp: boolean }[]
}
async function turn(name: string, isOn: boolean, minutes: number | null = null): Promise<Shown> {
  await world
    .get()
    .run(owner, 'mutation ($input: TurnSwitchInput!) { turnSwitch(input: $input) { __typename } }', {
      input: { name, isOn, reason: isOn ? 'OVER' : 'INCIDENT', minutes },
    })
  const { switches } = await world
    .get()
    .run<{ switches: Shown }>(
      owner,
      '{ switches { switches { name isOn } history { name isOn reason changedBy } notices { place text isUp } } }',
    )
  return switches
}
const isOff = (name: 'SENDING' | 'MATCHING' | 'SIGN_UP') =>
  world.get().deps.repositories.switches.isOff(name, world.get().clock.now())

test('a switch that is turned off counts at once, says who and why, and is on again after its time', async () => {
  expect((await turn('MATCHING', false, 60)).history[0]).toMatchObject({
    ...{ name: 'MATCHING', isOn: false, reason: 'INCIDENT' },
    changedBy: expect.stringContaining('Staff Member'),
  })
  expect([await isOff('MATCHING'), await isOff('SENDING')]).toEqual([true, false])
  world.get().clock.forward(60 * MINUTE_MS)
  expect(await isOff('MATCHING')).toBe(false)
})

test('an operator turns a switch by command, and the list says how each stands', async () => {
  const { deps } = world.get()
  const off = await runSwitchCommand(deps, ['off', 'sign-up', '--reason', 'security'], null)
  expect(off).toEqual(['sending: on', 'matching: on', 'sign-up: off until it is turned on; security'])
  expect((await runSwitchCommand(deps, ['on', 'sign-up'], null)).at(-1)).toBe('sign-up: on')
  await expect(runSwitchCommand(deps, ['off', 'sign-up'], null)).rejects.toThrow('npm run switch')
  await expect(runSwitchCommand(deps, ['off', 'all', '--reason', 'test'], null)).rejects.toThrow(
    'npm run switch',
  )
  expect((await world.get().events()).slice(-2)).toEqual(['SwitchTurned', 'SwitchTurned'])
})

describe('while it is off', () => {
  test('no passcode is asked for, and the person is told that none is sent', async () => {
    await turn('SENDING', false)
    const journey = await aJourney(world.get())
    const outcome = await journey.answer('sendPasscode', { emailAddress: anAddress() })
    expect(outcome.__typename).toBe('SendingPaused')
    await turn('SENDING', true)
    expect((await journey.answer('sendPasscode', { emailAddress: anAddress() })).__typename).toBe(
      'JourneyMoved',
    )
  })

  test('a journey says until when sending and sign-up are off, where that is known', async () => {
    const journey = await aJourney(world.get())
    const until = async () => {
      const source = `query ($key: JourneyKeyInput!) {
        journey(key: $key) { sendingPausedUntil signUpPausedUntil } }`
      const { journey: found } = await world
        .get()
        .run<{ journey: Record<'sendingPausedUntil' | 'signUpPausedUntil', string | null> }>('web', source, {
          key: journey.key,
        })
      return [found.sendingPausedUntil, found.signUpPausedUntil]
    }
    expect(await until()).toEqual([null, null])
    const end = new Date(world.get().clock.now().getTime() + 30 * MINUTE_MS).toISOString()
    await turn('SENDING', false, 30)
    await turn('SIGN_UP', false)
    expect(await until()).toEqual([end, null])
    await turn('SIGN_UP', false, 30)
    world.get().clock.forward(30 * MINUTE_MS)
    expect(await until()).toEqual([null, null])
  })

  test('no person without an identity answers a question, and one who has an identity signs in', async () => {
    await turn('SIGN_UP', false)
    const journey = await aJourney(world.get())
    await journey.proveEmail(anAddress())
    expect((await journey.answer('beginQuestions')).__typename).toBe('StepRefused')
    const known = anAddress()
    await anIdentity(world.get(), { emailAddress: known })
    const other = await aJourney(world.get())
    await other.proveEmail(known)
    expect((await other.answer('completeJourney')).__typename).not.toBe('StepRefused')
  })

  test('no record is looked for, as while our copy of the records is out of date', async () => {
    const { replica } = world.get().deps.repositories
    expect(await replica.isStale(world.get().clock.now())).toBe(false)
    await turn('MATCHING', false)
    expect(await replica.isStale(world.get().clock.now())).toBe(true)
  })
})

test('a notice is up between its times, in plain text of at most 300 characters', async () => {
  const now = world.get().clock.now()
  const hour = (hours: number) => new Date(now.getTime() + hours * 60 * MINUTE_MS).toISOString()
  const put = async (text: string, from: number, to: number) => {
    const { outcome } = await world.get().run<{ outcome: { __typename: string; problem?: string } }>(
      owner,
      `mutation ($input: PutUpNoticeInput!) { outcome: putUpNotice(input: $input) { __typename
        ... on NoticeRefused { problem } } }`,
      { input: { place: 'TEACHER_PAGES', text, startsAt: hour(from), endsAt: hour(to) } },
    )
    return outcome
  }
  const shown = () =>
    world.get().deps.repositories.switches.noticeNow('TEACHER_PAGES', world.get().clock.now())
  expect(await put(' ', 0, 1)).toMatchObject({ problem: 'EMPTY' })
  expect(await put('x'.repeat(301), 0, 1)).toMatchObject({ problem: 'TOO_LONG' })
  expect(await put('Late', 2, 1)).toMatchObject({ problem: 'ENDS_BEFORE_IT_STARTS' })
  expect(await put('Slow <b>today</b>', 1, 2)).toMatchObject({ __typename: 'NoticePutUp' })
  expect(await shown()).toBeNull()
  world.get().clock.forward(60 * MINUTE_MS)
  expect(await shown()).toBe('Slow <b>today</b>')
  world.get().clock.forward(60 * MINUTE_MS)
  expect(await shown()).toBeNull()
})
