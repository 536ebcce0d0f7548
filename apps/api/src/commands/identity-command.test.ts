import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { runIdentityCommand, USAGE } from './identity-command.ts'

const world = useWorld()
const identity = (...args: string[]) => runIdentityCommand(world.get().deps, args)

test('an operator signs out, blocks, unblocks and merges, and reads ids only', async () => {
  const [one, other] = [await anIdentity(world.get()), await anIdentity(world.get())]
  expect(await identity('sign-out', one.id)).toEqual([`${one.id} is signed out everywhere`])
  expect(await identity('block', one.id)).toEqual([`${one.id} is blocked`])
  await expect(identity('merge', one.id, other.id)).rejects.toThrow('FROM is blocked')
  expect(await identity('unblock', one.id)).toEqual([`${one.id} is no longer blocked`])
  expect(await identity('merge', one.id, other.id)).toEqual([`${one.id} is merged into ${other.id}`])
  // The id of a merged one still works, and says whom it names.
  expect(await identity('sign-out', one.id)).toEqual([`${other.id} is signed out everywhere`])
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
  await expect(identity('merge', id, randomUUID())).rejects.toThrow('there is no identity FROM')
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
