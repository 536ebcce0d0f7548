import { expect, test } from 'vitest'
import { importProblems } from './import-problems.ts'

const found = (name: string, from: string, to: string) => ({
  type: 'dependency' as const,
  from,
  to,
  unresolvedTo: to,
  dependencyTypes: [],
  rule: { name, severity: 'error' as const },
})

test('what breaks one rule stands together, with the sentence of the rule', () => {
  const violations = [found('apps-stand-alone', 'a.ts', 'b.ts'), found('apps-stand-alone', 'c.ts', 'd.ts')]
  const forbidden = [{ name: 'apps-stand-alone', comment: 'ask over the network', from: {}, to: {} }]
  expect(importProblems(aSummary(violations, forbidden))).toEqual([
    { rule: 'apps-stand-alone', places: ['a.ts → b.ts', 'c.ts → d.ts'], instead: 'ask over the network' },
  ])
})

test('a circle is told with every file in it', () => {
  const circle = {
    ...found('no-circles-between-files', 'a.ts', 'b.ts'),
    cycle: ['b.ts', 'a.ts'].map((name) => ({ name, dependencyTypes: [] })),
  }
  expect(importProblems(aSummary([circle], []))[0]?.places).toEqual(['a.ts → b.ts → a.ts'])
})

test('of many circles the five shortest are told', () => {
  const circles = Array.from({ length: 9 }, (_, place) => ({
    ...found('no-circles-between-files', `a${place}.ts`, 'b.ts'),
    cycle: Array.from({ length: 10 - place }, () => ({ name: 'b.ts', dependencyTypes: [] })),
  }))
  const places = importProblems(aSummary(circles, []))[0]?.places ?? []
  expect(places[0]).toBe('a8.ts → b.ts → b.ts')
  expect(places.slice(5)).toEqual(['and 4 more circles, perhaps through the same import'])
})

type Summary = Parameters<typeof importProblems>[0]

function aSummary(
  violations: Summary['violations'],
  forbidden: NonNullable<Summary['ruleSetUsed']>['forbidden'],
) {
  const counts = { error: 0, warn: 0, info: 0, ignore: 0, totalCruised: 0 }
  return { ...counts, violations, ruleSetUsed: { forbidden }, optionsUsed: { args: '' } } as Summary
}
