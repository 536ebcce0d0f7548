import { event, staffFactor, staffMember } from '@identity/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { settled, useFactors } from '../../testing/use-factors.ts'

const HALF_MINUTE_MS = 30_000
const world = useWorld()
const factors = useFactors(world)

/** A member with an app, who has proved only their address. The code of this half minute is used up. */
async function atTheDoor() {
  const newcomer = await factors.newcomer()
  const { secret, added } = await factors.addApp(newcomer)
  return { caller: await factors.unproved(newcomer), secret, added }
}

test('a newcomer adds an authenticator app by its first code, which proves the session under a new token', async () => {
  const caller = await factors.newcomer()
  const { secret, added } = await factors.addApp(caller)
  expect(added).toMatchObject({ __typename: 'SecondFactorAdded', factor: { name: 'Phone' } })
  expect(await factors.callerOf(caller.token)).toBeNull()
  expect(await factors.callerOf(added.token)).toMatchObject({ proof: 'FRESH' })
  const [row] = await world
    .get()
    .database.db.select()
    .from(staffFactor)
    .where(eq(staffFactor.id, added.factor?.id ?? ''))
  expect(JSON.stringify(row)).not.toContain(secret)
})

test('a wrong first code may be typed again, for 15 minutes', async () => {
  const newcomer = await factors.newcomer()
  const { secret = '', uri = '' } = await factors.beginApp(newcomer)
  expect(uri).toContain(secret)
  expect(await factors.confirmApp(newcomer, '000000x')).toMatchObject({ reason: 'INCORRECT' })
  world.get().clock.forward(15 * 60_000 - 1)
  expect(await factors.confirmApp(newcomer, factors.codeOf(secret))).toMatchObject({
    __typename: 'SecondFactorAdded',
  })
  const late = await factors.newcomer()
  const { secret: lateSecret = '' } = await factors.beginApp(late)
  world.get().clock.forward(15 * 60_000)
  expect(await factors.confirmApp(late, factors.codeOf(lateSecret))).toMatchObject({ reason: 'EXPIRED' })
})

test('each code works once, that of the set-up too', async () => {
  const { caller, secret } = await atTheDoor()
  expect(await factors.showCode(caller, factors.codeOf(secret))).toMatchObject({ reason: 'INCORRECT' })
  world.get().clock.forward(HALF_MINUTE_MS)
  const code = factors.codeOf(secret)
  const proved = await factors.showCode(caller, ` ${code.slice(0, 3)} ${code.slice(3)}`)
  expect(proved).toMatchObject({ __typename: 'SecondFactorProved' })
  expect(await factors.callerOf(proved.token)).toMatchObject({ proof: 'FRESH' })
  expect(await factors.showCode({ ...caller, proof: 'FRESH' }, code)).toMatchObject({ reason: 'INCORRECT' })
})

test('an older code works no more once a newer one was used', async () => {
  const { caller, secret } = await atTheDoor()
  world.get().clock.forward(2 * HALF_MINUTE_MS)
  const older = factors.codeOf(secret)
  world.get().clock.forward(HALF_MINUTE_MS)
  expect(await factors.showCode(caller, factors.codeOf(secret))).toMatchObject({
    __typename: 'SecondFactorProved',
  })
  expect(await factors.showCode({ ...caller, proof: 'FRESH' }, older)).toMatchObject({ reason: 'INCORRECT' })
})

test('the code of another member’s app proves nothing', async () => {
  const { caller } = await atTheDoor()
  const other = await atTheDoor()
  world.get().clock.forward(HALF_MINUTE_MS)
  expect(await factors.showCode(caller, factors.codeOf(other.secret))).toMatchObject({ triesLeft: 9 })
})

test('of ten uses of one code at once, one proves, and the others are of a session that was renewed', async () => {
  const { caller, secret } = await atTheDoor()
  world.get().clock.forward(HALF_MINUTE_MS)
  const code = factors.codeOf(secret)
  const answers = await settled(Array.from({ length: 10 }, () => factors.showCode(caller, code)))
  expect(answers.sort()).toEqual(['SecondFactorProved', ...Array(9).fill('UNAUTHENTICATED')])
})

