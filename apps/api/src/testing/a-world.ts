import { createHash, randomBytes } from 'node:crypto'
import { createDatabase, type Database, event, identity, supportTask } from '@identity/database'
import type { Notify } from '@identity/notify'
import type { TeachingRecord } from '@identity/teaching-record'
import { useTestDatabase } from '@identity/test-support'
import type { GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { accountService, demoServices, supportService } from '../commands/seed/demo-services.ts'
import { seedServices } from '../commands/seed/seed-services.ts'
import { GUARDS } from '../guard/guards.ts'
import type { Caller } from '../kernel/caller.ts'
import { createDeps, type Deps } from '../main/deps.ts'
import { mails } from '../main/rooms.ts'
import { sendPasscode, sendPasscodeJob } from '../passcodes/send/send-passcode.job.ts'
import type { Attempt } from '../queue/task.ts'
import { createDigester } from '../secrets/digester.ts'
import { createSealer } from '../secrets/sealer.ts'
import { type Mail, startPostBox } from './post-box.ts'
import { ask, onceHashed, sharedSchema } from './shared-by-worlds.ts'

type PostBox = Awaited<ReturnType<typeof startPostBox>>

export const DEMO_SECRET = 'a-demo-secret-of-more-than-32-characters'

/** An API on a database of its own, with a clock that tests move and a post box in place of Notify. */
export type World = ReturnType<typeof buildWorld>

export function useWorld(): { get(): World } {
  const testDatabase = useTestDatabase()
  let world: World | undefined
  beforeAll(async () => {
    world = buildWorld(testDatabase.url, await sharedSchema(), await startPostBox())
    const services = [
      ...demoServices('http://localhost:3003'),
      ...[accountService('http://localhost:3000'), supportService('http://localhost:3000')],
    ]
    await seedServices({ ...world.deps, secretHasher: onceHashed(world.deps) }, services, DEMO_SECRET)
  })
  afterAll(async () => {
    await world?.postBox.close()
    await world?.database.close()
  })
  // Each test begins with unused limits and a fresh replica.
  beforeEach(async () => {
    await world?.forgetLimits()
    await world?.refreshRecords()
  })
  return {
    get() {
      if (!world) throw new Error('the world exists from beforeAll on')
      return world
    },
  }
}

function buildWorld(url: string, schema: GraphQLSchema, postBox: PostBox) {
  const database = createDatabase(url, { poolSize: 20 })
  const clock = movableClock()
  const key = () => randomBytes(32)
  const secrets = {
    sealer: createSealer([{ id: 's1', key: key() }]),
    digester: createDigester([{ id: 'd1', key: key() }]),
  }
  // No test waits for the time floor; time-floor.test.ts and oracle-protection.test.ts test it.
  const guards = { ...GUARDS, timeFloor: { floorMs: 0, pause: async () => {} } }
  const deps = createDeps(database, secrets, clock, guards, undefined, 'http://localhost:3000')

  /** Does the work of the worker for every mail but passcodes, and answers the mails that were sent, oldest first. */
  async function deliverMails(): Promise<Mail[]> {
    const before = postBox.mails.length
    const { notify } = postBox
    const work = {
      ...deps,
      notify,
      origin: 'http://localhost:3000',
      changeDetailsUrl: 'https://change.example',
    }
    for (const { name, payload, ...attempt } of await takeQueued(database, mailNames)) {
      await mails.find((mail) => mail.name === name)?.run(work, payload, attempt)
    }
    return postBox.mails.slice(before)
  }

  return {
    databaseUrl: url,
    database,
    deps,
    secrets,
    clock,
    schema,
    postBox,

    /** Runs a GraphQL document as one of our apps; throws when the answer carries errors. */
    async run<Data>(
      caller: Caller | null,
      source: string,
      variableValues: Record<string, unknown> = {},
    ): Promise<Data> {
      const { data, errors } = await ask({ schema, source, variableValues, contextValue: { caller, deps } })
      if (errors?.[0]) throw errors[0]
      return data as Data
    },

    /** Does the work of the worker for requested passcodes, and answers the digits of the newest. */
    async deliverPasscode(): Promise<string> {
      await workOff(database, deps, postBox.notify)
      const passcode = postBox.mails.at(-1)?.personalisation.passcode
      if (!passcode) throw new Error('no mail was sent')
      return passcode
    },

    /** Makes the replica as fresh as a sync that has just ended does. */
    async refreshRecords(): Promise<void> {
      const now = clock.now()
      await deps.repositories.replica.noteProgress({ changedBefore: now, checkedAt: now, unfinished: null })
    },

    /** Makes all limits unused again, and the chance that mailboxes have given away forgotten. */
    async forgetLimits(): Promise<void> {
      await database.sql`truncate rate_limit, client_quota`
      await database.sql`update passcode_challenge set proved_at = requested_at where proved_at is null`
    },

    /** Does the work of the worker for changed addresses, and answers the link in the mail to the old one. */
    async deliverRevertLink(): Promise<URL> {
      const mails = await deliverMails()
      return new URL(mails.at(-1)?.personalisation.revert_link ?? '')
    },

    deliverMails,

    /** The payloads that wait in the queue under this name, oldest first. They are taken off, and not worked on. */
    queued: (name: string) => takeJobs(database, name),

    teachingRecords: (...records: Partial<TeachingRecord>[]) =>
      deps.repositories.teachingRecords.replace(records.map(aTeachingRecord)),
    identities: () => database.db.select().from(identity),
    events: async () => (await database.db.select().from(event).orderBy(event.id)).map(({ type }) => type),
    supportTasks: () => database.db.select().from(supportTask),
  }
}

/** Takes the passcode jobs off the queue, as the worker would, and does them. */
async function workOff({ sql }: Pick<Database, 'sql'>, deps: Deps, notify: Notify) {
  for (const payload of await takeJobs({ sql }, sendPasscodeJob.name)) {
    await sendPasscode({ ...deps, notify }, sendPasscodeJob.payload.parse(payload))
  }
}

/** Takes the jobs of one name off the queue, oldest first. */
async function takeJobs({ sql }: Pick<Database, 'sql'>, name: string): Promise<unknown[]> {
  const jobs = await takeQueued({ sql }, [name])
  return jobs.map(({ payload }) => payload)
}

const mailNames = mails.map(({ name }) => name)

type Queued = Attempt & { name: string; payload: unknown }

/** The same with what the queue knows of each; all at their first try. */
async function takeQueued({ sql }: Pick<Database, 'sql'>, names: readonly string[]): Promise<Queued[]> {
  const jobs = await sql<Queued[]>`
    delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
    where t.id = j.task_id and t.identifier = any(${[...names]}) and j.locked_at is null
    returning j.id, t.identifier as name, j.payload, j.created_at as "createdAt", 1 as attempts, false as "isLast"`
  return jobs
    .sort((a, b) => Number(BigInt(a.id) - BigInt(b.id)))
    .map((job) => ({ ...job, createdAt: new Date(job.createdAt) }))
}

export function movableClock(start = '2026-11-22T10:00:00Z') {
  let now = new Date(start)
  return {
    now: () => now,
    forward(ms: number) {
      now = new Date(now.getTime() + ms)
    },
  }
}

/** A teaching record about which a test says only what it is about. */
export function aTeachingRecord(facts: Partial<TeachingRecord>): TeachingRecord {
  return {
    trn: '1000001',
    active: true,
    mergedIntoTrn: null,
    firstName: 'Ada',
    middleName: null,
    lastName: 'Byron',
    previousNames: [],
    dateOfBirth: '1990-12-10',
    nationalInsuranceNumber: null,
    email: null,
    qtsAwardedOn: '2012-07-01',
    trainingProviders: [],
    prohibited: false,
    updatedAt: '2026-01-01T00:00:00Z',
    ...facts,
  }
}

/** A last name that neither looks nor sounds like another's: the matcher must tell the people in one test database apart. */
export function aLastName(of: string): string {
  const letters = createHash('sha256').update(of).digest().subarray(0, 9)
  return `T${[...letters].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`
}

/** A National Insurance number that is no slip of another's. */
export function aNationalInsuranceNumber(of: string): string {
  const number = createHash('sha256').update(of).digest().readUInt32BE() % 1_000_000
  return `AB${String(number).padStart(6, '0')}C`
}
