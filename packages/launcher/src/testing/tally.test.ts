import { expect, test } from 'vitest'
import { tallyOf } from './tally.ts'

const report = (numbers: object) =>
  JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [], ...numbers })

test('a green run counts what passed and what was skipped', () => {
  expect(tallyOf(report({ numPassedTests: 12, numPendingTests: 1 }), 0)).toEqual({
    passed: 12,
    failed: 0,
    skipped: 1,
  })
})

test('a failed test counts once, not again for its file', () => {
  const text = report({ numPassedTests: 11, numFailedTests: 1, testResults: [{ status: 'failed' }] })
  expect(tallyOf(text, 1)).toMatchObject({ passed: 11, failed: 1 })
})

test('a file that fails before its first test counts as a failure', () => {
  const text = report({
    numPassedTests: 5,
    testResults: [{ status: 'failed' }, { status: 'failed' }, { status: 'passed' }],
  })
  expect(tallyOf(text, 1)).toMatchObject({ passed: 5, failed: 2 })
})

test('an unhandled error fails a run in which every test passed', () => {
  expect(tallyOf(report({ numPassedTests: 5 }), 1)).toMatchObject({ passed: 5, failed: 1 })
})

test('a run that leaves no report at all is a failure', () => {
  expect(tallyOf(undefined, null)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})