test('a code that is shown twice is not called wrong the second time', async () => {
  const { caller, secret } = await atTheDoor()
  world.get().clock.forward(HALF_MINUTE_MS)
  const code = factors.codeOf(secret)
  expect(await settled([factors.showCode(caller, code)])).toEqual(['SecondFactorProved'])
  expect(await settled([factors.showCode(caller, code)])).toEqual(['UNAUTHENTICATED'])
})

test('the tenth wrong second factor within an hour locks the member, who is told', async () => {
  const { caller, secret } = await atTheDoor()
  world.get().clock.forward(HALF_MINUTE_MS)
  for (const triesLeft of [9, 8, 7, 6, 5]) {
    expect(await factors.showCode(caller, '000000x')).toMatchObject({ triesLeft })
  }
  // Of whichever kind.
  for (const triesLeft of [4, 3, 2, 1, 0]) {
    expect(await factors.showRecoveryCode(caller, 'AAAA-AAAA-AAAA-AAAA')).toMatchObject({ triesLeft })
  }
  const locked = { __typename: 'SecondFactorLocked' }
  expect(await factors.showCode(caller, factors.codeOf(secret))).toMatchObject(locked)
  world.get().clock.forward(24 * 60 * 60_000)
  expect(await factors.showCode(caller, factors.codeOf(secret))).toMatchObject(locked)
  expect(await factors.beginProof(caller)).toMatchObject(locked)
  expect(await factors.list(caller)).toMatchObject({ isLocked: true })
  const mails = await world.get().deliverMails()
  expect(mails.at(-1)?.body).toContain('10 times in an hour')
  expect(await world.get().events()).toContain('StaffFactorsLocked')
})

test('wrong ones of more than an hour ago are forgotten, and right ones do not count', async () => {
  const { caller, secret } = await atTheDoor()
  for (let wrong = 0; wrong < 9; wrong += 1) await factors.showCode(caller, '000000x')
  world.get().clock.forward(HALF_MINUTE_MS)
  expect(await factors.showCode(caller, factors.codeOf(secret))).toMatchObject({
    __typename: 'SecondFactorProved',
  })
  world.get().clock.forward(60 * 60_000)
  expect(await factors.showCode(caller, '000000x')).toMatchObject({ triesLeft: 9 })
})

test('sixteen wrong ones at once are no more than ten', async () => {
  const { caller } = await atTheDoor()
  const answers = await Promise.all(Array.from({ length: 16 }, () => factors.showCode(caller, '000000x')))
  expect(answers.filter(({ __typename }) => __typename === 'SecondFactorLocked')).toHaveLength(6)
  const rows = await world.get().database.db.select().from(event).where(eq(event.type, 'StaffFactorsLocked'))
  expect(rows.filter(({ details }) => JSON.stringify(details).includes(caller.memberId))).toHaveLength(1)
})

test('the right code of a member who has left opens nothing, and is an event', async () => {
  const { caller, secret } = await atTheDoor()
  const { database, clock } = world.get()
  clock.forward(HALF_MINUTE_MS)
  await database.db
    .update(staffMember)
    .set({ leftAt: clock.now() })
    .where(eq(staffMember.id, caller.memberId))
  await expect(factors.showCode(caller, factors.codeOf(secret))).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  })
  expect((await world.get().events()).at(-1)).toBe('StaffFactorOfLeaver')
})

test('a member removes a second factor, and never the last one', async () => {
  const { caller, added } = await atTheDoor()
  const agent = { ...caller, proof: 'FRESH' as const }
  const { added: passkey } = await factors.addPasskey(agent)
  const [one, other] = [added.factor?.id ?? '', passkey.factor?.id ?? '']
  const answers = await Promise.all([factors.remove(agent, one), factors.remove(agent, other)])
  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
    'LastSecondFactor',
    'SecondFactorRemoved',
  ])
  const { factors: left } = await factors.list(agent)
  expect(left).toHaveLength(1)
  expect(await factors.remove(agent, left[0]?.id ?? '')).toEqual({ __typename: 'LastSecondFactor' })
  const another = await atTheDoor()
  expect(await factors.remove(agent, another.added.factor?.id ?? '')).toEqual({
    __typename: 'SecondFactorNotFound',
  })
})
