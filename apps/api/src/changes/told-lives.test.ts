import { beforeEach, expect, test } from 'vitest'
import { REOPENABLE_MS } from '../identities/domain/closure.ts'
import type { StaffCaller } from '../kernel/caller.ts'
import { closeIdentity } from '../staff/close-identity/close-identity.use-case.ts'
import { approveClosure } from '../staff/close-identity/decide-closure.use-case.ts'
import { eraseClosedIdentities } from '../staff/close-identity/erase-closed-identities.job.ts'
import { reopenIdentity } from '../staff/close-identity/reopen-identity.use-case.ts'
import { seenPerson } from '../staff/person-acts/seen-person.builder.ts'
import { aStaffCaller } from '../testing/a-staff-member.ts'
import { useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { signIn } from '../testing/sign-in.ts'
import { aVisitor, NPQ, sequenceAll, toldOf } from './follow-changes.builder.ts'

const VACANCIES = 'teaching-vacancies'
const world = useWorld()
let lead: StaffCaller
let owner: StaffCaller
beforeEach(async () => {
  lead = await aStaffCaller(world.get(), 'LEAD')
  owner = await aStaffCaller(world.get(), 'OWNER')
})

async function told(id: string, serviceId = NPQ) {
  await sequenceAll(world.get())
  return toldOf(world.get(), { ada: id }, serviceId)
}

async function close(id: string) {
  const { deps } = world.get()
  const seen = await seenPerson(world.get(), id)
  const proposed = await closeIdentity(deps, lead, { person: seen, reason: 'ASKED_BY_HOLDER' })
  if (proposed.kind !== 'proposed') throw new Error(proposed.kind)
  const { closureId } = proposed
  await approveClosure(deps, owner, { person: await seenPerson(world.get(), id), closureId })
}

test('a service sees an identity from the first sign-in to one of its clients on, and is told of it once', async () => {
  const { id, emailAddress } = await anIdentity(world.get())
  await signIn(world.get(), emailAddress, NPQ)
  await signIn(world.get(), emailAddress, NPQ)
  expect(await told(id)).toEqual(['VISIBLE ada'])
  expect(await told(id, VACANCIES)).toEqual([])
  await signIn(world.get(), emailAddress, VACANCIES)
  expect(await told(id, VACANCIES)).toEqual(['VISIBLE ada'])
  expect(await told(id)).toEqual(['VISIBLE ada'])
})

test('a closed identity is removed, and visible again when it is opened again', async () => {
  const { id } = await aVisitor(world.get(), NPQ)
  await close(id)
  expect(await told(id)).toEqual(['CHANGED ada', 'REMOVED ada']) // blocked, then closed
  await reopenIdentity(world.get().deps, lead, {
    person: await seenPerson(world.get(), id),
    reason: 'CLOSED_BY_MISTAKE',
  })
  expect((await told(id)).at(-1)).toBe('VISIBLE ada')
})

test('an erased identity leaves a tombstone for every service that knew it', async () => {
  const { id } = await aVisitor(world.get(), NPQ, 'claim')
  await close(id)
  await sequenceAll(world.get())
  const before = await told(id, 'claim')
  world.get().clock.forward(REOPENABLE_MS)
  await eraseClosedIdentities(world.get().deps)
  expect(await told(id, 'claim')).toEqual([...before, 'REMOVED ada'])
  expect((await told(id)).at(-1)).toBe('REMOVED ada')
})
