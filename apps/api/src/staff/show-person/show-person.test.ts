import { emailKey } from '@identity/values'
import { expect, test } from 'vitest'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { signIn } from '../../testing/sign-in.ts'
import { mergeAtOnce } from '../merge-identities/merge-at-once.step.ts'
import { aPersonPage } from './person-page.builder.ts'

const world = useWorld()
const MINUTE_MS = 60_000

test('a person is shown to a member of staff who opened them, for 15 minutes', async () => {
  const { clock } = world.get()
  const { id } = await anIdentity(world.get())
  const page = await aPersonPage(world.get(), id)
  expect(await page.person()).toEqual({ __typename: 'PersonNotOpen', id })
  expect(await page.open()).toMatchObject({ __typename: 'PersonOpened', id })
  expect(await page.person()).toMatchObject({ __typename: 'Person', id, warnings: [] })
  clock.forward(15 * MINUTE_MS)
  expect(await page.person()).toEqual({ __typename: 'PersonNotOpen', id })
})

test('no member of staff opens their own identity or acts on it, or opens one that never was', async () => {
  const agent = await aStaffCaller(world.get())
  const own = await aPersonPage(world.get(), agent.identityId, agent)
  expect(await own.open()).toEqual({ __typename: 'OwnIdentityRefused', id: agent.identityId })
  expect(await own.person()).toEqual({ __typename: 'OwnIdentityRefused', id: agent.identityId })
  const refused = { __typename: 'OwnIdentityRefused', id: agent.identityId }
  expect(await own.timeline()).toEqual(refused)
  expect(await own.notes()).toEqual(refused)
  expect(await own.addNote('Mine.')).toEqual(refused)
  expect(await own.endSessions()).toEqual(refused)
  expect(await own.reveal('TRN')).toEqual(refused)
  const none = await aPersonPage(world.get(), 'not-an-id', agent)
  expect(await none.open()).toEqual({ __typename: 'PersonNotFound', id: 'not-an-id' })
  expect(await none.person()).toEqual({ __typename: 'PersonNotFound', id: 'not-an-id' })
})

test('the identity stands beside the record, fact by fact, and the number on neither', async () => {
  const trn = '3300001'
  await world.get().teachingRecords({
    trn,
    firstName: 'Ada',
    lastName: 'Lovelace',
    dateOfBirth: '1990-12-01',
    email: 'ada@hilltop.sch.uk',
    nationalInsuranceNumber: 'AB123456C',
    prohibited: true,
  })
  const { id } = await anIdentity(world.get(), { trn })
  const page = await aPersonPage(world.get(), id)
  await page.open()
  const person = await page.person()
  expect(person).toMatchObject({
    warnings: ['PROHIBITED'],
    name: { firstName: 'Ada', lastName: 'Byron' },
    hasNationalInsuranceNumber: false,
    trnMatchLevel: 'STRICT',
    areRecordsStale: false,
    dateOfBirth: { masked: null, value: null },
    trn: { masked: '****001', value: null },
    record: {
      name: { firstName: 'Ada', lastName: 'Lovelace' },
      dateOfBirth: { masked: null, value: null },
      emailAddress: { masked: 'a***@***.sch.uk', value: null },
      isActive: true,
      comparison: [
        { fact: 'FIRST_NAME', agreement: 'AGREES' },
        { fact: 'MIDDLE_NAME', agreement: 'NOT_GIVEN' },
        { fact: 'LAST_NAME', agreement: 'DIFFERS' },
        { fact: 'DATE_OF_BIRTH', agreement: 'NEARLY' },
        { fact: 'EMAIL_ADDRESS', agreement: 'DIFFERS' },
        { fact: 'NATIONAL_INSURANCE_NUMBER', agreement: 'NOT_GIVEN' },
      ],
    },
  })
  expect(JSON.stringify(person)).not.toMatch(/AB123456C|1990-12|3300001|ada@hilltop/)
})

test('the page opens while the replica is out of date, and says how old it is', async () => {
  const { clock } = world.get()
  const { id } = await anIdentity(world.get())
  const checkedAt = clock.now().toISOString()
  clock.forward(30 * MINUTE_MS)
  const page = await aPersonPage(world.get(), id)
  await page.open()
  expect(await page.person()).toMatchObject({ areRecordsStale: true, recordsCheckedAt: checkedAt })
})

