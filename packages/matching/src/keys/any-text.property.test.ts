import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../decision/decide.ts'
import { rarity } from '../decision/scenes.fixture.ts'
import type { PersonFacts } from '../facts/facts.ts'
import { keySecret } from './key-secret.ts'
import { keysOf, queryKeysOf } from './keys.ts'

test('no text stops a decision or the making of keys', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '\ud800',
      '\u0000',
      '＇',
      'ﷺ',
      'İ',
      'ß',
      '\u202e',
      '١٢',
      '李',
      '0000-00-00',
      '9'.repeat(300),
    ),
  )
  const anyPerson: fc.Arbitrary<PersonFacts> = fc.record(
    {
      verifiedEmail: text,
      firstName: text,
      middleName: text,
      lastName: text,
      previousFirstName: text,
      previousLastName: text,
      dateOfBirth: text,
      nationalInsuranceNumber: text,
      trn: text,
      trainingProviderUkprn: text,
    },
    { requiredKeys: [] },
  )
  const anyRecord = fc.record({
    trn: text,
    active: fc.constant(true),
    names: fc.array(
      fc.record(
        { firstName: text, middleName: fc.option(text), lastName: text },
        { requiredKeys: ['firstName', 'middleName', 'lastName'] },
      ),
      {
        maxLength: 3,
      },
    ),
    dateOfBirth: fc.option(text),
    nationalInsuranceNumber: fc.option(text),
    email: fc.option(text),
    trainingProviderUkprns: fc.array(text, { maxLength: 2 }),
  })
  const secret = keySecret(Buffer.alloc(32, 7))
  fc.assert(
    fc.property(anyPerson, fc.array(anyRecord, { maxLength: 3 }), (who, found) => {
      expect(() => {
        decide(who, found, { policy: 'LOW', rarity })
        queryKeysOf(who, secret)
        for (const each of found) keysOf(each, secret)
      }).not.toThrow()
    }),
  )
})
