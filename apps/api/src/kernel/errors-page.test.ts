import { expect, test } from 'vitest'
import { ADVICE } from './error-advice.ts'
import { ErrorCode, isErrorCode } from './error-codes.ts'
import { errorsPage } from './errors-page.fixture.ts'

test('docs/partners/errors.md is what the table of codes says: run this test with -u, and commit', async () => {
  await expect(errorsPage()).toMatchFileSnapshot('../../../../docs/partners/errors.md')
})

test('every code has its advice, and there is none for another', () => {
  expect(Object.keys(ADVICE).toSorted()).toEqual(Object.values(ErrorCode).toSorted())
  expect(isErrorCode('GRAPHQL_NONSENSE')).toBe(false)
})

test('what may be retried is a failure of ours, or only a matter of time', () => {
  const retryable = Object.entries(ADVICE).flatMap(([code, advice]) => (advice.retryable ? [code] : []))
  expect(retryable).toEqual([
    ...[
      'IDEMPOTENCY_IN_PROGRESS',
      'RATE_LIMITED',
      'UPSTREAM_UNAVAILABLE',
      'TIMEOUT',
      'INTERNAL_SERVER_ERROR',
    ],
  ])
})
