import { event } from '@identity/database'
import { desc } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { StaffRole } from '../kernel/caller.ts'
import { aStaffMember } from '../testing/a-staff-member.ts'
import { useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { runIdentityCommand } from './identity-command.ts'
import { readBy } from './operator.ts'
import { forMember } from './run-for-operator.ts'

const world = useWorld()
const block = forMember(runIdentityCommand, () => 'identity block')
const unblock = forMember(runIdentityCommand, () => 'identity unblock')
const run = (command: typeof block, ...args: string[]) => command(world.get().deps, args)

async function byOf(role: StaffRole) {
  const { id, emailAddress, identityId } = await aStaffMember(world.get(), role)
  return { memberId: id, by: emailAddress, identityId }
}

async function lastEvent() {
  const [last] = await world.get().database.db.select().from(event).orderBy(desc(event.id)).limit(1)
  return last
}

beforeEach(async () => {
  await world.get().database.sql`truncate staff_member cascade`
})

test('before any member has joined, a command is the operator’s own', async () => {
  const { id } = await anIdentity(world.get())
  expect(await run(block, 'block', id)).toEqual([`${id} is blocked`])
  expect(await lastEvent()).toMatchObject({ type: 'IdentityBlocked', staffMemberId: null })
})

describe('once a member has joined', () => {
  test('a command says for whom it is done, and its event says so', async () => {
    const { memberId, by } = await byOf('AGENT')
    const { id } = await anIdentity(world.get())
    await expect(run(block, 'block', id)).rejects.toThrow('--by ADDRESS')
    expect(await run(block, '--by', by, 'block', id)).toEqual([`${id} is blocked`])
    expect(await lastEvent()).toMatchObject({ type: 'IdentityBlocked', staffMemberId: memberId })
  })

  test('a command is refused to a role that may not do the same on the pages', async () => {
    const { by } = await byOf('AGENT')
    const { id } = await anIdentity(world.get())
    await expect(run(unblock, 'unblock', id, `--by=${by}`)).rejects.toThrow('not for the role of --by, agent')
  })

  test('no member acts on their own identity', async () => {
    const { by, identityId } = await byOf('LEAD')
    await expect(run(unblock, 'unblock', identityId, '--by', by)).rejects.toThrow('a colleague has to do it')
  })

  test('an address that is no member’s is refused', async () => {
    await byOf('OWNER')
    await expect(run(block, 'block', 'x', '--by', 'stranger@example.com')).rejects.toThrow(
      'no member of staff',
    )
  })
})

test.each([
  [['--by', 'a@b.example', 'block', 'id'], 'a@b.example', ['block', 'id']],
  [['block', '--by=a@b.example', 'id'], 'a@b.example', ['block', 'id']],
  [['block', 'id'], null, ['block', 'id']],
])('--by is read wherever it stands: %j', (args, by, rest) => {
  expect(readBy(args)).toEqual({ by, rest })
})

test('--by without an address is refused', () => {
  expect(() => readBy(['block', 'id', '--by'])).toThrow('--by takes')
})
