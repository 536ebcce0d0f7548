import { expect, test } from 'vitest'
import { aClosure, someChanges } from '../people/person/person-page.builder.ts'
import { actsOnPersonOfTask, actsOnTask } from './acts-of-task.ts'

const open = { status: 'OPEN', stage: 'NEW' } as const

test.each([
  ['NO_MATCH', false, 'link not-matched ask escalate'],
  ['NO_MATCH', true, 'link unlink ask escalate'],
  ['NOT_ME', true, 'link unlink confirm ask escalate'],
  ['CHANGE_REQUEST', true, 'link unlink ask escalate'],
] as const)('an open task %s offers, where a record is linked: %s', (reason, isLinked, acts) => {
  expect(actsOnTask({ summary: { reason, ...open }, isLinked, role: 'AGENT' }).join(' ')).toBe(acts)
})

test('an escalated task is not passed on again, and a closed one is opened again by a lead only', () => {
  const escalated = { reason: 'NO_MATCH', status: 'OPEN', stage: 'ESCALATED' } as const
  expect(actsOnTask({ summary: escalated, isLinked: false, role: 'LEAD' })).not.toContain('escalate')
  const closed = { ...escalated, status: 'CLOSED' } as const
  expect(actsOnTask({ summary: closed, isLinked: false, role: 'LEAD' })).toEqual(['reopen'])
  expect(actsOnTask({ summary: closed, isLinked: false, role: 'AGENT' })).toEqual([])
})

test.each([
  ['CHANGE_REQUEST', 'AGENT', {}, 'name dateOfBirth email'],
  ['CLAIM_DISPUTED', 'LEAD', { isDisputed: true }, 'freeze dispute'],
  ['CLAIM_DISPUTED', 'AGENT', { isDisputed: true, isFrozen: true }, ''],
  ['HOLDER_DISPLACED', 'LEAD', { isLinked: false }, 'displaced'],
  ['RECORD_CLOSED', 'AGENT', { isRecordClosed: true }, 'closedRecord'],
  ['TRN_WITHHELD', 'LEAD', { isLinked: false }, 'release withhold'],
  ['TRN_WITHHELD', 'AGENT', { isLinked: false }, ''],
  ['NO_MATCH', 'LEAD', {}, ''],
] as const)('a task %s offers %s, of the acts on its person: %o', (reason, role, changes, keys) => {
  const tasks = [{ id: 'task-1', version: 3, reason, reference: '7F3A-91C2' }]
  const person = someChanges({ ...changes, tasks })
  const acts = actsOnPersonOfTask({ reason, ...open }, person, role)
  expect(acts.map(({ key }) => key).join(' ')).toBe(keys)
})

test('a task that waits for a second person offers what that person decides', () => {
  const summary = { reason: 'CHANGE_REQUEST', status: 'OPEN', stage: 'AWAITING_SECOND' } as const
  const keys = actsOnPersonOfTask(summary, someChanges({ closure: aClosure() }), 'LEAD').map(({ key }) => key)
  expect(keys).toEqual(expect.arrayContaining(['approveClosure', 'refuseClosure']))
})
