import { expect, test } from 'vitest'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { isOwnIdentity } from './is-own-identity.step.ts'

const world = useWorld()

test('a member of staff’s own identity is the one they sign in by, and any that looks like them', async () => {
  const { deps, clock } = world.get()
  const { repositories } = deps
  const agent = await aStaffCaller(world.get())
  const teacher = await anIdentity(world.get())
  const isOwn = (id: string) => isOwnIdentity(repositories, agent, id)
  expect(await isOwn(agent.identityId)).toBe(true)
  expect(await isOwn(teacher.id)).toBe(false)
  const own = await repositories.identities.find(agent.identityId)
  if (!own) throw new Error('the agent has an identity')
  await repositories.identities.setName(teacher.id, 'GIVEN', own, clock.now())
  expect(await isOwn(teacher.id)).toBe(true)
})
