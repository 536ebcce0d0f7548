import { comparableTrn, type Decision, decide, type MatchLevel, type PersonFacts } from '@identity/matching'
import type { HeldRecord } from '../domain/replica-change.ts'
import type { Repositories } from '../repositories.ts'

type Needed = Pick<Repositories, 'teachingRecords' | 'nameCounts'>

/** `isQtsRecorded`: the record has QTS. Only of a match. */
export type RecordDecision = Decision & { isQtsRecorded: boolean }

/**
 * Which record is the person's, if it can be said: one question to the replica, the rest is arithmetic. The same work whether a record is
 * found or not.
 */
export async function decideRecord(
  repositories: Needed,
  person: PersonFacts,
  policy: MatchLevel,
): Promise<RecordDecision> {
  const found = await repositories.teachingRecords.candidates(person)
  const rarity = await repositories.nameCounts.rarity()
  const survivor = await survivorOf(repositories, person, found)
  if (!survivor) return withQts(decide(person, found, { policy, rarity }), found)
  const all = [...found.filter(({ trn }) => trn !== survivor.trn), survivor]
  return withQts(decide({ ...person, trn: survivor.trn }, all, { policy, rarity }), all)
}

function withQts(decision: Decision, among: readonly HeldRecord[]): RecordDecision {
  const isQtsRecorded = among.some(({ trn, isQtsRecorded }) => trn === decision.trn && isQtsRecorded)
  return { ...decision, isQtsRecorded }
}

/** Somebody who gives the TRN of a record that was merged into another means that other one: it is the number they were once sent. */
async function survivorOf(
  { teachingRecords }: Needed,
  { trn }: PersonFacts,
  found: HeldRecord[],
): Promise<HeldRecord | null> {
  const named = comparableTrn(trn)
  const mergedIntoTrn = found.find((record) => record.trn === named && !record.active)?.mergedIntoTrn
  if (!mergedIntoTrn) return null
  return found.find((record) => record.trn === mergedIntoTrn) ?? teachingRecords.facts(mergedIntoTrn)
}
