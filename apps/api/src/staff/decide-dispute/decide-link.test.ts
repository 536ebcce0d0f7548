import { beforeEach, describe, expect, test } from 'vitest'
import type { StaffCaller } from '../../kernel/caller.ts'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { seenPerson } from '../person-acts/seen-person.builder.ts'

const world = useWorld()
let lead: StaffCaller
beforeEach(async () => {
  await world.get().deliverMails()
  lead = await aStaffCaller(world.get(), 'LEAD')
})

let lastTrn = 6_720_000
const aTrn = () => {
  lastTrn += 1
  return String(lastTrn)
}
const find = (id: string) => world.get().deps.repositories.identities.find(id)
const see = (id: string, task?: { id: string }) => seenPerson(world.get(), id, task)

async function act(name: string, input: object, caller = lead) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`
  const { outcome } = await world
    .get()
    .run<{ outcome: Record<string, string> }>(
      caller,
      `mutation ($input: ${type}) { outcome: ${name}(input: $input) { __typename } }`,
      { input: { reason: 'DOCUMENT_SEEN', ...input } },
    )
  return outcome.__typename
}

/** A holder whose link an agent froze, and the identity that proved the address on the record. */
async function aFrozenLink() {
  const trn = aTrn()
  const reader = await anIdentity(world.get())
  await world.get().teachingRecords({ trn, email: reader.emailAddress, lastName: 'Lovelace' })
  const holder = await anIdentity(world.get(), { trn, trnMatchLevel: 'FIRM' })
  const agent = await aStaffCaller(world.get())
  expect(await act('freezeLink', { person: await see(holder.id) }, agent)).toBe('LinkFrozen')
  return { trn, holder, reader }
}

const told = async () => (await world.get().deliverMails()).map(({ to, template }) => [to, template])

test('an agent freezes a link however sure it is, once, and a lead has a task to decide', async () => {
  const { holder } = await aFrozenLink()
  expect(await find(holder.id)).toMatchObject({ isLinkFrozen: true })
  expect(await act('freezeLink', { person: await see(holder.id) })).toBe('NothingToDecide')
  const tasks = (await world.get().supportTasks()).filter((task) => task.identityId === holder.id)
  expect(tasks).toMatchObject([{ reason: 'CLAIM_DISPUTED', status: 'OPEN' }])
})

test('the task from which a link is frozen is in progress, and still open', async () => {
  const trn = aTrn()
  await world.get().teachingRecords({ trn })
  const { id } = await anIdentity(world.get(), { trn })
  const task = await aSupportTask(world.get(), { reason: 'NOT_ME', identityId: id })
  const agent = await aStaffCaller(world.get())
  expect(await act('freezeLink', { person: await see(id, task) }, agent)).toBe('LinkFrozen')
  const { supportTasks } = world.get().deps.repositories
  expect(await supportTasks.find(task.id)).toMatchObject({ status: 'OPEN', stage: 'IN_PROGRESS' })
})

describe('a lead decides on a frozen link', () => {
  const decide = async (id: string, verdict: string) =>
    act('decideDispute', { person: await see(id), verdict })

  test('that it stays', async () => {
    const { holder, trn } = await aFrozenLink()
    expect(await decide(holder.id, 'KEPT')).toBe('DisputeDecided')
    expect(await find(holder.id)).toMatchObject({ trn, isLinkFrozen: false })
    expect(await told()).toEqual([[holder.emailAddress, 'recordKept']])
    expect(await decide(holder.id, 'KEPT')).toBe('NothingToDecide')
  })

  test('that it ends', async () => {
    const { holder } = await aFrozenLink()
    expect(await decide(holder.id, 'REMOVED')).toBe('DisputeDecided')
    expect(await find(holder.id)).toMatchObject({ trn: null, trnLookupStatus: 'FAILED' })
    expect(await told()).toEqual([[holder.emailAddress, 'recordLost']])
  })

  test('that the record is that of the identity which proved its address', async () => {
    const { holder, reader, trn } = await aFrozenLink()
    expect(await decide(holder.id, 'MOVED')).toBe('DisputeDecided')
    expect(await find(holder.id)).toMatchObject({ trn: null })
    expect(await find(reader.id)).toMatchObject({
      ...{ trn, trnMatchLevel: 'STRICT', isLinkFrozen: false },
      verifiedName: { lastName: 'Lovelace' },
    })
    expect((await told()).sort()).toEqual(
      [
        [holder.emailAddress, 'recordLost'],
        [reader.emailAddress, 'recordFound'],
      ].sort(),
    )
  })

  test('but not that it moves to an identity that has a record of its own', async () => {
    const { holder, reader, trn } = await aFrozenLink()
    const { deps, clock } = world.get()
    await deps.repositories.identities.takeTrn(reader.id, { trn: aTrn(), trnMatchLevel: 'FIRM' }, clock.now())
    expect(await decide(holder.id, 'MOVED')).toBe('NowhereToMove')
    expect(await find(holder.id)).toMatchObject({ trn, isLinkFrozen: true })
  })

  test('once, of sixteen decisions at once', async () => {
    const { holder, reader } = await aFrozenLink()
    const person = await see(holder.id)
    world.get().clock.forward(1)
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        act('decideDispute', { person, verdict: n % 2 === 0 ? 'MOVED' : 'REMOVED' }),
      ),
    )
    expect(outcomes.filter((kind) => kind === 'DisputeDecided')).toHaveLength(1)
    expect(await find(holder.id)).toMatchObject({ trn: null })
    expect((await find(reader.id))?.trnLookupStatus).toMatch(/FOUND|NONE/)
  })
})

describe('a record that a claimant took from its holder', () => {
  async function aDisplacement() {
    const trn = aTrn()
    await world.get().teachingRecords({ trn })
    const holder = await anIdentity(world.get())
    const claimant = await anIdentity(world.get(), { trn, trnMatchLevel: 'FIRM' })
    const about = { identityId: holder.id, reason: 'HOLDER_DISPLACED', claimant: claimant.id, trn } as const
    return { trn, holder, claimant, task: await aSupportTask(world.get(), about) }
  }

  test('stays the claimant’s when a lead confirms it', async () => {
    const { trn, holder, claimant, task } = await aDisplacement()
    const person = await see(holder.id, task)
    expect(await act('decideDisplacement', { person, verdict: 'CONFIRMED' })).toBe('DisplacementDecided')
    expect(await find(claimant.id)).toMatchObject({ trn })
    expect(await find(holder.id)).toMatchObject({ trn: null, trnLookupStatus: 'FAILED' })
    expect(await told()).toEqual([[holder.emailAddress, 'recordNotFound']])
  })

  test('goes back when a lead reverses it, and more surely than it was', async () => {
    const { trn, holder, claimant, task } = await aDisplacement()
    const person = await see(holder.id, task)
    expect(await act('decideDisplacement', { person, verdict: 'REVERSED' })).toBe('DisplacementDecided')
    expect(await find(claimant.id)).toMatchObject({ trn: null })
    expect(await find(holder.id)).toMatchObject({ trn, trnMatchLevel: 'FIRM' })
    expect((await told()).sort()).toEqual(
      [
        [claimant.emailAddress, 'recordLost'],
        [holder.emailAddress, 'recordReturned'],
      ].sort(),
    )
    expect(await act('decideDisplacement', { person, verdict: 'REVERSED' })).toBe('TaskChanged')
  })
})

test('a record that the claimant holds no longer is not given back, and the one they hold now stays theirs', async () => {
  const { deps, clock } = world.get()
  const [taken, later] = [aTrn(), aTrn()]
  for (const trn of [taken, later]) await world.get().teachingRecords({ trn })
  const holder = await anIdentity(world.get())
  const claimant = await anIdentity(world.get(), { trn: later, trnMatchLevel: 'FIRM' })
  const about = { identityId: holder.id, reason: 'HOLDER_DISPLACED', claimant: claimant.id } as const
  const task = await aSupportTask(world.get(), { ...about, trn: taken })
  const reverse = async () =>
    act('decideDisplacement', { person: await see(holder.id, task), verdict: 'REVERSED' })
  expect(await reverse()).toBe('NowhereToMove')
  expect(await find(claimant.id)).toMatchObject({ trn: later })
  await deps.repositories.identities.takeTrn(claimant.id, { trn: taken, trnMatchLevel: 'FIRM' }, clock.now())
  expect(await reverse()).toBe('DisplacementDecided')
  expect(await find(holder.id)).toMatchObject({ trn: taken })
})

test('a displaced holder whose record is still searched for is not FAILED by the decision', async () => {
  const trn = aTrn()
  await world.get().teachingRecords({ trn })
  const holder = await anIdentity(world.get())
  const claimant = await anIdentity(world.get(), { trn, trnMatchLevel: 'FIRM' })
  await aSupportTask(world.get(), { identityId: holder.id, reason: 'NO_MATCH' })
  const about = { identityId: holder.id, reason: 'HOLDER_DISPLACED', claimant: claimant.id } as const
  const task = await aSupportTask(world.get(), { ...about, trn })
  const person = await see(holder.id, task)
  expect(await act('decideDisplacement', { person, verdict: 'CONFIRMED' })).toBe('DisplacementDecided')
  expect(await find(holder.id)).toMatchObject({ trn: null, trnLookupStatus: 'PENDING' })
})

describe('a record that was closed', () => {
  async function aClosedRecord(mergedIntoTrn: string | null = null) {
    const trn = aTrn()
    await world.get().teachingRecords({ trn, active: false, mergedIntoTrn })
    const holder = await anIdentity(world.get(), { trn })
    const { deps, clock } = world.get()
    await deps.repositories.recordLinks.noteClosed(holder.id, clock.now())
    const task = await aSupportTask(world.get(), { identityId: holder.id, reason: 'RECORD_CLOSED' })
    return { trn, holder, task }
  }
  const decide = async (holder: { id: string }, task: { id: string }, verdict: string) =>
    act('decideClosedRecord', { person: await see(holder.id, task), verdict })

  test('is followed into the one that it was merged into', async () => {
    const survivor = aTrn()
    await world.get().teachingRecords({ trn: survivor })
    const { holder, task } = await aClosedRecord(survivor)
    expect(await decide(holder, task, 'FOLLOWED')).toBe('ClosedRecordDecided')
    expect(await find(holder.id)).toMatchObject({ trn: survivor })
  })

  test('that was merged into none cannot be followed, and is kept or unlinked', async () => {
    const { trn, holder, task } = await aClosedRecord()
    expect(await decide(holder, task, 'FOLLOWED')).toBe('NowhereToMove')
    expect(await decide(holder, task, 'KEPT')).toBe('ClosedRecordDecided')
    expect(await find(holder.id)).toMatchObject({ trn })
    const other = await aClosedRecord()
    expect(await decide(other.holder, other.task, 'UNLINKED')).toBe('ClosedRecordDecided')
    expect(await find(other.holder.id)).toMatchObject({ trn: null, trnLookupStatus: 'FAILED' })
    expect(await told()).toEqual([
      [holder.emailAddress, 'recordKept'],
      [other.holder.emailAddress, 'recordUnlinked'],
    ])
  })
})
