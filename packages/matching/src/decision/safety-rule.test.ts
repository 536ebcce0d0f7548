import { describe, expect, test } from 'vitest'
import { aPerson, aRecord } from '../facts/facts.builder.ts'
import type { PersonFacts, RecordFacts } from '../facts/facts.ts'
import { email, nino, outcome, provider } from './decide.fixture.ts'

describe('another person is never given the record', () => {
  const family = aRecord({ names: [{ firstName: 'Amara', lastName: 'Nwosu' }], email: 'nwosu@example.org' })
  const person = (facts: PersonFacts) => aPerson({ firstName: 'Adaeze', lastName: 'Nwosu', ...facts })

  test.each<[string, PersonFacts, RecordFacts]>([
    ['a twin who trained there too', person(provider), family],
    ['a twin with the family’s address', person({ verifiedEmail: 'nwosu@example.org' }), family],
    [
      'a twin whose number is the next',
      person({ ...provider, nationalInsuranceNumber: 'AB123457C' }),
      family,
    ],
    [
      'a twin whose name looks like a slip in the other’s',
      person({ ...provider, firstName: 'Amira', verifiedEmail: 'nwosu@example.org' }),
      family,
    ],
    ['a father of the same name', aPerson({ dateOfBirth: '1957-03-27', ...provider, ...email }), aRecord()],
    [
      'a namesake whose number is another',
      aPerson({ ...provider, nationalInsuranceNumber: 'CE654321A' }),
      aRecord(),
    ],
    [
      'a holder of the number with another date of birth',
      aPerson({ ...nino, dateOfBirth: '1970-01-01' }),
      aRecord(),
    ],
    ['a person who says that their TRN is another', aPerson({ ...email, trn: '7654321' }), aRecord()],
    [
      'a twin with the family’s address and a number that is a slip away',
      person({ verifiedEmail: 'nwosu@example.org', nationalInsuranceNumber: 'AB123956C' }),
      family,
    ],
    [
      'a sister of a teacher whose two names are the same',
      aPerson({ firstName: 'Hannah', lastName: 'Hassan', ...provider, nationalInsuranceNumber: 'AB123457C' }),
      aRecord({ names: [{ firstName: 'Hassan', lastName: 'Hassan' }] }),
    ],
    [
      'a twin who shares the first of two names, the family’s address and the next number',
      aPerson({
        firstName: 'Thi Huong',
        lastName: 'Nguyen',
        nationalInsuranceNumber: 'AB123457C',
        verifiedEmail: 'nguyen@example.org',
      }),
      aRecord({
        names: [{ firstName: 'Thi', middleName: null, lastName: 'Nguyen' }],
        email: 'nguyen@example.org',
      }),
    ],
    [
      'a sister whose name begins the other’s, with the family’s address',
      aPerson({ firstName: 'Janet', lastName: 'Moss', verifiedEmail: 'moss@example.org' }),
      aRecord({ names: [{ firstName: 'Jane', lastName: 'Moss' }], email: 'moss@example.org' }),
    ],
    [
      'a twin who has a first name in common, as brothers called Mohammed have',
      aPerson({ firstName: 'Mohammed Bilal', lastName: 'Malik', verifiedEmail: 'malik@example.org' }),
      aRecord({ names: [{ firstName: 'Mohammed Yusuf', lastName: 'Malik' }], email: 'malik@example.org' }),
    ],
    [
      'readers of a shared mailbox',
      aPerson({ verifiedEmail: 'office@example.org' }),
      aRecord({ email: 'office@example.org' }),
    ],
    [
      'a namesake of the same provider who does not know of the former name',
      aPerson(provider),
      aRecord({
        names: [
          { firstName: 'Zoë', lastName: "O'Brien" },
          { firstName: 'Zoë', lastName: 'Marsh' },
        ],
      }),
    ],
  ])('%s', (_, who, record) => expect(outcome(who, record)).not.toBe('matched'))

  test('a closed record is never matched', () => {
    expect(outcome(aPerson(nino), aRecord({ active: false }))).not.toBe('matched')
  })
})
