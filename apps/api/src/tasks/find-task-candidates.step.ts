import type { PersonFacts } from '@identity/matching'
import { decideRecord } from '../records/find/decide-record.ts'
import { explainDecision } from '../records/find/explain-decision.ts'
import { type Candidate, topCandidates } from '../records/find/top-candidates.ts'
import type { Repositories } from './repositories.ts'

/** The help for an agent who looks for a record: why the matcher found none, and which records come nearest, in words. */
export type TaskCandidates = { explanation: string[]; candidates: Candidate[] }

/**
 * The likeliest records of the person whom a task is about. For agents only, and every look must be recorded: the candidates come with all
 * that they hold.
 */
export async function findTaskCandidates(
  repositories: Pick<Repositories, 'nameCounts' | 'teachingRecords'>,
  person: PersonFacts,
  atMost: number,
): Promise<TaskCandidates> {
  const decision = await decideRecord(repositories, person, 'LOW')
  const candidates = await topCandidates(repositories, person, atMost)
  return { explanation: explainDecision(decision), candidates }
}
