import type { ICruiseResult } from 'dependency-cruiser'
import { type Problem, shortestFew } from './problem.ts'

type Violation = ICruiseResult['summary']['violations'][number]

/** The findings of dependency-cruiser, by rule. */
export function importProblems({ violations, ruleSetUsed }: ICruiseResult['summary']): Problem[] {
  const byRule = new Map<string, Violation[]>()
  for (const violation of violations) {
    byRule.set(violation.rule.name, [...(byRule.get(violation.rule.name) ?? []), violation])
  }
  const sentenceOf = (name: string) =>
    ruleSetUsed?.forbidden?.find((rule) => rule.name === name)?.comment ?? ''
  return [...byRule].map(([rule, found]) => ({ rule, places: placesOf(found), instead: sentenceOf(rule) }))
}

function placesOf(violations: Violation[]): string[] {
  const circles = violations.flatMap(({ from, cycle }) =>
    cycle ? [[from, ...cycle.map(({ name }) => name)]] : [],
  )
  const imports = violations.flatMap(({ from, to, cycle }) => (cycle ? [] : [`${from} → ${to}`]))
  return [...imports, ...shortestFew(circles, (circle) => circle.join(' → '))]
}
