import { event } from '@identity/database'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { actsOf, aRecord, aTaskAbout, mailsTo } from '../task-acts/task-acts.fixture.ts'

const world = useWorld()

test('a link that is doubted stays, and the person is told', async () => {
  const trn = await aRecord(world.get())
  const person = await aTaskAbout(world.get(), { reason: 'NOT_ME', trn })
  const { confirm } = actsOf(world.get(), await aStaffCaller(world.get()))
  expect(await confirm(person.seen)).toEqual({ __typename: 'LinkConfirmed', level: 'STRICT' })
  const { repositories } = world.get().deps
  expect(await repositories.identities.find(person.id)).toMatchObject({ trn, trnMatchLevel: 'STRICT' })
  expect(await repositories.supportTasks.find(person.task.id)).toMatchObject({ outcome: 'CONFIRMED' })
  const mails = await mailsTo(world.get(), person.emailAddress)
  expect(mails.map(({ template }) => template)).toEqual(['linkConfirmed'])
})

test('a proof raises it, and what a LOW link held back follows', async () => {
  const trn = await aRecord(world.get())
  const { id, emailAddress } = await anIdentity(world.get(), { trn, trnMatchLevel: 'LOW' })
  const task = await aSupportTask(world.get(), { reason: 'NEEDS_PROOF', identityId: id })
  const caller = await aStaffCaller(world.get())
  const seen = { taskId: task.id, version: task.version }
  await world.get().queued('unlock-teacher-account')
  expect(await actsOf(world.get(), caller).confirm(seen, 'DOCUMENT_SEEN')).toMatchObject({ level: 'STRICT' })
  const found = await world.get().deps.repositories.identities.find(id)
  expect(found).toMatchObject({ trnMatchLevel: 'STRICT', verifiedName: { lastName: 'Byron' } })
  expect(await world.get().queued('unlock-teacher-account')).toMatchObject([{ identityId: id }])
  const isRaise = and(eq(event.identityId, id), eq(event.type, 'MatchLevelRaised'))
  const raises = await world.get().database.db.select().from(event).where(isRaise)
  expect(raises).toMatchObject([{ staffMemberId: caller.memberId, details: { level: 'STRICT' } }])
  expect(await mailsTo(world.get(), emailAddress)).toMatchObject([{ template: 'linkConfirmed' }])
})

test('a search ends otherwise, and so does a dispute', async () => {
  const { confirm } = actsOf(world.get(), await aStaffCaller(world.get()))
  for (const reason of ['NO_MATCH', 'CLAIM_DISPUTED'] as const) {
    const { seen } = await aTaskAbout(world.get(), { reason })
    expect(await confirm(seen)).toEqual({ __typename: 'WrongTask' })
  }
})
