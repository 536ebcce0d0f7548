import { expect, test } from 'vitest'
import { lookAgain } from '../../links/look-again/look-again.step.ts'
import { searchFor } from '../../tasks/domain/matter.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { actsOf, aFindablePerson, aRecord, aTaskAbout, mailsTo } from '../task-acts/task-acts.fixture.ts'

const world = useWorld()
const a = async (role: 'AGENT' | 'LEAD' = 'AGENT') =>
  actsOf(world.get(), await aStaffCaller(world.get(), role))
const find = (id: string) => world.get().deps.repositories.identities.find(id)
const openSearch = (id: string) => world.get().deps.repositories.supportTasks.findOpen(searchFor(id))

test('a record that is not theirs is taken back: the person is told and signed out, and an agent looks for the right one', async () => {
  const { deps, clock, database } = world.get()
  const trn = await aRecord(world.get())
  const person = await aTaskAbout(world.get(), { reason: 'NOT_ME', trn })
  const sessionId = await deps.repositories.sessions.start(
    person.id,
    { amr: ['otp'], acr: 'trn-none' },
    clock.now(),
  )
  expect(await (await a()).unlink(person)).toEqual({ __typename: 'RecordUnlinked' })
  expect(await find(person.id)).toMatchObject({ trn: null, trnLookupStatus: 'PENDING', trnMatchLevel: null })
  expect(await deps.repositories.supportTasks.find(person.task.id)).toMatchObject({
    ...{ status: 'CLOSED', outcome: 'UNLINKED', outcomeReason: 'LINKED_WRONGLY' },
  })
  expect(await openSearch(person.id)).toMatchObject({ reason: 'NO_MATCH' })
  const [session] = await database.sql`select end_reason from session where id = ${sessionId}`
  expect(session?.end_reason).toBe('AGENT')
  const mails = await mailsTo(world.get(), person.emailAddress)
  expect(mails.map(({ template }) => template)).toEqual(['recordLost'])
})

test('no search gives it back, whatever the answers say', async () => {
  const { deps, clock } = world.get()
  const { id, trn } = await aFindablePerson(world.get())
  const search = () => deps.inTransaction((repositories) => lookAgain(repositories, id, clock.now()))
  expect(await search()).toBe('linked')
  expect(await find(id)).toMatchObject({ trn })
  await (await a('LEAD')).unlink({ id })
  expect(await search()).toBe('still-waiting')
  expect(await find(id)).toMatchObject({ trn: null })
})

test('a link that staff made is undone to what stood before, and the undoing can be undone', async () => {
  const { deps, clock } = world.get()
  const trn = await aRecord(world.get())
  const { id } = await anIdentity(world.get())
  await deps.repositories.identities.setLookupStatus(id, 'NONE', clock.now())
  const lead = await a('LEAD')
  await lead.link({ id }, trn, { reason: 'DOCUMENT_SEEN' })
  await lead.unlink({ id })
  expect(await find(id)).toMatchObject({ trn: null, trnLookupStatus: 'NONE' })
  expect(await openSearch(id)).toBeNull()
  expect(await lead.link({ id }, trn, { reason: 'UNLINKED_BY_MISTAKE' })).toMatchObject({ level: 'STRICT' })
  expect(await find(id)).toMatchObject({ trn, trnLookupStatus: 'FOUND', trnMatchLevel: 'STRICT' })
  expect(await deps.repositories.ruledOutRecords.has(id, trn)).toBe(false)
})

test('an agent does it by a task only, and there has to be a record', async () => {
  const { id } = await anIdentity(world.get(), { trn: await aRecord(world.get()) })
  expect(await (await a()).unlink({ id })).toEqual({ __typename: 'TaskNeeded' })
  expect(await (await a()).unlink(await aTaskAbout(world.get()))).toEqual({ __typename: 'PersonHasNoRecord' })
})

test('of sixteen who unlink at once, one does', async () => {
  const person = await aTaskAbout(world.get(), { reason: 'NOT_ME', trn: await aRecord(world.get()) })
  const all = await Promise.all(Array.from({ length: 16 }, () => a()))
  const answers = await Promise.all(all.map(({ unlink }) => unlink(person)))
  const unlinked = answers.filter(({ __typename }) => __typename === 'RecordUnlinked')
  expect(unlinked).toHaveLength(1)
})
