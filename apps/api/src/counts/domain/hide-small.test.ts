import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hideSmall } from './hide-small.ts'

const group = (...parts: number[]) => ({
  counts: new Map([
    ['total', parts.reduce((sum, part) => sum + part, 0)],
    ...parts.map((part, at) => [`${at}`, part] as const),
  ]),
  sums: [{ total: 'total', parts: parts.map((_, at) => `${at}`) }],
})

test.each([
  { title: 'counts of 5 and more are shown', parts: [5, 60], hidden: {} },
  {
    title: 'one small count takes the smallest of the others along, because the total would reveal it',
    parts: [3, 40, 60],
    hidden: { 0: 'FEWER_THAN_5', 1: 'WOULD_REVEAL' },
  },
  {
    title: 'none is a small count, too',
    parts: [0, 40, 60],
    hidden: { 0: 'FEWER_THAN_5', 1: 'WOULD_REVEAL' },
  },
  {
    title: 'three small counts hide each other',
    parts: [1, 2, 3, 60],
    hidden: { 0: 'FEWER_THAN_5', 1: 'FEWER_THAN_5', 2: 'FEWER_THAN_5' },
  },
  {
    title: 'two of the largest small counts do not: their sum says that both are 4',
    parts: [4, 4, 40, 60],
    hidden: { 0: 'FEWER_THAN_5', 1: 'FEWER_THAN_5', 2: 'WOULD_REVEAL' },
  },
  {
    title: 'a count of 5 is too little to hide a small one behind',
    parts: [0, 5, 60],
    hidden: { 0: 'FEWER_THAN_5', 1: 'WOULD_REVEAL', 2: 'WOULD_REVEAL' },
  },
  {
    title: 'where no part is left to hide, the total is hidden',
    parts: [2, 5],
    hidden: { 0: 'FEWER_THAN_5', 1: 'WOULD_REVEAL', total: 'WOULD_REVEAL' },
  },
  { title: 'a total under 5 is hidden with its parts', parts: [1, 2], hidden: { total: 'FEWER_THAN_5' } },
])('$title', ({ parts, hidden }) => {
  const { counts, sums } = group(...parts)
  expect(Object.fromEntries(hideSmall(counts, sums))).toMatchObject(hidden)
  if (hidden.total !== 'FEWER_THAN_5') expect(hideSmall(counts, sums).size).toBe(Object.keys(hidden).length)
})

test('a count that is hidden in one sum hides another one in each sum that it stands in', () => {
  const counts = new Map(
    Object.entries({
      all: 160,
      here: 63,
      there: 97,
      'here/a': 3,
      'here/b': 60,
      'there/a': 50,
      'there/b': 47,
    }),
  )
  counts.set('all/a', 53).set('all/b', 107)
  const hidden = hideSmall(counts, [
    { total: 'here', parts: ['here/a', 'here/b'] },
    { total: 'there', parts: ['there/a', 'there/b'] },
    { total: 'all', parts: ['all/a', 'all/b'] },
    { total: 'all/a', parts: ['here/a', 'there/a'] },
    { total: 'all/b', parts: ['here/b', 'there/b'] },
  ])
  expect([...hidden.keys()].sort()).toEqual(['here/a', 'here/b', 'there/a', 'there/b'])
})

test('numbers that do not add up reveal nothing by their sum', () => {
  const counts = new Map(Object.entries({ sent: 50, delivered: 40, lost: 3 }))
  const hidden = hideSmall(counts, [{ total: 'sent', parts: ['delivered', 'lost'] }])
  expect([...hidden.keys()]).toEqual(['lost'])
})

test('a reader who knows the rule and subtracts cannot tell which small number a hidden count is', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 5 }), (parts) => {
      const { counts, sums } = group(...parts)
      const hidden = hideSmall(counts, sums)
      if (hidden.has('total')) return
      const unknown = parts.flatMap((part, at) => {
        const why = hidden.get(`${at}`)
        return why ? [{ part, why }] : []
      })
      const rest = unknown.reduce((sum, { part }) => sum + part, 0)
      for (const [at, { why }] of unknown.entries()) {
        if (why !== 'FEWER_THAN_5') continue
        const others = unknown.filter((_, other) => other !== at).map((other) => other.why)
        for (const guess of [0, 1, 2, 3, 4]) expect(canBe(rest - guess, others), `${parts}`).toBe(true)
      }
    }),
  )
})

/** True when numbers of these kinds can add up to `rest`. */
function canBe(rest: number, [first, ...others]: string[]): boolean {
  if (first === undefined) return rest === 0
  const values =
    first === 'FEWER_THAN_5' ? [0, 1, 2, 3, 4] : Array.from({ length: 70 }, (_, more) => 5 + more)
  return values.some((value) => value <= rest && canBe(rest - value, others))
}
