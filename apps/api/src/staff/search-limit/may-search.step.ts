import type { Actor } from '../actor.ts'
import type { Repositories } from '../repositories.ts'
import { judgeSearch, SEARCHES_WINDOW_MS } from './searches.ts'
import { warnOfSearchesJob } from './warn-of-searches.job.ts'

type Used = Pick<Repositories, 'events' | 'jobs' | 'staffSearches'>

/**
 * True when the member may search once more; the search’s own event counts it, in the same transaction. Many searches within an hour raise an
 * alarm.
 */
export async function maySearch(
  { events, jobs, staffSearches }: Used,
  { memberId }: Pick<Actor, 'memberId'>,
  now: Date,
): Promise<boolean> {
  await staffSearches.lockMember(memberId)
  const since = new Date(now.getTime() - SEARCHES_WINDOW_MS)
  const { searches, isAllowed, isAlarming } = judgeSearch(await staffSearches.searchesSince(memberId, since))
  if (isAlarming && !(await staffSearches.hasAlarmed(memberId, since))) {
    await events.record({ type: 'StaffSearchesHigh', staffMemberId: memberId, searches }, now)
    await jobs.add(warnOfSearchesJob, { memberId, searches })
  }
  return isAllowed
}
