import { expect, test } from 'vitest'
import { mergeAuthorizations } from './concurrent-session.ts'

const npq = { npq: { sid: '1', grantId: 'a' } }
const qts = { qts: { sid: '2', grantId: 'b' } }
const session = { jti: 'one', accountId: 'kit' }

test('a write keeps the services that it did not know of, and has the last word on its own', () => {
  const stored = { ...session, authorizations: { ...npq, qts: { sid: 'old' } } }
  expect(mergeAuthorizations(stored, { ...session, authorizations: qts })).toEqual({
    ...session,
    authorizations: { ...npq, ...qts },
  })
})

test.each([
  ['nothing is stored', undefined],
  ['another person was signed in', { ...session, accountId: 'lou', authorizations: npq }],
  ['the session has another id by now', { ...session, jti: 'two', authorizations: npq }],
])('it keeps nothing when %s', (_title, stored) => {
  const next = { ...session, authorizations: qts }
  expect(mergeAuthorizations(stored, next)).toEqual(next)
})
