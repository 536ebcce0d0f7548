import { expect, test } from 'vitest'
import { staffCaller } from '../../callers/staff-caller.use-case.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { callOf, ofStaff } from '../operations.fixture.ts'

const world = useWorld()
const ofWebhooks = ofStaff.filter(({ field }) => /Webhook/i.test(field.name))

/** The code of the refusal, asked by the session as it stands now. Null: let in. */
async function codeOf(token: string, operation: (typeof ofWebhooks)[number]): Promise<string | null> {
  const { source, variables } = callOf(operation)
  const caller = await staffCaller(world.get().deps, token)
  return world
    .get()
    .run(caller, source, variables)
    .then(
      () => null,
      ({ extensions }) =>
        ['FORBIDDEN', 'UNAUTHENTICATED'].includes(extensions?.code) ? extensions.code : null,
    )
}

test('there are operations of webhooks to try', () => {
  expect(ofWebhooks.length).toBeGreaterThan(9)
})

test.each(ofWebhooks.map((operation) => [operation.field.name, operation] as const))(
  '%s is closed to a service owner from the moment that they lose the role, and to one who has left',
  async (_name, operation) => {
    const { memberId, token } = await aStaffCaller(world.get(), 'OWNER')
    const { deps, clock, database } = world.get()
    expect(await codeOf(token, operation)).toBeNull()
    await deps.repositories.staffMembers.setRole(memberId, 'AGENT')
    expect(await codeOf(token, operation)).toBe('FORBIDDEN')
    await deps.repositories.staffMembers.setRole(memberId, 'OWNER')
    expect(await codeOf(token, operation)).toBeNull()
    await database.sql`update staff_member set left_at = ${clock.now().toISOString()} where id = ${memberId}`
    expect(await codeOf(token, operation)).toBe('UNAUTHENTICATED')
  },
)
