import { expect, test } from 'vitest'
import { generateIdentities, type SampleIdentity } from './generate-identities.ts'
import { generateRecords } from './generate-records.ts'

const COUNT = 3_000
const some = (seed = 1): SampleIdentity[] => [
  ...generateIdentities(seed, COUNT, generateRecords(2, COUNT * 3), COUNT * 3),
]
const identities = some()

test('the same seed gives the same identities, and another one others', () => {
  expect(some()).toEqual(identities)
  expect(some(2)[0]?.id).not.toBe(identities[0]?.id)
})

test.each<[string, (identity: SampleIdentity) => unknown]>([
  ['id', ({ id }) => id],
  ['address', ({ emailAddress }) => emailAddress.toLowerCase()],
  ['TRN', ({ id, link }) => link?.trn ?? id],
])('no two have one %s', (_what, of) => {
  expect(new Set(identities.map(of)).size).toBe(COUNT)
})

test.each<[string, (identity: SampleIdentity) => boolean]>([
  ['linked at LOW', ({ link }) => link?.level === 'LOW'],
  ['linked at FIRM', ({ link }) => link?.level === 'FIRM'],
  ['linked at STRICT', ({ link }) => link?.level === 'STRICT'],
  ['disputed', ({ link }) => link?.isDisputed === true],
  [
    'waiting for an agent',
    ({ lookupStatus, taskReason }) => lookupStatus === 'PENDING' && taskReason !== null,
  ],
  ['without a record', ({ lookupStatus }) => lookupStatus === 'NONE'],
  ['looked for in vain', ({ lookupStatus }) => lookupStatus === 'FAILED'],
  ['blocked', ({ isBlocked }) => isBlocked],
  ['merged', ({ mergedIntoId }) => mergedIntoId !== null],
  ['known by a previous name', ({ previousLastName }) => previousLastName !== null],
  ['a user of services', ({ visits }) => visits.some(({ services }) => services.length > 0)],
])('some are %s', (_what, is) => expect(identities.filter(is).length).toBeGreaterThan(0))

test('a merged one leads to one that is not merged, and holds nothing', () => {
  const byId = new Map(identities.map((identity) => [identity.id, identity]))
  for (const { link, mergedIntoId, taskReason, visits } of identities.filter((each) => each.mergedIntoId)) {
    expect(byId.get(mergedIntoId ?? '')).toMatchObject({ mergedIntoId: null })
    expect({ link, taskReason, visits }).toEqual({ link: null, taskReason: null, visits: [] })
  }
})

test('addresses lead nowhere', () => {
  for (const { emailAddress } of identities) expect(emailAddress).toMatch(/\.example\.(com|org|net)$/)
})

test('without records no one is linked', () => {
  expect([...generateIdentities(1, 200)].every(({ link }) => link === null)).toBe(true)
})
