import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import {
  countedFirstName,
  countedLastName,
  keySecret,
  type NameRarity,
  nameRarity,
  type RecordFacts,
} from '@identity/matching'
import { type Random, randomFrom } from '@identity/sample-people'
import { freshRecord, type PopulationRecord, population } from '../population/population.ts'
import { type Case, everydayCases, kindCases } from './cases.ts'
import { guess } from './guessing.ts'
import { askOurs, askRival, type Ending, type QuestionOrder } from './journey.ts'
import type { Fresh } from './kinds.ts'
import { learn } from './learn.ts'
import { RecordIndex } from './record-index.ts'
import { report } from './report.ts'
import type { Results } from './results.ts'
import { anyThreeExactly, ruleInForce } from './rival-rules.ts'
import { count, emptyTally, type Tally } from './tally.ts'

// Weights were learned and rules were adjusted on these; figures that are reported come from others.
const TRAINING_SEED = 101
const TEST_SEED = 20_261_123

const { values: flags } = parseArgs({
  options: {
    records: { type: 'string', default: '30000' },
    people: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(TEST_SEED) },
    learn: { type: 'boolean', default: false },
    misses: { type: 'string' },
  },
})
const seed = flags.learn ? TRAINING_SEED : Number(flags.seed)
const each = Number(flags.people)
const EVERYDAY_PER_KIND = 20
const MOST_TARGETS = 500 // of those who guess, each 200 times

const started = performance.now()
const background = [...population(seed, Number(flags.records))]
const { cases, extra } = makeCases(randomFrom(seed + 1), background)
const everyone = [...background, ...extra]
const index = new RecordIndex(keySecret(createHash('sha256').update(`bench ${seed}`).digest()))
for (const { facts } of everyone) index.add(facts)
const rarity = rarityOf(everyone)
const recordByTrn = new Map(everyone.map((record) => [record.facts.trn, record]))

if (flags.learn) learn(cases, everyone, rarity, randomFrom(seed + 2))
else {
  const random = randomFrom(seed + 3)
  const owned = background.filter(({ isSecond }) => !isSecond)
  const targets = Array.from({ length: Math.min(each, MOST_TARGETS) }, () => random.pick(owned))
  const guessed = guess(targets, (facts) => index.candidates(facts), rarity, random)
  process.stdout.write(
    report({ ...ask(cases), guessed }, { seed, records: everyone.length, people: cases.length, each }),
  )
  process.stdout.write(`\n${((performance.now() - started) / 1000).toFixed(1)} s\n`)
}

function makeCases(
  random: Random,
  records: PopulationRecord[],
): { cases: Case[]; extra: PopulationRecord[] } {
  let next = records.length
  const fresh: Fresh = {
    index: () => next,
    trn: () => String(1_000_000 + next++),
    record: (source) => freshRecord(source, fresh.trn(), next - 1),
  }
  const made = kindCases(random, fresh, each)
  return {
    cases: [
      ...everydayCases(
        random,
        records.filter(({ isSecond }) => !isSecond),
        each * EVERYDAY_PER_KIND,
      ),
      ...made.cases,
    ],
    extra: made.records,
  }
}

function rarityOf(records: readonly PopulationRecord[]): NameRarity {
  const firstNames = new Map<string, number>()
  const lastNames = new Map<string, number>()
  const add = (counts: Map<string, number>, name: string | null) =>
    name && counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const { facts } of records) {
    add(firstNames, countedFirstName(facts.names[0]?.firstName ?? ''))
    add(lastNames, countedLastName(facts.names[0]?.lastName ?? ''))
  }
  return nameRarity({ firstNames, lastNames }, records.length)
}

function ask(everybody: readonly Case[]): Omit<Results, 'guessed'> {
  const results: Omit<Results, 'guessed'> = { byKind: new Map(), byTradition: new Map() }
  for (const one of everybody) {
    const candidates = index.candidates(one.facts)
    for (const [rule, ending] of endings(one, candidates)) {
      add(results.byKind, rule, `${one.group}: ${one.kind}`, one, ending)
      if (one.group === 'everyday') add(results.byTradition, rule, one.tradition, one, ending)
      if (flags.misses && rule === 'low' && `${one.group}: ${one.kind}`.includes(flags.misses))
        tellMiss(one, ending)
    }
  }
  return results
}

function* endings({ facts, group }: Case, candidates: RecordFacts[]): Generator<[string, Ending]> {
  const order: QuestionOrder = 'provider-first'
  yield ['exact', askRival(facts, candidates, anyThreeExactly, order)]
  yield ['in force', askRival(facts, candidates, ruleInForce, order)]
  const low = askOurs(facts, candidates, { policy: 'low', rarity, order })
  yield ['low', low]
  const isEveryday = group === 'everyday'
  for (const policy of ['firm', 'strict'] as const) {
    // A stricter policy gives nothing that a looser one does not; only how it ends is looked at more closely, and of the everyday mix alone.
    const isKnown = low.trn === null && !isEveryday
    yield [policy, isKnown ? low : askOurs(facts, candidates, { policy, rarity, order })]
  }
  if (isEveryday)
    yield ['low, TRN first', askOurs(facts, candidates, { policy: 'low', rarity, order: 'trn-first' })]
}

function add(
  into: Map<string, Map<string, Tally>>,
  rule: string,
  name: string,
  one: Case,
  ending: Ending,
): void {
  const rows = into.get(rule) ?? new Map<string, Tally>()
  const tally = rows.get(name) ?? emptyTally()
  count(tally, one, ending, (trn) => recordByTrn.get(trn)?.nationalInsuranceNumber ?? '')
  rows.set(name, tally)
  into.set(rule, rows)
}

/** For whoever improves the rules: every person of a kind who was not given their own record. Made-up people, so nothing is private. */
function tellMiss(one: Case, ending: Ending): void {
  if (one.own ? ending.trn === one.own.facts.trn || one.shared < 3 : ending.trn === null) return
  const given = ending.trn === null ? undefined : recordByTrn.get(ending.trn)?.facts
  process.stdout.write(
    `${JSON.stringify({ kind: one.kind, facts: one.facts, own: one.own?.facts, given, ending })}\n`,
  )
}
