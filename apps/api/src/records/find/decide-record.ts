import { comparableTrn, type Decision, decide, type MatchLevel, type PersonFacts } from '@identity/matching'
import type { HeldRecord } from '../domain/replica-change.ts'
import type { Repositories } from '../repositories.ts'

type Needed = Pick<Repositories, 'teachingRecords' | 'nameCounts'>

/** Which record is the person's, if it can be said: one question to the replica, the rest is arithmetic. */
export async function decideRecord(
  repositories: Needed,
  person: PersonFacts,
  policy: MatchLevel,
): Promise<Decision> {
  const found = await repositories.teachingRecords.candidates(person)
  const rarity = await repositories.nameCounts.rarity()
  const survivor = await survivorOf(repositories, person, found)
  if (!survivor) return decide(person, found, { policy, rarity })
  const others = found.filter(({ trn }) => trn !== survivor.trn)
  return decide({ ...person, trn: survivor.trn }, [...others, survivor], { policy, rarity })
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
