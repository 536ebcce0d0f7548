import { expect, test } from 'vitest'
import { STAFF_SESSION_LONGEST_MS } from '../../roster/domain/staff-session-life.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'

const world = useWorld()

const show = (caller: Parameters<ReturnType<typeof world.get>['run']>[0]) =>
  world.get().run(caller, '{ staffSession { memberId name role proof expiresAt } }')

test.each(['NONE', 'SHOWN', 'FRESH'] as const)(
  'a member of staff whose second factor is worth %s is told who they are, and that',
  async (proof) => {
    const caller = { ...(await aStaffCaller(world.get(), 'OWNER')), proof }
    expect(await show(caller)).toEqual({
      staffSession: {
        memberId: caller.memberId,
        name: expect.stringMatching(/^Staff Member \d+$/),
        role: 'OWNER',
        proof,
        expiresAt: new Date(world.get().clock.now().getTime() + STAFF_SESSION_LONGEST_MS).toISOString(),
      },
    })
  },
)

test.each(['web', 'oidc', null] as const)('%s is not told', async (caller) => {
  await expect(show(caller)).rejects.toMatchObject({
    extensions: { code: caller ? 'FORBIDDEN' : 'UNAUTHENTICATED' },
  })
})
