import type { SupportTaskReason } from '../tasks/domain/task-reason.ts'
import { openSupportTask } from '../tasks/open-support-task.step.ts'
import type { World } from './a-world.ts'
import { anIdentity } from './an-identity.ts'

const name = { firstName: 'Ada', middleName: null, lastName: 'Byron' }

/** The id of an identity that is linked to a record, whose name is the verified one. */
export async function aLinkedIdentity(world: World, trn: string, emailAddress?: string): Promise<string> {
  const { id } = await anIdentity(world, { trn, ...(emailAddress && { emailAddress }) })
  await world.deps.repositories.identities.setName(id, 'VERIFIED', name, world.clock.now())
  return id
}

/** The id of an identity whose record is still searched for, with a task that says why. */
export async function aSearch(
  world: World,
  reason: SupportTaskReason,
  emailAddress?: string,
  lastName = name.lastName,
): Promise<string> {
  const { id: identityId } = await anIdentity(world, emailAddress ? { emailAddress } : {})
  const { repositories } = world.deps
  const now = world.clock.now()
  await repositories.identities.setLookupStatus(identityId, 'PENDING', now)
  const answers = { name: { ...name, lastName }, dateOfBirth: '1990-12-10', hasQts: true }
  const task = { identityId, reason, answers, journeyId: null, clientId: null, attempts: [] }
  await openSupportTask(repositories, task, now)
  return identityId
}
