import { type NameRarity, type RecordFacts, type ScoreLine, scoreRecords } from '@identity/matching'
import type { Random } from '@identity/sample-people'
import type { PopulationRecord } from '../population/population.ts'
import type { Case } from './cases.ts'

const STRANGERS_EACH = 60

/** The frequency of each level with a person's own record and with another's: log2 of their quotient is its weight. */
export function learn(
  cases: readonly Case[],
  records: readonly PopulationRecord[],
  rarity: NameRarity,
  random: Random,
): void {
  const own = new Map<string, number>()
  const others = new Map<string, number>()
  for (const { facts, own: record, group } of cases) {
    if (!record || group !== 'everyday') continue
    note(own, linesOf(facts, record.facts, rarity))
    for (let tries = 0; tries < STRANGERS_EACH; tries += 1) {
      const other = random.pick(records)
      if (other.nationalInsuranceNumber === record.nationalInsuranceNumber) continue
      note(others, linesOf(facts, other.facts, rarity))
    }
  }
  const levels = [...new Set([...own.keys(), ...others.keys()])].sort()
  for (const level of levels) {
    const [field = ''] = level.split(':')
    const mine = (own.get(level) ?? 0.5) / totalOf(own, field)
    const theirs = (others.get(level) ?? 0.5) / totalOf(others, field)
    process.stdout.write(
      `${level.padEnd(40)} own ${mine.toFixed(5)} (${own.get(level) ?? 0}) others ${theirs.toFixed(6)} (${others.get(level) ?? 0}) bits ${Math.log2(mine / theirs).toFixed(1)}\n`,
    )
  }
}

function linesOf(facts: Case['facts'], record: RecordFacts, rarity: NameRarity): ScoreLine[] {
  return scoreRecords(facts, [record], rarity)[0]?.arithmetic ?? []
}

function note(counts: Map<string, number>, lines: ScoreLine[]): void {
  for (const { field, level } of lines) {
    const key = `${field}:${level}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
}

function totalOf(counts: Map<string, number>, field: string): number {
  let total = 0
  for (const [key, value] of counts) if (key.startsWith(`${field}:`)) total += value
  return total
}
