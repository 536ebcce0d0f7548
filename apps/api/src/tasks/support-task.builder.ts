import { randomUUID } from 'node:crypto'
import type { World } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { matterOf } from './domain/matter.ts'
import type { SupportTaskReason } from './domain/task-reason.ts'
import { openSupportTask } from './open-support-task.step.ts'

type Facts = {
  reason?: SupportTaskReason
  identityId?: string
  /** Null: it came up on no journey. */
  journeyId?: string | null
  clientId?: string | null
  claimant?: string
  /** The TRN that is said in it. */
  trn?: string
}

/** An open task about an identity, opened now. */
export async function aSupportTask(world: World, { reason = 'NO_MATCH', ...facts }: Facts = {}) {
  const identityId = facts.identityId ?? (await anIdentity(world)).id
  const { journeyId = randomUUID(), clientId = null, claimant, trn } = facts
  const answers = { preferredName: 'Ada', ...(trn && { trn: { knowledge: 'KNOWN' as const, trn } }) }
  const said = { journeyId, clientId, answers, attempts: [] }
  await world.deps.inTransaction((repositories) =>
    openSupportTask(
      repositories,
      { identityId, reason, ...said, ...(claimant && { claimant }) },
      world.clock.now(),
    ),
  )
  const task = await world.deps.repositories.supportTasks.findOpen(matterOf(reason, identityId, claimant))
  if (!task) throw new Error('the task was opened')
  return task
}
