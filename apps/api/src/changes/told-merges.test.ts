import { beforeEach, expect, test } from 'vitest'
import { mergeIdentities } from '../staff/merge-identities/merge-identities.use-case.ts'
import { undoMerge } from '../staff/undo-merge/undo-merge.use-case.ts'
import { useWorld } from '../testing/a-world.ts'
import { signIn } from '../testing/sign-in.ts'
import { aVisitor, NPQ, sequenceAll, toldOf } from './follow-changes.builder.ts'

const VACANCIES = 'teaching-vacancies'
const world = useWorld()
let names: { gone: string; stays: string }
let addresses: { gone: string; stays: string }

/** Two identities of one person: the one that goes is known to NPQ, the one that stays to Teaching Vacancies. */
beforeEach(async () => {
  const [gone, stays] = [await aVisitor(world.get(), NPQ), await aVisitor(world.get(), VACANCIES)]
  names = { gone: gone.id, stays: stays.id }
  addresses = { gone: gone.emailAddress, stays: stays.emailAddress }
})

async function merge(from: string, into: string): Promise<string> {
  const merged = await mergeIdentities(world.get().deps, { from, into })
  if (merged.kind !== 'merged') throw new Error(merged.kind)
  return merged.mergeId
}

async function undo(id: string) {
  const undone = await undoMerge(world.get().deps, null, { id, reason: 'NOT_ONE_PERSON', seen: null })
  expect(undone.kind).toBe('undone')
}

async function told(serviceId = NPQ) {
  await sequenceAll(world.get())
  return toldOf(world.get(), names, serviceId)
}

async function seenBy(serviceId: string) {
  const { visits } = world.get().deps.repositories
  const ids = new Set(
    (await visits.amongOf(serviceId, Object.values(names))).map(({ identityId }) => identityId),
  )
  return Object.entries(names).flatMap(([name, id]) => (ids.has(id) ? [name] : []))
}

test('a merge is told to the services that knew either, and the survivor is seen by all of them', async () => {
  await merge(names.gone, names.stays)
  expect(await seenBy(NPQ)).toEqual(['gone', 'stays'])
  expect(await seenBy(VACANCIES)).toEqual(['stays'])
  expect(await seenBy('claim')).toEqual([])
  expect(await told()).toEqual(['MERGED gone stays'])
  expect(await told(VACANCIES)).toEqual(['MERGED gone stays'])
  expect(await told('claim')).toEqual([])
})

test('what happens to the survivor is told to a service that knew only the one that went', async () => {
  await merge(names.gone, names.stays)
  const changed = { type: 'EmailChanged', identityId: names.stays } as const
  await world.get().deps.repositories.events.record(changed, world.get().clock.now())
  expect(await told()).toEqual(['MERGED gone stays', 'CHANGED stays'])
})

test('after it is undone each service sees what it saw before, and is told so', async () => {
  await undo(await merge(names.gone, names.stays))
  expect([await seenBy(NPQ), await seenBy(VACANCIES)]).toEqual([['gone'], ['stays']])
  expect(await told()).toEqual(['MERGED gone stays', 'UNMERGED gone stays', 'REMOVED stays'])
  expect(await told(VACANCIES)).toEqual(['MERGED gone stays', 'UNMERGED gone stays'])
})

test('a service that the survivor has signed in to meanwhile goes on seeing it', async () => {
  const mergeId = await merge(names.gone, names.stays)
  await signIn(world.get(), addresses.stays, NPQ)
  await undo(mergeId)
  expect(await seenBy(NPQ)).toEqual(['gone', 'stays'])
  expect((await told()).filter((change) => change.startsWith('REMOVED'))).toEqual([])
})

test('a service that knew both goes on knowing both', async () => {
  await signIn(world.get(), addresses.stays, NPQ)
  await undo(await merge(names.gone, names.stays))
  expect(await seenBy(NPQ)).toEqual(['gone', 'stays'])
})

test('a chain of merges is taken back one by one', async () => {
  const third = await aVisitor(world.get(), 'claim')
  const first = await merge(names.gone, names.stays)
  const second = await merge(names.stays, third.id)
  const thirdIsSeenBy = () => world.get().deps.repositories.visits.servicesOf(third.id)
  expect((await thirdIsSeenBy()).toSorted()).toEqual(['claim', NPQ, VACANCIES])
  await undo(second)
  expect(await thirdIsSeenBy()).toEqual(['claim'])
  expect(await seenBy(NPQ)).toEqual(['gone', 'stays'])
  await undo(first)
  expect(await seenBy(NPQ)).toEqual(['gone'])
})
