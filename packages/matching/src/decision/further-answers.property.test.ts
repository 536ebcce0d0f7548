import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonFacts, RecordFacts } from '../facts/facts.ts'
import { decide } from './decide.ts'
import { isNewTo, ownAnswers, person, policy, rarity, scene } from './scenes.fixture.ts'

test('one more answer that agrees never ends a match, whatever other records there are', () => {
  let checked = 0
  fc.assert(
    fc.property(scene, policy, ({ who, found }, wanted) => {
      const { outcome, trn: matched } = decide(who, found, { policy: wanted, rarity })
      const theirs = found.find((each) => each.trn === matched)
      if (outcome !== 'matched' || !theirs) return
      for (const answer of Object.values(ownAnswers(theirs))) {
        if (!isNewTo(who, answer)) continue
        checked += 1
        const more = decide({ ...who, ...answer }, found, { policy: wanted, rarity })
        // The one thing that more knowledge may show is that the person seems to have two records.
        if (!more.possibleDuplicate) expect(more).toMatchObject({ outcome: 'matched', trn: matched })
      }
    }),
    { numRuns: 3000 },
  )
  expect(checked).toBeGreaterThan(300)
})

test('a number or an address that agrees with one record only never ends its match, though another one looks like it', () => {
  let checked = 0
  fc.assert(
    fc.property(scene, policy, ({ who, found }, wanted) => {
      const { outcome, trn: matched } = decide(who, found, { policy: wanted, rarity })
      const theirs = found.find((each) => each.trn === matched)
      if (outcome !== 'matched' || !theirs) return
      const { email: address, nationalInsuranceNumber: number, trn: teacher } = ownAnswers(theirs)
      for (const answer of [address, number, teacher]) {
        const isTheirsAlone = found.every(
          (each) => each === theirs || decide({ ...answer }, [each], { policy: wanted }).agreed.length === 0,
        )
        if (!answer || !isNewTo(who, answer) || !isTheirsAlone) continue
        checked += 1
        expect(decide({ ...who, ...answer }, found, { policy: wanted, rarity })).toMatchObject({
          outcome: 'matched',
          trn: matched,
        })
      }
    }),
    { numRuns: 3000 },
  )
  expect(checked).toBeGreaterThan(100)
})

const contradictions: PersonFacts[] = [
  { nationalInsuranceNumber: 'LM999999D' },
  { trn: '7654321' },
  { verifiedEmail: 'somebody.else@example.net' },
  { trainingProviderUkprn: '10000009' },
  { dateOfBirth: '1950-12-31' },
  { firstName: 'Wulandari', lastName: 'Nwosu' },
]

const contradicts = (answer: PersonFacts, held: RecordFacts) =>
  decide(answer, [held], { policy: 'LOW' }).arithmetic.some(({ level }) => level === 'different')

test('one more answer that contradicts a record never gets it matched, whatever other records there are', () => {
  let checked = 0
  fc.assert(
    fc.property(scene, policy, ({ who, found }, wanted) => {
      const before = decide(who, found, { policy: wanted, rarity })
      for (const answer of contradictions) {
        if (!isNewTo(who, answer)) continue
        const after = decide({ ...who, ...answer }, found, { policy: wanted, rarity })
        const theirs = found.find((each) => each.trn === after.trn)
        if (after.outcome !== 'matched' || !theirs || !contradicts(answer, theirs)) continue
        checked += 1
        expect(before).toMatchObject({ outcome: 'matched', trn: after.trn })
      }
    }),
    { numRuns: 3000 },
  )
  expect(checked).toBeGreaterThan(100)
})

test('leaving out an answer that contradicts the record never ends its match, whatever other records there are', () => {
  const said: Partial<Record<string, (keyof PersonFacts)[]>> = {
    email: ['verifiedEmail'],
    nationalInsuranceNumber: ['nationalInsuranceNumber'],
    trn: ['trn'],
    trainingProvider: ['trainingProviderUkprn'],
    dateOfBirth: ['dateOfBirth'],
  }
  let checked = 0
  fc.assert(
    fc.property(scene, person, policy, ({ who, found }, other, wanted) => {
      const lied = { ...other, ...who }
      const decision = decide(lied, found, { policy: wanted, rarity })
      if (decision.outcome !== 'matched') return
      for (const { field, level } of decision.arithmetic) {
        const silent = { ...lied }
        for (const answer of (level === 'different' && said[field]) || []) {
          delete silent[answer]
          checked += 1
          expect(decide(silent, found, { policy: wanted, rarity })).toMatchObject({
            outcome: 'matched',
            trn: decision.trn,
          })
        }
      }
    }),
    { numRuns: 3000 },
  )
  expect(checked).toBeGreaterThan(100)
})
