import { beforeAll, describe, expect, test } from 'vitest'
import { aJourney, type TestJourney } from '../../../testing/a-journey.ts'
import { useWorld } from '../../../testing/a-world.ts'
import { not } from '../../../testing/answers.ts'
import { HUGE } from '../../../testing/typed-inputs.ts'

const world = useWorld()

describe('a passcode', () => {
  let journey: TestJourney
  beforeAll(async () => {
    journey = await aJourney(world.get())
    await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
    await world.get().deliverPasscode()
  })

  test.each([
    ['nothing', '', 'MISSING'],
    ['spaces and dashes only', ' - ', 'MISSING'],
    ['five digits', '12345', 'MALFORMED'],
    ['seven digits', '1234567', 'MALFORMED'],
    ['eight digits, when it has six', '12345678', 'MALFORMED'],
    ['a letter O for a zero', '12345O', 'MALFORMED'],
    ['letters', 'abcdef', 'MALFORMED'],
    ['an emoji', '12345😀', 'MALFORMED'],
    ['two of them', '123456 or 123457', 'MALFORMED'],
    ['a sentence without it', 'Your passcode', 'MALFORMED'],
    ['a negative number', '-1', 'MALFORMED'],
    ['an exponent', '1e5', 'MALFORMED'],
    ['a hexadecimal number', '0x1E240', 'MALFORMED'],
    ['a zero byte', '12345\u0000', 'MALFORMED'],
    ['half of a surrogate pair', '12345\ud800', 'MALFORMED'],
    ['a lot of digits', '1'.repeat(HUGE), 'MALFORMED'],
    ['a lot of another script’s digits', '٣'.repeat(HUGE / 2), 'MALFORMED'],
  ])('of %s costs no try', async (_, passcode, reason) => {
    const refused = await journey.answer('verifyPasscode', { passcode })
    expect(refused).toMatchObject({ reason, attemptsLeft: 4 })
  })

  test.each([
    ['spaces', (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`],
    ['a hyphen', (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`],
    ['an en dash', (code: string) => `${code.slice(0, 3)}–${code.slice(3)}`],
    ['a no-break space', (code: string) => `${code.slice(0, 3)}\u00a0${code.slice(3)}`],
    ['a new line after it', (code: string) => `${code}\n`],
    ['a zero-width space', (code: string) => `\u200b${code}`],
    ['the mark of a heading before it', (code: string) => `# ${code}`],
    ['quotation marks', (code: string) => `“${code}”`],
    ['the sentence around it', (code: string) => `Your passcode is ${code}. It works for 15 minutes.`],
    ['keycaps', (code: string) => [...code].map((digit) => `${digit}\ufe0f\u20e3`).join('')],
    ['full-width digits', (code: string) => inScript(code, '０')],
    ['Arabic digits', (code: string) => inScript(code, '٠')],
    ['Devanagari digits', (code: string) => inScript(code, '०')],
  ])('with %s is the same passcode', async (_, typed) => {
    const another = await aJourney(world.get())
    await another.answer('sendPasscode', { emailAddress: 'ada@example.com' })
    const passcode = typed(await world.get().deliverPasscode())
    expect((await another.answer('verifyPasscode', { passcode })).__typename).toBe('PasscodeAccepted')
  })

  test.each([
    ['an array', ['123456']],
    ['an object', { $ne: 1 }],
    ['a number', 123456],
    ['null', null],
  ])('that is %s is refused at the door', async (_, passcode) => {
    await expect(journey.answer('verifyPasscode', { passcode })).rejects.toThrow(/Variable "\$input"/)
  })
})

test('spaces and dashes in a passcode do not matter', async () => {
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
  const digits = await world.get().deliverPasscode()
  const passcode = ` ${digits.slice(0, 3)}-${digits.slice(3)} `
  expect((await journey.answer('verifyPasscode', { passcode })).__typename).toBe('PasscodeAccepted')
})

test.each([
  ['', 'MISSING'],
  ['12345', 'MALFORMED'],
  ['1234567', 'MALFORMED'],
  ['12345x', 'MALFORMED'],
])(
  'a passcode written as "%s" is told what is wrong with it and costs no attempt',
  async (passcode, reason) => {
    const journey = await aJourney(world.get())
    await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
    const digits = await world.get().deliverPasscode()
    expect(await journey.answer('verifyPasscode', { passcode })).toMatchObject({ reason, attemptsLeft: 4 })
    expect(await journey.answer('verifyPasscode', { passcode: not(digits) })).toMatchObject({
      attemptsLeft: 3,
    })
  },
)

/** The same digits as another script writes them; Unicode keeps them side by side. */
function inScript(digits: string, zero: string): string {
  const first = zero.codePointAt(0) ?? 0
  return [...digits].map((digit) => String.fromCodePoint(first + Number(digit))).join('')
}
