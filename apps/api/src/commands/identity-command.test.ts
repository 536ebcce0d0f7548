import { randomUUID } from 'node:crypto'
import { event } from '@identity/database'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aStaffMember } from '../testing/a-staff-member.ts'
import { useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { signIn } from '../testing/sign-in.ts'
import { runIdentityCommand, USAGE } from './identity-command.ts'

const world = useWorld()
const identity = (...args: string[]) => runIdentityCommand(world.get().deps, args, null)

test('an operator signs out, blocks, unblocks and merges, and reads ids only', async () => {
  const [one, other] = [await anIdentity(world.get()), await anIdentity(world.get())]
  expect(await identity('sign-out', one.id)).toEqual([`${one.id} is signed out everywhere`])
  expect(await identity('block', one.id)).toEqual([`${one.id} is blocked`])
  await expect(identity('merge', one.id, other.id)).rejects.toThrow('FROM is blocked')
  expect(await identity('unblock', one.id)).toEqual([`${one.id} is no longer blocked`])
  const [merged, undo] = await identity('merge', one.id, other.id)
  expect(merged).toBe(`${one.id} is merged into ${other.id}`)
  const mergeId = undo?.split(' ').at(-1) ?? ''
  // The id of a merged one still works, and says whom it names.
  expect(await identity('sign-out', one.id)).toEqual([`${other.id} is signed out everywhere`])
  expect(await identity('undo-merge', mergeId)).toEqual([`merge ${mergeId} is undone`])
  await expect(identity('undo-merge', mergeId)).rejects.toThrow('never done, or was undone')
  await expect(identity('merge', randomUUID(), one.id)).rejects.toThrow('there is no identity FROM')
})

test('who is signed out by command is signed out under the name of the member who ran it', async () => {
  const { database } = world.get()
  const { id, emailAddress } = await anIdentity(world.get())
  await signIn(world.get(), emailAddress)
  const agent = await aStaffMember(world.get())
  const actor = { memberId: agent.id, identityId: agent.identityId }
  await runIdentityCommand(world.get().deps, ['sign-out', id], actor)
  const isEnd = and(eq(event.identityId, id), eq(event.type, 'SessionEnded'))
  expect(await database.db.select().from(event).where(isEnd)).toMatchObject([{ staffMemberId: agent.id }])
})

test('an operator decides on a disputed record, and on no other', async () => {
  const { id } = await anIdentity(world.get(), { trn: '4950001', trnMatchLevel: 'LOW' })
  for (const command of ['keep-record', 'remove-record'])
    await expect(identity(command, id)).rejects.toThrow('no record about which a dispute is open')
  const { identities } = world.get().deps.repositories
  const freeze = () => identities.freezeLink(id, { trn: '4950001', atMost: 'LOW' }, world.get().clock.now())
  await freeze()
  expect(await identity('keep-record', id)).toEqual([`${id} is seen with the record again`])
  await freeze()
  expect(await identity('remove-record', id)).toEqual([
    `${id} is without the record, and signed out everywhere`,
  ])
})

test('an id of nobody is said to be one', async () => {
  const id = randomUUID()
  await expect(identity('block', id)).rejects.toThrow(`there is no identity ${id}`)
})

test.each([
  [[]],
  [['block']],
  [['merge', 'a']],
  [['block', 'a', 'b']],
  [['remove', 'a']],
  [['merge', 'a', 'b', 'c']],
])('what is not a command changes nothing and says what there is: %j', async (args) => {
  await expect(identity(...args)).rejects.toThrow(USAGE)
})

test('once there are members of staff, one proposes a merge by command and another approves it', async () => {
  const [from, into] = [await anIdentity(world.get()), await anIdentity(world.get())]
  const [agent, lead] = [await aStaffMember(world.get()), await aStaffMember(world.get(), 'LEAD')]
  const actor = ({ id, identityId }: typeof lead) => ({ memberId: id, identityId })
  const run = (member: typeof lead, ...args: string[]) =>
    runIdentityCommand(world.get().deps, args, actor(member))
  await expect(run(lead, 'merge', from.id, into.id)).rejects.toThrow('a second one approves')
  await expect(identity('propose-merge', from.id, into.id)).rejects.toThrow('--by ADDRESS')
  const [said] = await run(agent, 'propose-merge', from.id, into.id)
  const mergeId = said?.split(' ')[1] ?? ''
  await expect(run(agent, 'approve-merge', mergeId)).rejects.toThrow('a second member of staff')
  expect((await run(lead, 'approve-merge', mergeId))[0]).toBe(`merge ${mergeId} is done: ${into.id} stays`)
  await expect(run(lead, 'approve-merge', mergeId)).rejects.toThrow('decided on already')
  expect(await run(lead, 'undo-merge', mergeId)).toEqual([`merge ${mergeId} is undone`])
})
