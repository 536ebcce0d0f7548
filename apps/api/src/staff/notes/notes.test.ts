import { personNote } from '@identity/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { mergeAtOnce } from '../merge-identities/merge-at-once.step.ts'
import { aPersonPage } from '../show-person/person-page.builder.ts'

const world = useWorld()

test('a note is dated, attributed, sealed, and on the timeline without its text', async () => {
  const { clock, database } = world.get()
  const { id } = await anIdentity(world.get())
  const page = await aPersonPage(world.get(), id)
  expect(await page.addNote('Rang about her TRN.')).toEqual({ __typename: 'PersonNotOpen', id })
  await page.open()
  expect(await page.addNote('Rang about her TRN.')).toEqual({ __typename: 'NoteAdded' })
  clock.forward(1000)
  await page.addNote('Rang again.')
  const { edges } = await page.notes()
  expect(edges.map(({ node }) => node.text)).toEqual(['Rang again.', 'Rang about her TRN.'])
  expect(edges[0]?.node).toMatchObject({ writtenAt: clock.now().toISOString() })
  expect(edges[0]?.node.staffName).toMatch(/^Staff Member/)
  const rows = await database.db.select().from(personNote).where(eq(personNote.identityId, id))
  expect(JSON.stringify(rows)).not.toContain('Rang')
  const timeline = await page.timeline()
  expect(timeline.edges[0]?.node).toMatchObject({ type: 'NoteAdded', details: [{ name: 'noteId' }] })
  expect(JSON.stringify(timeline)).not.toContain('Rang')
})

test('the same note sent again is kept once, of sixteen at once too; after a while, or about a task, it is another', async () => {
  const { clock } = world.get()
  const { id } = await anIdentity(world.get())
  const task = await aSupportTask(world.get(), { identityId: id })
  const page = await aPersonPage(world.get(), id)
  await page.open()
  const kept = async () => (await page.notes()).edges.map(({ node }) => node.text)
  const answers = await Promise.all(Array.from({ length: 16 }, () => page.addNote('Rang.')))
  expect(answers).toEqual(Array.from({ length: 16 }, () => ({ __typename: 'NoteAdded' })))
  await page.addNote('Rang. ')
  expect(await kept()).toEqual(['Rang.'])
  const noted = (await page.timeline()).edges.filter(({ node }) => node.type === 'NoteAdded')
  expect(noted).toHaveLength(1)
  await page.addNote('Rang.', task.id)
  await page.addNote('Rang again.')
  expect(await kept()).toHaveLength(3)
  clock.forward(15 * 60_000)
  await page.open()
  await page.addNote('Rang.')
  expect(await kept()).toHaveLength(4)
})

test('a note on a task stands with the task, and with the person; one of another person’s task is not kept', async () => {
  const { id } = await anIdentity(world.get())
  const task = await aSupportTask(world.get(), { identityId: id })
  const other = await aSupportTask(world.get())
  const page = await aPersonPage(world.get(), id)
  await page.open()
  expect(await page.addNote('About the person.')).toEqual({ __typename: 'NoteAdded' })
  expect(await page.addNote('About the task.', task.id)).toEqual({ __typename: 'NoteAdded' })
  expect(await page.addNote('About another.', other.id)).toEqual({ __typename: 'TaskNotFound' })
  const textsOf = ({ edges }: Awaited<ReturnType<typeof page.notes>>) => edges.map(({ node }) => node.text)
  expect(textsOf(await page.notes({ taskId: task.id }))).toEqual(['About the task.'])
  expect(textsOf(await page.notes()).toSorted()).toEqual(['About the person.', 'About the task.'])
  const { edges } = await page.timeline({ taskId: task.id })
  expect(edges.map(({ node }) => node.type)).toEqual(['NoteAdded', 'SupportTaskOpened'])
})

test('a note with nothing in it is not kept', async () => {
  const { id } = await anIdentity(world.get())
  const page = await aPersonPage(world.get(), id)
  await page.open()
  expect(await page.addNote(' \n ')).toEqual({ __typename: 'NoteRefused', problem: 'EMPTY' })
  expect((await page.notes()).edges).toEqual([])
})

test('no note is changed or deleted, by our code or by hand', async () => {
  const { sql } = world.get().database
  const { id } = await anIdentity(world.get())
  const page = await aPersonPage(world.get(), id)
  await page.open()
  await page.addNote('Kept.')
  await expect(sql`update person_note set text_sealed = 'x'`).rejects.toThrow('append-only')
  await expect(sql`delete from person_note`).rejects.toThrow('append-only')
})

test('notes are read a page at a time, those about an identity that was merged among them', async () => {
  const { clock, deps } = world.get()
  const [from, into] = [await anIdentity(world.get()), await anIdentity(world.get())]
  const agent = await aStaffCaller(world.get())
  const before = await aPersonPage(world.get(), from.id, agent)
  await before.open()
  await before.addNote('one')
  await before.addNote('two')
  await deps.inTransaction((all) => mergeAtOnce(all, { from: from.id, into: into.id }, deps.clock.now()))
  const page = await aPersonPage(world.get(), into.id, agent)
  await page.open()
  clock.forward(1000)
  await page.addNote('three')
  const first = await page.notes({ first: 2 })
  expect(first.pageInfo.hasNextPage).toBe(true)
  const second = await page.notes({ first: 2, after: first.pageInfo.endCursor })
  expect(second.pageInfo.hasNextPage).toBe(false)
  const texts = [...first.edges, ...second.edges].map(({ node }) => node.text)
  expect(texts[0]).toBe('three')
  expect(texts.toSorted()).toEqual(['one', 'three', 'two'])
})

test('a service owner reads no notes and writes none', async () => {
  const { id } = await anIdentity(world.get())
  const page = await aPersonPage(world.get(), id, await aStaffCaller(world.get(), 'OWNER'))
  await page.open()
  await expect(page.notes()).rejects.toThrow('This caller may not do that.')
  await expect(page.addNote('x')).rejects.toThrow('This caller may not do that.')
})
