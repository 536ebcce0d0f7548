import { sampleStaff } from '@identity/sample-people'
import { emailKey } from '@identity/values'
import { expect, test } from 'vitest'
import { authenticatorCodeAt, stepOfCode } from '../../roster/authenticator-code.ts'
import { useWorld } from '../../testing/a-world.ts'
import { seedStaff } from './seed-staff.ts'

const world = useWorld()
const joined = () => world.get().deps.repositories.staffMembers.listJoined()

test('no made-up member of staff joins a system that others can reach', async () => {
  await seedStaff(world.get().deps, 'https://identity.example')
  expect(await joined()).toEqual([])
})

test('the made-up members join once, with the authenticator apps that the sandbox shows', async () => {
  const { deps, clock } = world.get()
  await seedStaff(deps, 'http://localhost:3000')
  await seedStaff(deps, 'http://localhost:3000')
  expect((await joined()).map(({ name }) => name)).toEqual(sampleStaff.map(({ name }) => name))
  for (const { emailAddress, role, authenticatorSecret } of sampleStaff) {
    const member = await deps.repositories.staffMembers.findByEmail(emailKey(emailAddress))
    expect(member).toMatchObject({ role })
    const [app] = await deps.repositories.staffFactors.apps(member?.id ?? '')
    const code = authenticatorCodeAt(authenticatorSecret, clock.now())
    expect(stepOfCode(app?.secret ?? '', code, clock.now())).not.toBeNull()
  }
})
