import { expect, test } from 'vitest'
import { judgeLookup } from './lookups.ts'

test.each([
  { people: 0, isAmongThem: false, isAllowed: true, isAlarming: false },
  { people: 49, isAmongThem: false, isAllowed: true, isAlarming: false },
  { people: 50, isAmongThem: true, isAllowed: true, isAlarming: false },
  { people: 50, isAmongThem: false, isAllowed: true, isAlarming: true },
  { people: 199, isAmongThem: false, isAllowed: true, isAlarming: true },
  { people: 200, isAmongThem: true, isAllowed: true, isAlarming: true },
  { people: 200, isAmongThem: false, isAllowed: false, isAlarming: true },
])(
  'after $people people within the hour one more (among them: $isAmongThem) is allowed: $isAllowed, alarming: $isAlarming',
  ({ people, isAmongThem, isAllowed, isAlarming }) => {
    expect(judgeLookup({ people, isAmongThem })).toMatchObject({ isAllowed, isAlarming })
  },
)
