import type { PersonFacts } from '@identity/matching'
import type { Random } from '@identity/sample-people'
import { type BenchPerson, ownerOf, stranger } from '../population/person.ts'
import { freshRecord, type PopulationRecord } from '../population/population.ts'
import { everydayKind, type Fresh, type Impostor, impostors, type Kind, kinds, MAKE_A_SLIP } from './kinds.ts'

/** A claimant's answers, the kind of slip or attack in them, and the record that would be right. */
export type Case = {
  group: 'everyday' | 'kind' | Impostor['group']
  kind: string
  tradition: string
  facts: PersonFacts
  /** Null: no record is right. */
  own: PopulationRecord | null
  /** Identifiers that answers and record truly share; one that is shared with a slip counts. */
  shared: number
}

/** New records that the cases bring along. */
export type Cases = { cases: Case[]; records: PopulationRecord[] }

/** Times as many of each kind of look-alike as of each kind of slip: what hardly ever happens needs many to be seen. */
const LOOK_ALIKES = 4

/** As many of every kind of slip and of attack, and more look-alikes. */
export function kindCases(random: Random, fresh: Fresh, each: number): Cases {
  const made: Cases = { cases: [], records: [] }
  for (const kind of kinds) for (let count = 0; count < each; count += 1) addKind(made, kind, random, fresh)
  for (const impostor of impostors) {
    const count = impostor.group === 'look-alike' ? each * LOOK_ALIKES : each
    for (let nth = 0; nth < count; nth += 1) addImpostor(made, impostor, random, fresh)
  }
  return made
}

const TRIES = 2_000

function addKind(made: Cases, kind: Kind, random: Random, fresh: Fresh): void {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const drawn = fresh.record(random)
    const record = kind.suit ? kind.suit(drawn, random) : drawn
    const person = record && disturbed(kind, record, random)
    if (!person) continue
    made.records.push(record, ...(kind.companions?.(record, random, fresh) ?? []))
    made.cases.push({ group: 'kind', kind: kind.name, ...person })
    return
  }
  throw new Error(`No record suits ${kind.name}`)
}

function disturbed(
  kind: Kind,
  record: PopulationRecord,
  random: Random,
): Omit<Case, 'group' | 'kind'> | null {
  const owner = ownerOf(record, random)
  const facts = kind.disturb(owner.facts, record, random)
  return (
    facts && { tradition: record.tradition, facts, own: record, shared: sharedIdentifiers(facts, record) }
  )
}

function addImpostor(made: Cases, impostor: Impostor, random: Random, fresh: Fresh): void {
  const drawn = fresh.record(random)
  const target = impostor.suit ? impostor.suit(drawn, random) : drawn
  const self: BenchPerson = stranger(fresh.record(random), random)
  made.records.push(target)
  made.cases.push({
    group: impostor.group,
    kind: impostor.name,
    tradition: target.tradition,
    facts: impostor.answers(target, self.facts, random),
    own: null,
    shared: 0,
  })
}

const WITHOUT_A_RECORD = 12 // percent of the people who come

/** People as they come on a day: most make no slip, some have no record. */
export function everydayCases(random: Random, records: readonly PopulationRecord[], count: number): Case[] {
  return Array.from({ length: count }, () => everydayCase(random, records))
}

function everydayCase(random: Random, records: readonly PopulationRecord[]): Case {
  if (random.chance(WITHOUT_A_RECORD)) {
    const fresh = freshRecord(random, '', 0)
    const { facts } = stranger(fresh, random)
    return { group: 'everyday', kind: 'no record', tradition: fresh.tradition, facts, own: null, shared: 0 }
  }
  const record = random.pick(records)
  const kind = random.chance(MAKE_A_SLIP) ? everydayKind(random) : null
  const suited = kind?.suit ? kind.suit(record, random) === record : true
  const person = kind && suited ? disturbed(kind, record, random) : null
  if (kind && person) return { group: 'everyday', kind: kind.name, ...person }
  const { facts } = ownerOf(record, random)
  const shared = sharedIdentifiers(facts, record)
  return { group: 'everyday', kind: 'nothing wrong', tradition: record.tradition, facts, own: record, shared }
}

/** Name and birth date are the person's own whatever slip was made in them, and so is the number. */
export function sharedIdentifiers(facts: PersonFacts, { facts: held }: PopulationRecord): number {
  return [
    true,
    Boolean(facts.dateOfBirth),
    Boolean(facts.nationalInsuranceNumber) && held.nationalInsuranceNumber !== null,
    held.email !== null && facts.verifiedEmail?.trim() === held.email,
    facts.trn?.replace(/\s/g, '') === held.trn,
    held.trainingProviderUkprns.includes(facts.trainingProviderUkprn ?? ''),
  ].filter(Boolean).length
}
