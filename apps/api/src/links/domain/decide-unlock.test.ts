import { expect, test } from 'vitest'
import { decideUnlock, type UnlockFacts } from './decide-unlock.ts'

const locked: UnlockFacts = {
  isLocked: true,
  isLockedByTeacher: false,
  hasAlerts: false,
  isEmailUsedForAnotherTrn: false,
}

const everything: UnlockFacts = {
  isLocked: true,
  isLockedByTeacher: true,
  hasAlerts: true,
  isEmailUsedForAnotherTrn: true,
}

test.each<[string, UnlockFacts, string]>([
  ['that is locked is unlocked', locked, 'unlock'],
  ['that is not locked is left alone', { ...locked, isLocked: false }, 'not-locked'],
  ['of a record with alerts stays locked', { ...locked, hasAlerts: true }, 'alerts'],
  ['that the teacher had locked stays locked', { ...locked, isLockedByTeacher: true }, 'locked-by-teacher'],
  [
    'of somebody whose address got another TRN stays locked',
    { ...locked, isEmailUsedForAnotherTrn: true },
    'other-trn',
  ],
  ['with every reason against it names the alerts', everything, 'alerts'],
  [
    'without alerts names the other TRN next, which is to be followed up',
    { ...everything, hasAlerts: false },
    'other-trn',
  ],
  ['that is not locked needs no reason', { ...everything, isLocked: false }, 'not-locked'],
])('an account %s', (_case, facts, decision) => {
  expect(decideUnlock(facts)).toBe(decision)
})
