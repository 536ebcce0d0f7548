import type { World } from '../../testing/a-world.ts'
import { type SeenPerson, versionOf } from './hold-person.step.ts'

type Seen = Pick<SeenPerson, 'task'> & { id: string; version: string }

/** A person as staff see them now, and a task about them. */
export async function seenPerson(world: World, id: string, task?: { id: string }): Promise<Seen> {
  const { identities, supportTasks } = world.deps.repositories
  const row = await identities.row(id)
  if (!row) throw new Error('the identity is there')
  const held = task && (await supportTasks.find(task.id))
  return { id, version: versionOf(row), ...(held && { task: { id: held.id, version: held.version } }) }
}
