import { expect, test } from 'vitest'
import { isAlarming, type Walk } from './walk.ts'

const walk = (kind: Walk['kind'], counts: Partial<Walk>): Walk => ({
  ...{ kind, subject: 'somebody', people: 0, tries: 0, notFound: 0 },
  ...counts,
})

test.each<[string, Walk, Walk]>([
  [
    'twenty people not found from one network',
    walk('NETWORK', { people: 20 }),
    walk('NETWORK', { people: 19 }),
  ],
  ['five people under one address', walk('ADDRESS', { people: 5 }), walk('ADDRESS', { people: 4 })],
  [
    'two hundred people through one service',
    walk('SERVICE', { people: 200 }),
    walk('SERVICE', { people: 199 }),
  ],
  ['a guess beyond the limit about one person', walk('PERSON', { tries: 1 }), walk('PERSON', {})],
  [
    'eight dates of birth with one name and provider',
    walk('NAME', { people: 8 }),
    walk('NAME', { people: 7 }),
  ],
  [
    'four of five tries in vain',
    walk('NOT_FOUND', { tries: 50, notFound: 40 }),
    walk('NOT_FOUND', { tries: 50, notFound: 39 }),
  ],
  [
    'fifty tries in vain',
    walk('NOT_FOUND', { tries: 50, notFound: 50 }),
    walk('NOT_FOUND', { tries: 49, notFound: 49 }),
  ],
])('an operator hears of %s, and of no less', (_what, alarming, ordinary) => {
  expect(isAlarming(alarming)).toBe(true)
  expect(isAlarming(ordinary)).toBe(false)
})
