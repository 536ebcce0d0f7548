import { beforeEach, expect, test } from 'vitest'
import { aStaffCaller } from '../testing/a-staff-member.ts'
import { useWorld } from '../testing/a-world.ts'
import { useFactors } from '../testing/use-factors.ts'
import { useStaffMembers } from '../testing/use-staff-members.ts'
import { runStaffCommand, USAGE } from './staff-command.ts'

const world = useWorld()
const members = useStaffMembers(world)
const factors = useFactors(world)
const staff = (...args: string[]) => runStaffCommand(world.get().deps, args)
const inviteFirst = (address: string) => staff('invite', '--first', address, '--name', 'Olive Davies')

beforeEach(async () => {
  await world.get().database.sql`truncate staff_member cascade`
})

test('an operator invites the first service owner, and prints nothing by which one could join', async () => {
  const lines = await inviteFirst('olive@education.example')
  const token = await members.tokenSent()
  expect(lines).toEqual(['olive@education.example is invited: the link in the mail works for 48 hours'])
  expect(lines.join()).not.toContain(token)
  const { token: session } = await members.accept(token, await members.signIn('olive@education.example'))
  expect(await factors.callerOf(session)).toMatchObject({ role: 'OWNER' })
  await expect(inviteFirst('other@education.example')).rejects.toThrow('there is a service owner')
})

test('only the newest invitation of a first owner works', async () => {
  await inviteFirst('slip@education.example')
  const first = await members.tokenSent()
  await inviteFirst('olive@education.example')
  expect(await members.show(first)).toBeNull()
  expect(await members.show(await members.tokenSent())).toMatchObject({ role: 'OWNER' })
})

test('an operator lists the members', async () => {
  await aStaffCaller(world.get(), 'LEAD')
  await inviteFirst('olive@education.example')
  expect((await staff('list')).toSorted()).toEqual([
    'olive@education.example: Olive Davies; owner; invited',
    expect.stringMatching(/^staff.*; lead; joined on 2026-11-22; 0 second factors$/),
  ])
})

test('an operator ends a membership, and that of the only owner when it is meant', async () => {
  const owner = await aStaffCaller(world.get(), 'OWNER')
  const address = (await world.get().deps.repositories.staffMembers.find(owner.memberId))?.emailAddress ?? ''
  await expect(staff('end', address)).rejects.toThrow('the only service owner')
  expect(await staff('end', address, '--last', '--reason', 'MISUSE')).toEqual([
    `${address} has left; 0 open tasks were theirs`,
  ])
  expect(await factors.callerOf(owner.token)).toBeNull()
  await expect(staff('end', address)).rejects.toThrow('is no member of staff')
})

test('an operator resets the second factor of a member, the only owner too', async () => {
  const owner = await aStaffCaller(world.get(), 'OWNER')
  const address = (await world.get().deps.repositories.staffMembers.find(owner.memberId))?.emailAddress ?? ''
  await staff('reset', address)
  expect(await members.show(await members.tokenSent())).toMatchObject({ emailAddress: address })
})

test.each([
  [[]],
  [['invite']],
  [['invite', '--first', 'a@b.example']],
  [['end']],
  [['end', 'a@b.example', '--reason', 'BORED']],
  [['reset']],
  [['list', 'all']],
  [['--unknown']],
])('what is not a command changes nothing and says what there is: %j', async (args) => {
  await expect(staff(...args)).rejects.toThrow(USAGE)
})
