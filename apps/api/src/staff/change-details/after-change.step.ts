import { type Answers, readAnswers } from '../../answers/domain/answers.ts'
import type { IdentityRow } from '../../identities/identity-merge.repository.ts'
import { matchPersonJob } from '../../links/look-again/match-person.job.ts'
import { searchFor } from '../../tasks/domain/matter.ts'
import type { Repositories } from '../repositories.ts'

type Used = Pick<Repositories, 'identityMatches' | 'jobs' | 'supportTasks'>

/**
 * What follows when a fact by which people are matched was corrected: the identity is found by it from now on, the task of an open search says
 * it too, and an identity without a record is looked for once more.
 */
export async function afterChange(
  { identityMatches, jobs, supportTasks }: Used,
  { id: identityId, trn }: Pick<IdentityRow, 'id' | 'trn'>,
  corrected: Answers,
  now: Date,
): Promise<void> {
  await identityMatches.refreshKeys(identityId)
  if (trn) return
  const matter = searchFor(identityId)
  const search = await supportTasks.findOpen(matter)
  if (search) await supportTasks.setAnswers(matter, { ...readAnswers(search.answers), ...corrected }, now)
  await jobs.add(matchPersonJob, { identityId })
}
