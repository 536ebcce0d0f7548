import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printed, RECOVERY_CODE_BYTES, readRecoveryCode, recoveryCodeFrom } from './recovery-code.ts'

const chance = fc.uint8Array({ minLength: RECOVERY_CODE_BYTES, maxLength: RECOVERY_CODE_BYTES })

test('a printed recovery code is read as the code that it is, however it is spaced', () => {
  fc.assert(
    fc.property(chance, (bytes) => {
      const code = recoveryCodeFrom(bytes)
      expect(readRecoveryCode(printed(code))).toEqual(code)
      expect(readRecoveryCode(` ${printed(code).toLowerCase().replaceAll('-', ' ')} `)).toEqual(code)
    }),
  )
})

test('a recovery code is printed in four groups of four', () => {
  expect(printed(recoveryCodeFrom(new Uint8Array(16)))).toBe('AAAA-AAAA-AAAA-AAAA')
})

test.each([
  '',
  '123456',
  'AAAA-AAAA-AAAA-AAA',
  'AAAA-AAAA-AAAA-AAAAA',
  'AAAA-AAAA-AAAA-AAA0',
  'ÄAAA-AAAA-AAAA-AAAA',
])('"%s" is no recovery code', (typed) => expect(readRecoveryCode(typed)).toBeNull())
