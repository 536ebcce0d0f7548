import { describe, expect, test } from 'vitest'
import { dataGroups, groupsOf, opensAct } from './data-scopes.ts'

describe('what a token opens', () => {
  test.each([
    ['the new name of one group', 'identity.name:read', ['NAMES']],
    ['what a person agreed to share', 'profile', ['NAMES', 'DATE_OF_BIRTH']],
    ['the older name of a TRN', 'dqt:read', ['TRN', 'MATCH']],
    ['the older scope of machines', 'user:read', dataGroups],
    ['a scope of an act alone', 'match:request', []],
    ['a scope that is none of ours', 'identity.name:write', []],
  ])('%s (%s) opens %j', (_what, scope, groups) => {
    expect(groupsOf(new Set([scope]))).toEqual(groups)
  })

  test.each([
    'identity.lookup-trn',
    'identity.lookup-email',
    'identities.all:read',
    'identities:count',
  ] as const)('no older scope opens what %s does: it reaches beyond the people of one service', (scope) => {
    const acts = ['LOOK_UP_BY_TRN', 'LOOK_UP_BY_EMAIL_ADDRESS', 'SEE_ALL_IDENTITIES', 'COUNT'] as const
    const opened = (held: string) => acts.filter((act) => opensAct(new Set([held]), act))
    expect(opened(scope)).toHaveLength(1)
    for (const older of ['user:read', 'user:write', 'profile', 'trn', 'dqt:read', 'trn_token:write'])
      expect(opened(older)).toEqual([])
  })
})
