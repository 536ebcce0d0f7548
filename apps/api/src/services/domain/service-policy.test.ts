import { expect, test } from 'vitest'
import { decideEntry, type ServicePolicy } from './service-policy.ts'

const everybody: ServicePolicy = {
  trnRequirement: 'REQUIRED',
  matchPolicy: 'LOW',
  allowsPending: true,
  allowsNone: true,
  blocksProhibited: false,
}
const onlyWithTrn = { ...everybody, allowsPending: false, allowsNone: false }
const onlyUnprohibited = { ...everybody, blocksProhibited: true }

test.each([
  ['lets in a linked teacher', everybody, 'FOUND', false, null],
  ['lets in a prohibited teacher where the service does not mind', everybody, 'FOUND', true, null],
  ['blocks a prohibited teacher where the service does', onlyUnprohibited, 'FOUND', true, 'PROHIBITED'],
  ['lets in somebody who waits, where the service lets them', everybody, 'PENDING', false, null],
  [
    'keeps out somebody who waits, where the service needs a TRN',
    onlyWithTrn,
    'PENDING',
    false,
    'TRN_NEEDED',
  ],
  ['keeps out somebody without a TRN, where the service needs one', onlyWithTrn, 'NONE', false, 'TRN_NEEDED'],
  ['treats a search in vain as no TRN', onlyWithTrn, 'FAILED', false, 'TRN_NEEDED'],
  ['lets in somebody for whom a search was in vain, where none is needed', everybody, 'FAILED', false, null],
  ['lets in a linked teacher where a TRN is needed', onlyWithTrn, 'FOUND', false, null],
  ['tells waiting from none', { ...everybody, allowsPending: false }, 'NONE', false, null],
] as const)('a service %s', (_what, policy, trnLookupStatus, isProhibited, denial) => {
  expect(decideEntry(policy, { isBlocked: false, trnLookupStatus, isProhibited })).toBe(denial)
})

test.each([
  [everybody, 'FOUND', false],
  [onlyUnprohibited, 'FOUND', true],
  [onlyWithTrn, 'NONE', false],
] as const)(
  'somebody who is blocked enters no service, and is told so first',
  (policy, trnLookupStatus, isProhibited) => {
    expect(decideEntry(policy, { isBlocked: true, trnLookupStatus, isProhibited })).toBe('BLOCKED')
  },
)
