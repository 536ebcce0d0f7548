import { spellingOf } from '@identity/runtime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { returnPath, supportPath, withReturn } from './support-path.ts'

test.each([
  '/support',
  '/support/people?q=Rahman&after=x',
  '/support/people/5f0c7a52-3a52-4c1d-9a57-8f5a6d1d2b10/timeline',
  '/support/signs',
])('%s is a page of ours to go back to', (path) => {
  expect(supportPath(path)).toBe(path)
})

test.each([
  null,
  '',
  'support/people',
  'https://elsewhere.example/support/people',
  '//elsewhere.example/support',
  '/\\elsewhere.example/support',
  '/support@elsewhere.example',
  '/supported/people',
  '/support/../account/sign-out',
  '/support/%2e%2e/account',
  '/account',
  'javascript:alert(1)',
  '/support/sign-in?return=/support/people',
  '/support/sign-out',
  '/support/callback?code=x',
  '/support/second-factor',
  '/support/invitation?token=x',
  '/support//elsewhere.example',
  '/support/people/',
  '/support/..%2faccount',
  '/support/%73ign-out',
  `/support/people?q=${'x'.repeat(2500)}`,
])('%s leads home', (path) => {
  expect(supportPath(path)).toBe('/support')
})

test('whatever is asked for, the way back stays below /support on our own site, and is the same when asked again', () => {
  const anyPath = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.string().map((rest) => `/support/${rest}`),
    fc.webPath().map((rest) => `/support${rest}`),
    fc.string().map((rest) => `/${rest}`),
  )
  fc.assert(
    fc.property(anyPath, (text) => {
      const path = supportPath(text)
      const url = new URL(path, 'https://identity.example')
      expect(url.origin).toBe('https://identity.example')
      expect(url.pathname).toMatch(/^\/support(\/|$)/)
      expect(spellingOf(url.pathname)).toBe('ours')
      expect(supportPath(path)).toBe(path)
    }),
  )
})

test('a way back survives the address that carries it', () => {
  const back = '/support/people?q=O%E2%80%99Brien&status=NONE'
  const request = new Request(new URL(withReturn('/support/sign-in', back), 'https://identity.example'))
  expect(returnPath(request)).toBe(back)
  expect(withReturn('/support/sign-in', '/support')).toBe('/support/sign-in')
})
