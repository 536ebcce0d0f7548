import type { MergeChoices } from '../../identities/domain/merge-choices.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import { moveTask } from '../../tasks/move-task.step.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { isOwnMerge } from '../merge-identities/is-own-merge.step.ts'
import type { MergeReason } from '../merge-identities/merge-reason.ts'
import { raiseDuplicate } from '../merge-identities/raise-duplicate.step.ts'
import { choicesThatCount, holdAndWeigh, missingChoices } from '../merge-identities/weigh-merge.step.ts'
import { isOwnIdentity } from '../own-identity/is-own-identity.step.ts'
import type { Repositories } from '../repositories.ts'
import { holdTask, isRefused, taskChanged } from '../task-queue/hold-task.step.ts'
import type { ProposeMergeOutcome } from './propose-merge.result.ts'

export type Proposal = {
  from: string
  into: string
  /** Of both as they were previewed. Null: the proposer takes them as they are. */
  seen: { from: string; into: string } | null
  choices: MergeChoices
  reason: MergeReason
  note: string | null
  /** The task on which it is proposed, as the proposer saw it: it waits for the second person too. */
  task: { taskId: string; version: number } | null
}

/** Proposes that two identities are one person’s, for a second member of staff to approve. */
export function proposeMerge(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { choices, seen, reason, note, task, ...ids }: Proposal,
): Promise<ProposeMergeOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const { events, identityMerges, merges } = repositories
    const weighed = await holdAndWeigh(repositories, ids, choices)
    const sideOf = (id: string) => (isUuid(id) ? identityMerges.side(id) : null)
    const sides = [await sideOf(ids.from), await sideOf(ids.into)]
    const known = sides.filter((side) => side !== null)
    if (await isOwnMerge(repositories, actor, known)) return { kind: 'ownIdentity', id: ids.from }
    const subject = task && (await repositories.supportTasks.subjectOf(task.taskId))
    if (subject && (await isOwnIdentity(repositories, actor, subject)))
      return { kind: 'ownIdentity', id: subject }
    if (task && subject && !(await isAboutOne(repositories, subject, ids)))
      return { kind: 'taskOfAnother', taskId: task.taskId }
    if (weighed.kind === 'notPossible') {
      if (weighed.reason !== 'TWO_TRNS') return weighed
      return { kind: 'twoRecords', taskId: await raiseDuplicate(repositories, ids.into, now) }
    }
    const { from, into } = weighed
    const versions = { from: merges.versionOf(from), into: merges.versionOf(into) }
    const isAsSeen = !seen || (seen.from === versions.from && seen.into === versions.into)
    if (!isAsSeen) return { kind: 'notPossible', reason: 'CHANGED' }
    if (missingChoices(weighed, choices).length > 0) return { kind: 'notPossible', reason: 'CHOICE_MISSING' }

    const open = await merges.findProposed(from.id, into.id)
    if (open) return { kind: 'proposedAlready', mergeId: open.id }
    if (task) {
      const held = await holdTask(repositories, actor, task)
      if (isRefused(held)) return held
      const { memberId: staffMemberId } = actor
      const waiting = { id: held.id, version: held.version, staffMemberId, stage: 'AWAITING_SECOND' as const }
      if (!(await moveTask(repositories, waiting, now))) return taskChanged(repositories, held, actor)
    }
    const proposed = await merges.propose(
      {
        ...{ fromId: from.id, intoId: into.id, fromVersion: versions.from, intoVersion: versions.into },
        choices: choicesThatCount(weighed, choices),
        ...{ taskId: task?.taskId ?? null, proposedById: actor.memberId, reason, note },
      },
      now,
    )
    if (!proposed) throw new Error('both identities were locked, and another proposal came between')
    const about = { identityId: into.id, mergedIdentityId: from.id, mergeId: proposed.id }
    await events.record({ type: 'MergeProposed', ...about, reason, staffMemberId: actor.memberId }, now)
    return { kind: 'proposed', mergeId: proposed.id }
  })
}

/** True for a task about one of the two, or about an identity that was merged into one of them. */
async function isAboutOne(
  { identities }: Pick<Repositories, 'identities'>,
  subject: string,
  { from, into }: Pick<Proposal, 'from' | 'into'>,
): Promise<boolean> {
  const about = (await identities.find(subject))?.id
  return about === from || about === into
}
