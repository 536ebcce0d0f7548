import { describe, expect, test } from 'vitest'
import { anIdentity } from '../api/identity-api.fake.ts'
import { claimsFor } from './identity.claims.ts'

const teacher = anIdentity({
  id: 'f2a0c1de-0000-4000-8000-000000000001',
  firstName: 'Siân',
  middleName: 'Mair',
  lastName: 'O’Neill',
  preferredName: 'Siân O’Neill',
  trn: '1234567',
  trnLookupStatus: 'FOUND',
})

describe('each scope gives its own claims and no others', () => {
  const record = { trn: '1234567', trn_lookup_status: 'Found' }
  test.each([
    ['openid', { sub: teacher.id }],
    ['email', { email: 'kit.lane@example.com', email_verified: true }],
    [
      'profile',
      {
        name: 'Siân Mair O’Neill',
        given_name: 'Siân',
        middle_name: 'Mair',
        family_name: 'O’Neill',
        preferred_name: 'Siân O’Neill',
        birthdate: '1990-02-28',
      },
    ],
    ['phone', {}],
    ['trn', record],
    ['dqt:read', record],
    ['something-else', {}],
  ])('%s', (scope, claims) => {
    expect(claimsFor(teacher, [scope])).toEqual(claims)
  })
})

test('scopes add up', () => {
  expect(Object.keys(claimsFor(teacher, ['openid', 'email', 'trn']))).toEqual([
    'sub',
    'email',
    'email_verified',
    'trn',
    'trn_lookup_status',
  ])
})

test('what we do not know is left out, not null or blank', () => {
  const claims = claimsFor(anIdentity({ middleName: '', preferredName: null, trn: null }), ['profile', 'trn'])
  expect(claims).toEqual({
    name: 'Kit Lane',
    given_name: 'Kit',
    family_name: 'Lane',
    birthdate: '1990-02-28',
    trn_lookup_status: 'None',
  })
})

test('how surely the record is theirs is spelt like the status', () => {
  for (const [trnMatchLevel, spelt] of [
    ['LOW', 'Low'],
    ['FIRM', 'Firm'],
    ['STRICT', 'Strict'],
  ] as const) {
    const claims = claimsFor(anIdentity({ trn: '1234567', trnLookupStatus: 'FOUND', trnMatchLevel }), ['trn'])
    expect(claims).toEqual({ trn: '1234567', trn_lookup_status: 'Found', trn_match_level: spelt })
  }
})

test.each([
  ['FOUND', 'Found'],
  ['PENDING', 'Pending'],
  ['NONE', 'None'],
  ['FAILED', 'Failed'],
] as const)('lookup status %s is spelt %s, as services read it', (trnLookupStatus, spelt) => {
  expect(claimsFor(anIdentity({ trnLookupStatus }), ['trn'])).toEqual({ trn_lookup_status: spelt })
})

test('a service that knew the identity by another `sub` is told it: one as text, several as a list', () => {
  const [one, other] = ['f2a0c1de-0000-4000-8000-000000000002', 'f2a0c1de-0000-4000-8000-000000000003']
  const claim = (previousIds: string[]) =>
    claimsFor(anIdentity({ previousIds }), ['profile']).previous_user_id
  expect(claim([])).toBe(undefined)
  expect(claim([one])).toBe(one)
  expect(claim([one, other])).toEqual([one, other])
  expect(claimsFor(anIdentity({ previousIds: [one] }), ['openid', 'trn'])).not.toHaveProperty(
    'previous_user_id',
  )
})
