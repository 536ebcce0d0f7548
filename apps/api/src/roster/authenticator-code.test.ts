import { expect, test } from 'vitest'
import {
  authenticatorCodeAt,
  authenticatorUri,
  newAuthenticatorSecret,
  stepOfCode,
} from './authenticator-code.ts'

const at = (seconds: number) => new Date(seconds * 1000)

test('codes are those of RFC 6238, appendix B', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' // "12345678901234567890"
  expect(authenticatorCodeAt(secret, at(59))).toBe('287082')
  expect(authenticatorCodeAt(secret, at(1_111_111_109))).toBe('081804')
  expect(stepOfCode(secret, '287 082', at(59))).toBe(1)
})

test('a code is taken for the half minute before and after its own, and no longer', () => {
  const secret = newAuthenticatorSecret()
  const code = authenticatorCodeAt(secret, at(3_000)) // the half minute from 3,000 to 3,029
  expect([2_969, 2_970, 3_059, 3_060].map((seconds) => stepOfCode(secret, code, at(seconds)))).toEqual([
    null,
    100,
    100,
    null,
  ])
})

test.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('"%s" is no code', (typed) => {
  expect(stepOfCode(newAuthenticatorSecret(), typed, at(0))).toBeNull()
})

test('the address for the QR code names us, the member and the secret', () => {
  const secret = newAuthenticatorSecret()
  const uri = new URL(authenticatorUri(secret, 'ama@education.example'))
  expect(uri.protocol).toBe('otpauth:')
  expect(decodeURIComponent(uri.pathname)).toContain('Get an Identity support:ama@education.example')
  expect(uri.searchParams.get('secret')).toBe(secret)
})
