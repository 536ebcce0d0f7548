import { readAnswers } from '../answers/domain/answers.ts'
import { personFacts } from '../answers/domain/person-facts.ts'
import { decideRecord } from '../records/find/decide-record.ts'
import { explainDecision } from '../records/find/explain-decision.ts'
import { type Candidate, topCandidates } from '../records/find/top-candidates.ts'
import type { Repositories } from './repositories.ts'

const MOST_CANDIDATES = 5

/** The help for an agent who looks for a record: why the matcher found none, and which records come nearest, in words. */
export type TaskCandidates = { explanation: string[]; candidates: Candidate[] }

/**
 * The likeliest records of the person whom an open task is about, by the answers and the proved address. Null: the task is no longer open.
 * For agents only, and every look must be recorded: the candidates come with all that they hold.
 */
export async function findTaskCandidates(
  repositories: Pick<Repositories, 'identities' | 'nameCounts' | 'supportTasks' | 'teachingRecords'>,
  matter: string,
): Promise<TaskCandidates | null> {
  const task = await repositories.supportTasks.findOpen(matter)
  const identity = task && (await repositories.identities.find(task.identityId))
  if (!identity) return null
  const email = { address: identity.emailAddress, isProved: true }
  const person = personFacts({ email, answers: readAnswers(task.answers) })
  const decision = await decideRecord(repositories, person, 'LOW')
  const candidates = await topCandidates(repositories, person, MOST_CANDIDATES)
  return { explanation: explainDecision(decision), candidates }
}
