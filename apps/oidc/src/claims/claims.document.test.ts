import { describe, expect, test } from 'vitest'
import { anIdentity } from '../api/identity-api.fake.ts'
import { CLAIMS_BY_SCOPE, isOffered, SCOPES } from '../clients/scopes.ts'
import { tableIn } from '../testing/document-table.fixture.ts'
import { ACR_VALUES } from './acr.ts'
import { claimsFor } from './identity.claims.ts'

// What services read about claims in docs/partners/sign-people-in.md is what they get.
const rows = tableIn('docs/partners/sign-people-in.md', 'claim').map(
  ([claim = '', scopes = '', type = '', there = '', example = '']) => ({
    claim: unquoted(claim),
    scopes: scopes.split(', ').map(unquoted),
    type,
    isAlwaysThere: there.startsWith('always'),
    example: JSON.parse(unquoted(example)) as unknown,
  }),
)

const everything = anIdentity({
  id: 'f2a0c1de-0000-4000-8000-000000000001',
  emailAddress: 'sian.oneill@example.com',
  firstName: 'Siân',
  middleName: 'Mair',
  lastName: 'O’Neill',
  preferredName: 'Siân O’Neill',
  trn: '1234567',
  trnLookupStatus: 'FOUND',
  trnMatchLevel: 'FIRM',
  previousIds: ['f2a0c1de-0000-4000-8000-000000000002'],
  verifiedName: { firstName: 'Siân', middleName: 'Mair', lastName: 'O’Neill' },
})
const given = { ...claimsFor(everything, SCOPES), acr: 'urn:gai:acr:trn-firm' }
const least = claimsFor(anIdentity(), SCOPES)

test('every claim is described, and no other', () => {
  const all = new Set(SCOPES.flatMap((scope): readonly string[] => CLAIMS_BY_SCOPE[scope]))
  expect(rows.map(({ claim }) => claim).sort()).toEqual([...all].sort())
})

describe.each(rows)('$claim', ({ claim, scopes, type, isAlwaysThere, example }) => {
  test('is given by the scopes that are named', () => {
    const giving = SCOPES.filter(isOffered).filter((scope) =>
      (CLAIMS_BY_SCOPE[scope] as readonly string[]).includes(claim),
    )
    expect(scopes).toEqual(giving)
  })

  test('has the type and the value of the example', () => {
    expect(Reflect.get(given, claim)).toEqual(example)
    expect(type.split(' or ')).toContain(typeof example)
  })

  test('is always there, or is left out where nothing is known', () => {
    expect(Object.hasOwn(least, claim)).toBe(isAlwaysThere)
  })
})

test('every class is described, least sure first', () => {
  const classes = tableIn('docs/partners/sign-people-in.md', '`acr`').map(([name = '']) => unquoted(name))
  expect(classes).toEqual([...ACR_VALUES])
})

function unquoted(cell: string): string {
  return cell.replaceAll('`', '')
}
