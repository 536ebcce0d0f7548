import { identity } from '@identity/database'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { STAFF_ROLES, type StaffCaller, type StaffRole } from '../../kernel/caller.ts'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { aLastName, useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { callOf, idsOf, type Operation, ofStaff } from '../operations.fixture.ts'
import { permissionOf, type StaffOperation } from '../permissions.ts'

// The second half of the matrix: operation × role × own or other. permissions.test.ts has the first.
const world = useWorld()

/** The things that lead to a person. Others lead to none, or to a member of staff as such. */
type Personal = 'identity' | 'task' | 'merge' | 'session' | 'closure'
type Named = Personal | 'member' | 'nothing'

/** The thing that an id names, by the end of its path. */
const byEnd: Record<string, Named> = {
  identityId: 'identity',
  fromId: 'identity',
  intoId: 'identity',
  'person.id': 'identity',
  taskId: 'task',
  taskIds: 'task',
  'task.id': 'task',
  sessionId: 'session',
  closureId: 'closure',
  memberId: 'member',
  assigneeId: 'member',
  serviceId: 'nothing',
  clientId: 'nothing',
  endpointId: 'nothing',
  deliveryId: 'nothing',
}

/** The thing that a bare `id` names. An operation with one, and without a row here, fails the first test. */
const byOperation: Record<string, Named> = {
  person: 'identity',
  personChanges: 'identity',
  personNotes: 'identity',
  personTimeline: 'identity',
  openPerson: 'identity',
  revealFact: 'identity',
  addNote: 'identity',
  endPersonSessions: 'identity',
  supportTask: 'task',
  merge: 'merge',
  approveMerge: 'merge',
  refuseMerge: 'merge',
  undoMerge: 'merge',
  staffMember: 'member',
  removeSecondFactor: 'nothing',
  removeTaskView: 'nothing',
  endOwnStaffSessions: 'nothing',
  ...{ service: 'nothing', addService: 'nothing', changeService: 'nothing' },
  ...{ addClient: 'nothing', changeClient: 'nothing' },
  ...{ webhookEndpoint: 'nothing', webhookDelivery: 'nothing' },
}

function namedBy({ field }: Operation, path: string): Named | undefined {
  const parts = path.split('.')
  const end = byEnd[parts.slice(-2).join('.')] ?? byEnd[parts.at(-1) ?? '']
  return end ?? (parts.at(-1) === 'id' ? byOperation[field.name] : undefined)
}

/** The ids by which nothing of one's own is reached, and what comes of them instead of `OwnIdentityRefused`. */
const instead: Record<string, string> = {
  // It is looked for among what is about the person whom the other id names, and is not there.
  'openPerson taskId': 'TaskNotFound',
  'revealFact taskId': 'TaskNotFound',
  'addNote taskId': 'TaskNotFound',
  // Of the person whom the other id names, what is about that task: nothing.
  'personNotes taskId': 'PersonNotes',
  'personTimeline taskId': 'PersonTimeline',
  'approveClosure input.closureId': 'NoSuchClosure',
  'refuseClosure input.closureId': 'NoSuchClosure',
  // No sign-in of the person who is open ends.
  'endPersonSessions sessionId': 'PersonSessionsEnded',
  // Lists leave out what is the caller's own.
  'supportTasks filter.identityId': 'SupportTaskConnection',
  'assignTasks input.taskIds': 'TasksAssigned',
  // A preview tells nothing of a person who is not open, and a member of staff never has themselves open.
  'previewOutcome input.taskId': 'nothing',
  'previewOutcome input.identityId': 'nothing',
  // The preview shows the mail alone, and looks at no task.
  'previewOutcome input.ask.task.taskId': 'nothing',
}
const insteadOf = (name: string, path: string) =>
  // The task of another person: as if it were none.
  path.endsWith('person.task.id') ? 'TaskNotFound' : instead[`${name} ${path}`]

type Things = Record<Personal, string>

let people = 0
/** An identity that stands apart from all others, with one of each thing that leads to it. */
async function thingsOf(identityId: string): Promise<Things> {
  const { clock, deps } = world.get()
  const { identityClosures, merges, sessions } = deps.repositories
  const now = clock.now()
  const colleague = await aStaffCaller(world.get(), 'LEAD')
  const task = await aSupportTask(world.get(), { identityId })
  const merge = await merges.propose(
    {
      ...{
        fromId: identityId,
        intoId: (await aPerson()).id,
        fromVersion: 'v',
        intoVersion: 'v',
        choices: {},
      },
      ...{ taskId: null, proposedById: colleague.memberId, reason: 'SPOKE_TO_TEACHER', note: null },
    },
    now,
  )
  const session = await sessions.start(identityId, { amr: ['otp'], acr: 'trn-none' }, now)
  const closure = await identityClosures.propose({
    ...{ identityId, reason: 'ASKED_TO', proposedById: colleague.memberId, proposedAt: now },
  })
  if (!merge || !closure) throw new Error('nothing of the kind was there')
  return { identity: identityId, task: task.id, merge: merge.id, session, closure: closure.id }
}

async function aPerson() {
  const { clock, deps } = world.get()
  const person = await anIdentity(world.get())
  people += 1
  const name = { firstName: 'Other', middleName: null, lastName: aLastName(`other ${people}`) }
  await deps.repositories.identities.setName(person.id, 'GIVEN', name, clock.now())
  return person
}

type Known = { caller: StaffCaller; own: Things }
const members = new Map<StaffRole, Known>()
const untouched = new Map<StaffRole, unknown>()
beforeAll(async () => {
  for (const role of STAFF_ROLES) {
    const caller = await aStaffCaller(world.get(), role)
    const own = await thingsOf(caller.identityId)
    members.set(role, { caller, own })
    untouched.set(role, await stateOf(own))
  }
})

/** How the things of an identity stand. */
async function stateOf({ identity: id, task, merge, session, closure }: Things) {
  const { sql } = world.get().database
  return [
    ...(await sql`select * from identity where id = ${id}`),
    ...(await sql`select * from support_task where id = ${task}`),
    ...(await sql`select * from identity_merge where id = ${merge}`),
    ...(await sql`select * from session where id = ${session}`),
    ...(await sql`select * from identity_closure where id = ${closure}`),
  ]
}

async function versionOf(identityId: string): Promise<string> {
  const { db } = world.get().database
  const [row] = await db.select().from(identity).where(eq(identity.id, identityId))
  return row?.updatedAt.toISOString() ?? ''
}

/** A person is open to a member of staff for a quarter of an hour, and they may open 200 of them. */
async function open(caller: StaffCaller, id: string) {
  const document = 'mutation ($id: ID!) { openPerson(id: $id, reason: CALL) { __typename } }'
  const { openPerson } = await world
    .get()
    .run<{ openPerson: { __typename: string } }>(caller, document, { id })
  expect(openPerson.__typename).toBe('PersonOpened')
}

async function outcomeOf(caller: StaffCaller, operation: Operation, given: Map<string, string>) {
  const { source, variables } = callOf(operation, given)
  try {
    const { outcome } = await world
      .get()
      .run<{ outcome: { __typename: string } | null }>(caller, source, variables)
    return outcome?.__typename ?? 'nothing'
  } catch (error) {
    return `${(error as Error).message} ${JSON.stringify((error as { extensions?: unknown }).extensions)}`
  }
}

const ids = ofStaff.flatMap((operation) =>
  idsOf(operation).map((path) => ({
    path,
    operation,
    name: operation.field.name,
    named: namedBy(operation, path),
  })),
)
const isPersonal = (named?: Named): named is Personal =>
  named !== undefined && named !== 'nothing' && named !== 'member'
const personal = ids.filter(({ named }) => isPersonal(named))

test('it is known of each id that staff pass what it names', () => {
  expect(ids.filter(({ named }) => !named).map(({ name, path }) => `${name} ${path}`)).toEqual([])
  const names = new Set(ids.map(({ name, path }) => `${name} ${path}`))
  expect(Object.keys(instead).filter((each) => !names.has(each))).toEqual([])
  expect(Object.keys(byOperation).filter((name) => !ids.some((each) => each.name === name))).toEqual([])
})

describe.each(STAFF_ROLES)('%s', (role) => {
  const allowed = personal.filter(({ name }) => permissionOf(name as StaffOperation, role) !== 'no')

  test.each(allowed.map((each) => [each.name, each.path, each] as const))(
    'is refused %s of their own by %s',
    async (name, path, { operation, named }) => {
      const { caller, own } = members.get(role) as Known
      const others = await thingsOf((await aPerson()).id)
      await open(caller, others.identity)
      const all = { ...others, member: caller.memberId }
      const given = new Map<string, string>()
      for (const each of ids) {
        if (each.name !== name || !each.named || each.named === 'nothing' || !isNeeded(each.path, path))
          continue
        given.set(each.path, all[each.named])
      }
      if (given.has('input.person.id')) given.set('input.person.version', await versionOf(others.identity))
      const ownly = new Map(given).set(path, own[named as Personal])
      expect(await outcomeOf(caller, operation, ownly)).toBe(insteadOf(name, path) ?? 'OwnIdentityRefused')
      given.set(path, others[named as Personal])
      expect(await outcomeOf(caller, operation, given)).not.toMatch(/OwnIdentityRefused/)
    },
  )
})

test('nothing of their own has changed for it', async () => {
  const before = new Map<StaffRole, unknown>()
  for (const [role, { own }] of members) before.set(role, await stateOf(own))
  expect(before).toEqual(untouched)
})

/** Ids that exclude each other are not passed together: a person is named by a task or by themselves. */
function isNeeded(path: string, beside: string): boolean {
  const excluding = [/(^|\.)identityId$/, /(^|\.)(about\.)?(task\.)?taskId$/, /person\.task\.id$/]
  return !excluding.some((one) => one.test(path)) || path === beside
}
