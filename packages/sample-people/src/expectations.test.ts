import { expect, test } from 'vitest'
import { decideAsAsked } from './decisions.ts'
import { type SampleFacts, samplePeople, samplePerson } from './index.ts'

/** The journey without its pages, under the rules of a service that only links. */
function lookUp(facts: SampleFacts): { lookupStatus: string; trn?: string; asked: number } {
  const { decision, asked } = decideAsAsked(facts, 'LOW')
  if (decision.outcome === 'matched' && decision.trn)
    return { lookupStatus: 'FOUND', trn: decision.trn, asked }
  const saysNone = facts.trn === undefined && !facts.hasQts
  return { lookupStatus: saysNone ? 'NONE' : 'PENDING', asked }
}

test.each(samplePeople.map((person) => [person.id, person] as const))(
  'the questions end for %s as the page of people says',
  (_id, { facts, expect: expected }) => {
    const { asked: _asked, ...outcome } = lookUp(facts)
    expect(outcome).toEqual(expected)
  },
)

// What the notes promise about where the questions stop. Counted in the list above: 4 is the date of birth.
test.each([
  ['aisha-rahman', 4],
  ['ben-carter', 5],
  ['dev-patel', 6],
  ['ella-hughes', 7],
  ['farah-siddiqui', 5],
  ['oliver-grant', 4],
  ['lin-zhao', 6],
  ['jade-foster', 5],
])('the questions stop for %s after number %i', (id, asked) => {
  expect(lookUp(samplePerson(id).facts)).toMatchObject({ asked })
})

test('the person with two TRNs agrees with both records', () => {
  const { decision } = decideAsAsked(samplePerson('martin-ashworth').facts, 'LOW')
  expect(decision).toMatchObject({ outcome: 'ambiguous', possibleDuplicate: true })
})
