import { describe, expect, test } from 'vitest'
import { aPasskey } from '../../testing/a-passkey.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { settled, useFactors } from '../../testing/use-factors.ts'

const MINUTE_MS = 60_000
const world = useWorld()
const factors = useFactors(world)

/** A member with a passkey, who has proved only their address. */
async function atTheDoor(passkey = aPasskey()) {
  const newcomer = await factors.newcomer()
  await factors.addPasskey(newcomer, passkey)
  return { caller: await factors.unproved(newcomer), passkey }
}

test('a newcomer adds a passkey as their first second factor, which proves the session under a new token', async () => {
  const newcomer = await factors.newcomer()
  expect(await factors.list(newcomer)).toMatchObject({ factors: [], mayAddFirst: true })
  const { added } = await factors.addPasskey(newcomer)
  expect(added).toMatchObject({
    __typename: 'SecondFactorAdded',
    factor: { kind: 'PASSKEY', name: 'Work laptop' },
    recoveryCodesLeft: 0,
  })
  expect(await factors.callerOf(newcomer.token)).toBeNull()
  expect(await factors.callerOf(added.token)).toMatchObject({ memberId: newcomer.memberId, proof: 'FRESH' })
  const mails = await world.get().deliverMails()
  expect(mails.at(-1)?.body).toContain('A passkey was added to your account.')
  expect((await world.get().events()).slice(-2)).toEqual(['StaffFactorAdded', 'MailSent'])
})

describe('without a second factor shown', () => {
  test('no passkey is added when no invitation opened the session', async () => {
    const caller = await aStaffCaller(world.get(), 'OWNER', 'NONE')
    const refused = { __typename: 'SecondFactorNotAdded', reason: 'INVITATION_NEEDED' }
    expect(await factors.beginPasskey(caller)).toMatchObject(refused)
    expect(await factors.beginApp(caller)).toMatchObject(refused)
  })

  test('no second one is added, in the session of the invitation either', async () => {
    const { caller } = await atTheDoor()
    expect(await factors.beginPasskey(caller)).toMatchObject({ reason: 'SHOW_ANOTHER_FIRST' })
    expect(await factors.beginApp(caller)).toMatchObject({ reason: 'SHOW_ANOTHER_FIRST' })
  })

  test('of a passkey and an app that are begun side by side, the first one to be finished is added', async () => {
    const newcomer = await factors.newcomer()
    const { options = '' } = await factors.beginPasskey(newcomer)
    await factors.addApp(newcomer)
    expect(await factors.finishPasskey(newcomer, aPasskey().register(options))).toMatchObject({
      reason: 'SHOW_ANOTHER_FIRST',
    })
  })
})

test('after 15 minutes another passkey is added only once a second factor was shown again', async () => {
  const agent = await aStaffCaller(world.get(), 'AGENT', 'SHOWN')
  await expect(factors.beginPasskey(agent)).rejects.toMatchObject({
    extensions: { code: 'SECOND_FACTOR_NEEDED' },
  })
})

test('a passkey that is shown proves the session under a new token', async () => {
  const { caller, passkey } = await atTheDoor()
  const { options = '' } = await factors.beginProof(caller)
  const proved = await factors.finishProof(caller, passkey.show(options))
  expect(proved).toMatchObject({ __typename: 'SecondFactorProved' })
  expect(await factors.callerOf(proved.token)).toMatchObject({ proof: 'FRESH' })
  expect((await world.get().events()).at(-1)).toBe('StaffProved')
})

test('a passkey whose device counts no uses is taken each time', async () => {
  const { caller, passkey } = await atTheDoor(aPasskey({ counts: false }))
  for (const _ of [1, 2]) {
    const { options = '' } = await factors.beginProof(caller)
    expect(await factors.finishProof(caller, passkey.show(options))).toMatchObject({
      __typename: 'SecondFactorProved',
    })
  }
})

test.each([
  ['another member’s passkey', () => aPasskey()],
  ['a passkey that was shown to another site', () => aPasskey({ origin: 'http://evil.example' })],
])('%s proves nothing, and counts as a try', async (_title, make) => {
  const { caller } = await atTheDoor()
  const { options = '' } = await factors.beginProof(caller)
  expect(await factors.finishProof(caller, make().show(options))).toMatchObject({
    reason: 'INCORRECT',
    triesLeft: 9,
  })
})

test('one’s own passkey, shown to another site, proves nothing', async () => {
  const newcomer = await factors.newcomer()
  const phished = aPasskey({ origin: 'http://evil.example' })
  const { options = '' } = await factors.beginPasskey(newcomer)
  expect(await factors.finishPasskey(newcomer, phished.register(options))).toMatchObject({
    reason: 'INCORRECT',
  })
})

test('what is no answer of a browser proves nothing', async () => {
  const { caller } = await atTheDoor()
  await factors.beginProof(caller)
  expect(await factors.finishProof(caller, 'no JSON')).toMatchObject({ reason: 'INCORRECT' })
})

test('a challenge lasts 5 minutes, and answers of one of them are not taken for another', async () => {
  const { caller, passkey } = await atTheDoor()
  const { options: first = '' } = await factors.beginProof(caller)
  const { options: second = '' } = await factors.beginProof(caller)
  expect(await factors.finishProof(caller, passkey.show(first))).toMatchObject({ reason: 'INCORRECT' })
  const expired = { reason: 'EXPIRED', triesLeft: null }
  expect(await factors.finishProof(caller, passkey.show(second))).toMatchObject(expired)
  const { options: third = '' } = await factors.beginProof(caller)
  world.get().clock.forward(5 * MINUTE_MS)
  expect(await factors.finishProof(caller, passkey.show(third))).toMatchObject(expired)
})

test('a challenge belongs to one session', async () => {
  const one = await atTheDoor()
  const other = await atTheDoor()
  const { options = '' } = await factors.beginProof(one.caller)
  await factors.beginProof(other.caller)
  expect(await factors.finishProof(other.caller, other.passkey.show(options))).toMatchObject({
    reason: 'INCORRECT',
  })
})

test('one passkey is added once', async () => {
  const passkey = aPasskey()
  await factors.addPasskey(await factors.newcomer(), passkey)
  const { added } = await factors.addPasskey(await factors.newcomer(), passkey)
  expect(added).toMatchObject({ reason: 'TAKEN' })
})

test('of sixteen answers to one challenge at once, one proves', async () => {
  const { caller, passkey } = await atTheDoor()
  const { options = '' } = await factors.beginProof(caller)
  const answers = await settled(
    Array.from({ length: 16 }, () => factors.finishProof(caller, passkey.show(options))),
  )
  expect(answers.filter((answer) => answer === 'SecondFactorProved')).toHaveLength(1)
  // Before the proof was written: the challenge was taken. After it: the session was renewed.
  expect(answers.filter((answer) => ['EXPIRED', 'UNAUTHENTICATED'].includes(answer))).toHaveLength(15)
})
