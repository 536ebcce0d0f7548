import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { otherSpellings } from '../../test/spelling.arbitrary.ts'
import { isMachineEndpoint, refusalBody } from './machine-endpoints.ts'
import { readLeniently, spellingOf } from './request-target.ts'

test.each([
  '/',
  '/account',
  '/connect/authorize/Ab_c-9?state=%zz#x',
  '/.well-known/jwks',
  '/assets/a.b~c.css',
])('%s is how we spell it', (target) => {
  expect(spellingOf(target)).toBe('ours')
})

test.each([
  '/account/',
  '/connect//token',
  '/connect/./token',
  '/a/../connect/token',
  '/connect/..',
  '/connect/toke%6e',
  '/connect%2Ftoken',
  '/connect\\token',
  '/connect/token;v=1',
  '/connect/to\u212aen',
  '/connect/token ',
])('%s is another spelling', (target) => {
  expect(spellingOf(target)).toBe('other')
})

test.each([
  'http://localhost:3000/account',
  '*',
  '',
  'account',
  '//evil.example/account',
  '/account#here',
  '/account%',
  '/account%zz',
])('%s is malformed', (target) => {
  expect(spellingOf(target)).toBe('malformed')
})

test('no change to an address that a lenient reader overlooks leaves it spelt as ours, but for its case', () => {
  fc.assert(
    fc.property(otherSpellings('/connect/authorize'), (spelling) => {
      const isOtherwiseOurs = spelling.toLowerCase() === '/connect/authorize'
      return isOtherwiseOurs || spellingOf(spelling) !== 'ours'
    }),
  )
})

describe('what a machine asks for is known as such', () => {
  test.each([
    '/CONNECT/TOKEN',
    '/connect/token/',
    '/connect/%74oken',
    '/connect/%2574oken?x=/account',
    '/connect\\token;v=1',
    '/connect/token%00',
    '/connect/token%zz',
    '//connect/x/../token',
    'https://identity.example/GraphQL',
    '/.well-known/nothing',
  ])('%s', (target) => {
    expect(isMachineEndpoint(target)).toBe(true)
  })

  test.each(['/', '/account', '/connect/tokens', '/connect/authorize', '/interaction/graphql'])(
    'and %s is for browsers',
    (target) => {
      expect(isMachineEndpoint(target)).toBe(false)
    },
  )

  test('and is refused in the words that it understands', () => {
    expect(refusalBody('unknown', '/GRAPHQL/')).toEqual({
      errors: [{ message: 'There is nothing at this address.', extensions: { code: 'BAD_USER_INPUT' } }],
    })
    expect(refusalBody('unavailable', '/connect/token')).toMatchObject({ error: 'temporarily_unavailable' })
  })
})

test('whatever is read, it is read to an end', () => {
  fc.assert(fc.property(fc.string(), (target) => readLeniently(target).startsWith('/')))
})
