import { policies } from '@identity/matching'
import { percent, withInterval } from './interval.ts'
import { type Results, rowsOf } from './results.ts'
import { sum } from './tally.ts'
import { targets } from './targets.ts'

type Size = { seed: number; records: number; people: number; each: number }

const rules = ['exact', 'in force', 'low', 'firm', 'strict']

/** Everything that was measured, as Markdown. */
export function report(results: Results, size: Size): string {
  return [
    `Seed ${size.seed}, ${size.records} records, ${size.people} people (${size.each} of each kind).\n`,
    everyday(results),
    positive(results),
    negative(results, 'look-alike', 'Look-alikes without a record: given somebody else’s'),
    negative(results, 'attack', 'Attacks: given the record'),
    guessing(results),
    traditions(results),
    targetTable(results),
  ].join('\n')
}

function everyday(results: Results): string {
  const lines = [...rules, 'low, TRN first'].map((rule) => {
    const all = sum(rowsOf(results, rule, 'everyday').map(([, tally]) => tally))
    const released = all.right + all.duplicate + all.wrong
    const precision = withInterval(released - all.wrong, released, 2)
    return [
      rule,
      precision,
      withInterval(all.rightAndReachable, all.reachable),
      `${all.wrong} of ${released}`,
      percent(all.duplicate / all.people, 2),
      withInterval(all.ambiguous, all.people, 2),
      (all.questions / all.people).toFixed(2),
    ]
  })
  const head = [
    'rule',
    'precision',
    'recall of reachable',
    'wrong',
    'second record',
    'ambiguous',
    'questions',
  ]
  return `## Everyday mix\n\n${table(head, lines)}`
}

function positive(results: Results): string {
  const kinds = rowsOf(results, 'low', 'kind')
  const lines = kinds.map(([kind, { people, reachable }]) => {
    const tallies = rules.map((rule) => results.byKind.get(rule)?.get(`kind: ${kind}`))
    return [
      kind,
      percent(reachable / people),
      ...tallies.map((tally) => (tally ? withInterval(tally.rightAndReachable, tally.reachable) : '')),
      tallies.map((tally) => tally?.wrong ?? 0).join(' / '),
    ]
  })
  return `\n## Kinds of slip: recall of those who can be reached\n\n${table(['kind', 'reachable', ...rules, 'wrong'], lines)}`
}

function negative(results: Results, group: string, title: string): string {
  const lines = rowsOf(results, 'low', group).map(([kind]) => [
    kind,
    ...rules.map((rule) => {
      const tally = results.byKind.get(rule)?.get(`${group}: ${kind}`)
      return tally ? withInterval(tally.wrong, tally.people, 2) : ''
    }),
  ])
  return `\n## ${title}\n\n${table(['who', ...rules], lines)}`
}

function guessing({ guessed }: Results): string {
  const lines = [...guessed].map(([name, tallies]) => [
    name,
    ...[...tallies.values()].flatMap(({ targets, withoutLimit, withLimit }) => [
      withInterval(withoutLimit, targets),
      withInterval(withLimit, targets),
    ]),
  ])
  const head = policies.flatMap((policy) => [`${policy}, 200 guesses`, `${policy}, 3 and frozen`])
  return `\n## Knows name and birth date, and guesses on: teachers whose record was given\n\n${table(['tries', ...head], lines)}`
}

function traditions(results: Results): string {
  const lines = [...(results.byTradition.get('low') ?? [])].map(([tradition, { people }]) => [
    tradition,
    String(people),
    ...rules.map((rule) => {
      const tally = results.byTradition.get(rule)?.get(tradition)
      return tally ? withInterval(tally.rightAndReachable, tally.reachable) : ''
    }),
  ])
  return `\n## Naming traditions: recall of reachable, everyday mix\n\n${table(['tradition', 'people', ...rules], lines)}`
}

function targetTable(results: Results): string {
  const lines = targets(results).map(({ id, what, wanted, value, isMet }) => [
    id,
    what,
    wanted,
    value,
    isMet ? 'met' : 'NOT met',
  ])
  return `\n## Targets\n\nMet: the interval’s bad end meets it.\n\n${table(['', 'what', 'wanted', 'measured', ''], lines)}`
}

function table(head: string[], rows: string[][]): string {
  return `${[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}
