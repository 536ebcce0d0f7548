import { randomBytes } from 'node:crypto'
import type { AppName } from '@identity/app-token'
import { createDatabase, type Database, event, identity, supportTask } from '@identity/database'
import type { Notify } from '@identity/notify'
import type { TeachingRecord } from '@identity/teaching-record'
import { useTestDatabase } from '@identity/test-support'
import { type GraphQLSchema, graphql } from 'graphql'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { createDeps, type Deps } from '../deps.ts'
import type { JobPayloads } from '../jobs/jobs.ts'
import { sendPasscode } from '../jobs/send-passcode.job.ts'
import { tellPreviousAddress } from '../jobs/tell-previous-address.job.ts'
import { createSchema } from '../schema.ts'
import { createDigester } from '../secrets/digester.ts'
import { createSealer } from '../secrets/sealer.ts'
import { demoServices } from '../seed/demo-services.ts'
import { seedServices } from '../seed/seed-services.ts'
import { startPostBox } from './post-box.ts'

type PostBox = Awaited<ReturnType<typeof startPostBox>>

export const DEMO_SECRET = 'a-demo-secret-of-more-than-32-characters'

/** An API on a database of its own, with a clock that tests move and a post box in place of Notify. */
export type World = ReturnType<typeof buildWorld>

export function useWorld(): { get(): World } {
  const testDatabase = useTestDatabase()
  let world: World | undefined
  beforeAll(async () => {
    const schema = await createSchema()
    world = buildWorld(testDatabase.url, schema, await startPostBox())
    await seedServices(world.database.db, demoServices('http://localhost:3003'), DEMO_SECRET)
  })
  afterAll(async () => {
    await world?.postBox.close()
    await world?.database.close()
  })
  // Each test begins with limits that nobody has used.
  beforeEach(() => world?.forgetLimits())
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
  const deps = createDeps(database, secrets, clock)

  return {
    database,
    deps,
    clock,
    schema,
    postBox,

    /** Runs a GraphQL document as one of our apps; throws when the answer carries errors. */
    async run<Data>(
      caller: AppName | null,
      source: string,
      variableValues: Record<string, unknown> = {},
    ): Promise<Data> {
      const { data, errors } = await graphql({
        schema,
        source,
        variableValues,
        contextValue: { caller, deps },
      })
      if (errors?.[0]) throw errors[0]
      return data as Data
    },

    /** Does what the worker would do with the passcodes that were asked for, and returns the newest one's digits. */
    async deliverPasscode(): Promise<string> {
      await workOff(database, deps, postBox.notify)
      const passcode = postBox.mails.at(-1)?.personalisation.passcode
      if (!passcode) throw new Error('no mail was sent')
      return passcode
    },

    /** Lets addresses and networks try as if they had not tried before. */
    async forgetLimits(): Promise<void> {
      await database.sql`truncate rate_limit`
    },

    /** Does what the worker would do with changed addresses, and returns the link in the mail to the old one. */
    async deliverRevertLink(): Promise<URL> {
      for (const { emailChangeId } of await takeJobs(database, 'tell-previous-address')) {
        const { repositories } = deps
        await tellPreviousAddress(
          { origin: 'http://localhost:3000', repositories, notify: postBox.notify },
          emailChangeId,
        )
      }
      return new URL(postBox.mails.at(-1)?.personalisation.revert_link ?? '')
    },

    teachingRecords: (...records: Partial<TeachingRecord>[]) =>
      deps.repositories.teachingRecords.replace(records.map(aTeachingRecord)),
    identities: () => database.db.select().from(identity),
    events: async () => (await database.db.select().from(event).orderBy(event.id)).map(({ type }) => type),
    supportTasks: () => database.db.select().from(supportTask),
  }
}

/** Takes the passcode jobs off the queue, as the worker would, and does them. */
async function workOff({ sql }: Pick<Database, 'sql'>, deps: Deps, notify: Notify) {
  for (const { challengeId } of await takeJobs({ sql }, 'send-passcode')) {
    await sendPasscode({ ...deps, notify }, challengeId)
  }
}

/** Takes the jobs of one name off the queue, oldest first. */
async function takeJobs<Name extends keyof JobPayloads>({ sql }: Pick<Database, 'sql'>, name: Name) {
  const jobs = await sql<{ id: string; payload: JobPayloads[Name] }[]>`
    delete from graphile_worker._private_jobs
    where task_id = (select id from graphile_worker._private_tasks where identifier = ${name})
    returning id, payload`
  return jobs.sort((a, b) => Number(BigInt(a.id) - BigInt(b.id))).map(({ payload }) => payload)
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
    qtsAwardedOn: null,
    trainingProviders: [],
    prohibited: false,
    updatedAt: '2026-01-01T00:00:00Z',
    ...facts,
  }
}
