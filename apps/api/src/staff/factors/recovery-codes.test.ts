import { staffRecoveryCode } from '@identity/database'
import { expect, test } from 'vitest'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { settled, useFactors } from '../../testing/use-factors.ts'

const world = useWorld()
const factors = useFactors(world)

async function withCodes() {
  const caller = await aStaffCaller(world.get())
  const { codes = [] } = await factors.makeRecoveryCodes(caller)
  return { fresh: caller, caller: await factors.unproved(caller), codes }
}

test('ten recovery codes are shown once, and kept as argon2id only', async () => {
  const { codes } = await withCodes()
  expect(codes).toHaveLength(10)
  const rows = JSON.stringify(await world.get().database.db.select().from(staffRecoveryCode))
  expect(rows).toContain('$argon2id$')
  for (const code of codes) expect(rows).not.toContain(code.slice(5).replaceAll('-', ''))
})

test('a recovery code proves the session once, under a new token, and its member is told', async () => {
  const { caller, codes } = await withCodes()
  const typed = codes[3]?.toLowerCase().replaceAll('-', ' ') ?? ''
  const proved = await factors.showRecoveryCode(caller, typed)
  expect(proved).toMatchObject({ __typename: 'SecondFactorProved', recoveryCodesLeft: 9 })
  expect(await factors.callerOf(proved.token)).toMatchObject({ proof: 'FRESH' })
  expect(await factors.callerOf(caller.token)).toBeNull()
  const again = await factors.showRecoveryCode({ ...caller, proof: 'FRESH' }, typed)
  expect(again).toMatchObject({ reason: 'INCORRECT', triesLeft: 9 })
  const mails = await world.get().deliverMails()
  expect(mails.at(-1)?.body).toContain('A recovery code was used')
})

test('new codes end those before them', async () => {
  const { fresh, caller, codes } = await withCodes()
  await factors.makeRecoveryCodes(fresh)
  expect(await factors.showRecoveryCode(caller, codes[0] ?? '')).toMatchObject({ reason: 'INCORRECT' })
})

test('another member’s code proves nothing', async () => {
  const one = await withCodes()
  const other = await withCodes()
  expect(await factors.showRecoveryCode(one.caller, other.codes[0] ?? '')).toMatchObject({
    reason: 'INCORRECT',
  })
})

test('recovery codes are made only with a second factor that was shown just now', async () => {
  const code = (expected: string) => ({ extensions: { code: expected } })
  const newcomer = await factors.newcomer()
  await expect(factors.makeRecoveryCodes(newcomer)).rejects.toMatchObject(code('FORBIDDEN'))
  const shown = await aStaffCaller(world.get(), 'LEAD', 'SHOWN')
  await expect(factors.makeRecoveryCodes(shown)).rejects.toMatchObject(code('SECOND_FACTOR_NEEDED'))
})

test('of sixteen uses of one recovery code at once, one proves', async () => {
  const { caller, codes } = await withCodes()
  const answers = await settled(
    Array.from({ length: 16 }, () => factors.showRecoveryCode(caller, codes[0] ?? '')),
  )
  expect(answers.filter((answer) => answer === 'SecondFactorProved')).toHaveLength(1)
})

test('of sixteen sets of codes that are made at once, one is shown, and its codes work', async () => {
  const { fresh, caller } = await withCodes()
  const answers = await Promise.all(Array.from({ length: 16 }, () => factors.makeRecoveryCodes(fresh)))
  const [shown, ...others] = answers.flatMap(({ codes = [] }) => (codes.length > 0 ? [codes] : []))
  expect(others).toEqual([])
  expect(answers.filter(({ __typename }) => __typename === 'RecoveryCodesMadeMeanwhile')).toHaveLength(15)
  expect(await factors.showRecoveryCode(caller, shown?.[0] ?? '')).toMatchObject({
    __typename: 'SecondFactorProved',
  })
})
