import { expect, test } from 'vitest'
import { failuresOf, toldFailures } from './failures.ts'

const report = (...testResults: object[]) => JSON.stringify({ testResults })

const aTest = (fullName: string, ...failureMessages: string[]) => ({
  fullName,
  status: failureMessages.length > 0 ? 'failed' : 'passed',
  failureMessages,
})

test('each failed test is told with its file and its first reason', () => {
  const text = report({
    name: '/work/a.test.ts',
    status: 'failed',
    message: '',
    assertionResults: [aTest('is green'), aTest('is red', 'expected 1 to be 2', 'said by a hook')],
  })
  expect(toldFailures(failuresOf(text), '/work')).toBe(
    'What failed:\n  a.test.ts: is red\n      expected 1 to be 2',
  )
})

test('a file that fails before its first test is told with what it said', () => {
  const text = report({
    name: '/work/b.test.ts',
    status: 'failed',
    message: 'no such module',
    assertionResults: [],
  })
  expect(toldFailures(failuresOf(text), '/work')).toBe('What failed:\n  b.test.ts\n      no such module')
})

test('a long reason is told by its beginning', () => {
  const reason = Array.from({ length: 50 }, (_, line) => `line ${line}`).join('\n')
  const text = report({
    name: '/work/c.test.ts',
    status: 'failed',
    message: '',
    assertionResults: [aTest('is red', reason)],
  })
  expect(toldFailures(failuresOf(text), '/work').split('\n').at(-1)).toBe('      line 5')
})

test('a run that leaves no report has no failure to tell', () => {
  expect(failuresOf(undefined)).toEqual([])
})
