import { expect, test } from 'vitest'
import { actionsOn } from './person-actions.ts'

const keys = (...args: Parameters<typeof actionsOn>) => actionsOn(...args).map(({ key }) => key)

test('an agent links a record where there is none, and replaces or unlinks the one there is', () => {
  expect(keys({ trnLookupStatus: 'PENDING', warnings: [] }, 'AGENT').slice(0, 2)).toEqual(['link', 'name'])
  expect(keys({ trnLookupStatus: 'FOUND', warnings: [] }, 'AGENT').slice(0, 2)).toEqual(['replace', 'unlink'])
})

test('an agent or a lead merges an account with another one, and a service owner, who proposes nothing, does not', () => {
  const person = { trnLookupStatus: 'NONE', warnings: [] } as const
  const offered = (role: 'AGENT' | 'LEAD' | 'OWNER') =>
    keys({ ...person, warnings: [] }, role).includes('merge')
  expect([offered('AGENT'), offered('LEAD'), offered('OWNER')]).toEqual([true, true, false])
})

test('an agent locks, and only a lead or a service owner unlocks; a service owner changes no details', () => {
  const locked = { trnLookupStatus: 'NONE', warnings: ['BLOCKED'] } as const
  expect(keys({ trnLookupStatus: 'NONE', warnings: [] }, 'AGENT')).toContain('lock')
  expect(keys({ ...locked, warnings: [...locked.warnings] }, 'AGENT')).not.toContain('unlock')
  expect(keys({ ...locked, warnings: [...locked.warnings] }, 'LEAD')).toContain('unlock')
  expect(keys({ ...locked, warnings: [...locked.warnings] }, 'OWNER')).toEqual(['unlock', 'close'])
})