test('sign-ins, services and tasks are shown, those of identities that were merged among them', async () => {
  const { deps, clock } = world.get()
  const [from, into] = [await anIdentity(world.get()), await anIdentity(world.get())]
  const { sessionId } = await signIn(world.get(), from.emailAddress)
  const task = { journeyId: null, clientId: null, reason: 'NO_MATCH', answers: {} } as const
  await deps.inTransaction((repositories) =>
    openSupportTask(repositories, { ...task, attempts: [], identityId: into.id }, clock.now()),
  )
  await deps.inTransaction((all) => mergeAtOnce(all, { from: from.id, into: into.id }, deps.clock.now()))
  const page = await aPersonPage(world.get(), from.id)
  await page.open()
  const person = await page.person()
  expect(person).toMatchObject({
    id: into.id,
    mergedIds: [from.id],
    warnings: ['MERGED'],
    tasks: [{ reason: 'NO_MATCH', isOpen: true, outcome: null }],
  })
  expect(person.sessions).toMatchObject([
    {
      id: sessionId,
      isLive: false,
      endReason: 'MERGED',
      serviceNames: ['Register for an NPQ'],
    },
  ])
})

test.each([
  { warning: 'BLOCKED', holds: (id: string) => repositories().identities.setBlocked(id, now(), now()) },
  {
    warning: 'TRN_WITHHELD',
    holds: async (id: string) => {
      await repositories().identities.takeTrn(id, { trn: '3300002', trnMatchLevel: 'FIRM' }, now())
      await repositories().withheldTrns.add(['3300002'], now())
    },
  },
  {
    warning: 'LINK_FROZEN',
    holds: async (id: string) => {
      await repositories().identities.takeTrn(id, { trn: '3300003', trnMatchLevel: 'LOW' }, now())
      await repositories().identities.freezeLink(id, { trn: '3300003', atMost: 'LOW' }, now())
    },
  },
  {
    warning: 'RECORD_CLOSED',
    holds: (id: string) => repositories().recordLinks.noteClosed(id, now()),
  },
  {
    warning: 'EMAIL_CHANGED_LATELY',
    holds: (identityId: string) =>
      repositories().emailChanges.record({
        identityId,
        previousEmailAddress: 'before@example.com',
        previousEmailKey: emailKey('before@example.com'),
        changedAt: now(),
        revertibleUntil: new Date(now().getTime() + MINUTE_MS),
      }),
  },
])('the page warns: $warning', async ({ warning, holds }) => {
  const { id } = await anIdentity(world.get())
  await holds(id)
  const page = await aPersonPage(world.get(), id)
  await page.open()
  expect((await page.person()).warnings).toEqual([warning])
})

const repositories = () => world.get().deps.repositories
const now = () => world.get().clock.now()

test('a fact is shown once it is revealed, for five minutes, to that member of staff only', async () => {
  const { clock, database } = world.get()
  const { id, emailAddress } = await anIdentity(world.get())
  const page = await aPersonPage(world.get(), id)
  const colleague = await aPersonPage(world.get(), id)
  expect(await page.reveal('EMAIL_ADDRESS')).toEqual({ __typename: 'PersonNotOpen', id })
  await page.open()
  await colleague.open()
  expect(await page.reveal('EMAIL_ADDRESS')).toMatchObject({
    __typename: 'FactRevealed',
    revealed: { fact: 'EMAIL_ADDRESS', value: emailAddress },
  })
  expect((await page.person()).emailAddress.value).toBe(emailAddress)
  expect((await page.person()).dateOfBirth.value).toBeNull()
  expect((await colleague.person()).emailAddress.value).toBeNull()
  clock.forward(5 * MINUTE_MS)
  expect((await page.person()).emailAddress.value).toBeNull()
  const rows =
    await database.sql`select details from event where type = 'FactRevealed' and identity_id = ${id}`
  expect(rows.map(({ details }) => details)).toEqual([{ fact: 'EMAIL_ADDRESS', reason: 'CALL' }])
})

test('a fact that is not there is not revealed, and neither is one to a service owner', async () => {
  const { id } = await anIdentity(world.get())
  const page = await aPersonPage(world.get(), id)
  await page.open()
  expect(await page.reveal('TRN')).toEqual({ __typename: 'FactNotKnown', fact: 'TRN' })
  expect(await page.reveal('DATE_OF_BIRTH', 'TASK')).toEqual({ __typename: 'TaskNotFound', id: '' })
  const owner = await aPersonPage(world.get(), id, await aStaffCaller(world.get(), 'OWNER'))
  await owner.open()
  expect(await owner.person()).toMatchObject({ __typename: 'Person' })
  await expect(owner.reveal('DATE_OF_BIRTH')).rejects.toThrow('This caller may not do that.')
})
