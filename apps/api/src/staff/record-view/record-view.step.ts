import type { Actor } from '../actor.ts'
import type { Repositories } from '../repositories.ts'
import { judgeLookup, LOOKUPS_WINDOW_MS, VIEW_LASTS_MS } from './lookups.ts'
import type { Why } from './view-reason.ts'
import { warnOfLookupsJob } from './warn-of-lookups.job.ts'

type Used = Pick<Repositories, 'events' | 'identities' | 'jobs' | 'personViews' | 'supportTasks'>

/** Why a look is refused. TASK_NOT_FOUND: the reason is a task, and no such task is about the person. TOO_MANY_PEOPLE: the hour's limit is reached. */
export type ViewOutcome = 'VIEWED' | 'TASK_NOT_FOUND' | 'TOO_MANY_PEOPLE'

/**
 * Records that a member of staff looks at a person: each operation that shows one calls it, in its transaction. Looking again within
 * 15 minutes is the same view. Many people within an hour raise an alarm, and too many are refused.
 */
export async function recordView(
  repositories: Used,
  actor: Actor,
  identityId: string,
  why: Why,
  now: Date,
): Promise<ViewOutcome> {
  const { events, jobs, personViews } = repositories
  const { memberId } = actor
  if (!(await isAboutPerson(repositories, identityId, why))) return 'TASK_NOT_FOUND'
  await personViews.lockMember(memberId)
  if (await openUntil(repositories, actor, identityId, now)) return 'VIEWED'

  const since = new Date(now.getTime() - LOOKUPS_WINDOW_MS)
  const viewed = await personViews.viewedSince(memberId, since)
  const { people, isAllowed, isAlarming } = judgeLookup({
    people: viewed.size,
    isAmongThem: viewed.has(identityId),
  })
  if (isAlarming && !(await personViews.hasAlarmed(memberId, since))) {
    await events.record({ type: 'StaffLookupsHigh', staffMemberId: memberId, people }, now)
    await jobs.add(warnOfLookupsJob, { memberId, people })
  }
  if (!isAllowed) return 'TOO_MANY_PEOPLE'
  const { reason, taskId } = why
  await events.record(
    { type: 'PersonViewed', identityId, staffMemberId: memberId, reason, ...(taskId && { taskId }) },
    now,
  )
  return 'VIEWED'
}

/** The time until which a member of staff has a person open: 15 minutes from the view on. Null: they do not. */
export async function openUntil(
  { personViews }: Pick<Repositories, 'personViews'>,
  { memberId }: Pick<Actor, 'memberId'>,
  identityId: string,
  now: Date,
): Promise<Date | null> {
  const since = new Date(now.getTime() - VIEW_LASTS_MS)
  const viewedAt = await personViews.lastView(memberId, identityId, since)
  return viewedAt && new Date(viewedAt.getTime() + VIEW_LASTS_MS)
}

/** False when the look is for a task that is not there, or about another person. */
export async function isAboutPerson(
  { identities, supportTasks }: Pick<Repositories, 'identities' | 'supportTasks'>,
  identityId: string,
  { reason, taskId }: Why,
): Promise<boolean> {
  if (!taskId) return reason !== 'TASK'
  const subject = await supportTasks.subjectOf(taskId)
  // A task that was closed before its identity was merged stays the merged one's.
  return subject !== null && (await identities.find(subject))?.id === identityId
}
