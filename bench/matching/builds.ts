import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { createDeps, throwAwaySecrets } from '@identity/api/deps'
import type { decideRecord } from '@identity/api/records'
import type { createDatabase } from '@identity/database'
import type { PersonFacts } from '@identity/matching'
import { systemClock } from '@identity/values'
import { tsImport } from 'tsx/esm/api'
import { backendPid, type Timed, timeEach } from './measure.ts'
import type { Measured } from './report.ts'

/** One build of ours: this one, or that of another checkout. */
export type Build = {
  name: string
  createDeps: typeof createDeps
  decideRecord: typeof decideRecord
  createDatabase: typeof createDatabase
}

type On = { url: string; secrets: ReturnType<typeof throwAwaySecrets>; people: PersonFacts[] }

const PORTION = 200

/** The build of another checkout, which has its packages installed. It has to work on the tables of this one. */
export async function otherBuild(root: string): Promise<Build> {
  const { resolve } = createRequire(join(root, 'bench/package.json'))
  // Decorators are read by the settings of that checkout.
  const settings = { parentURL: import.meta.url, tsconfig: join(root, 'apps/api/tsconfig.json') }
  const load = (name: string) => tsImport(pathToFileURL(resolve(name)).href, settings)
  const [deps, records, database] = await Promise.all(
    ['@identity/api/deps', '@identity/api/records', '@identity/database'].map(load),
  )
  return { name: ` by ${root}`, ...deps, ...records, ...database }
}

/** Retrieval and decision by each build on the same records and people, turn and turn about, so that a busy minute falls on each. */
export async function measureBuilds(
  builds: readonly Build[],
  { url, secrets, people }: On,
): Promise<Measured[]> {
  const asked = await Promise.all(
    builds.map(async ({ name, createDeps, decideRecord, createDatabase }) => {
      const database = createDatabase(url, { poolSize: 1 })
      const { repositories } = createDeps(database, secrets, systemClock)
      return {
        name,
        database,
        pid: await backendPid(database.sql),
        retrieve: (person: PersonFacts) => repositories.teachingRecords.candidates(person),
        decide: (person: PersonFacts) => decideRecord(repositories, person, 'LOW'),
        retrieved: [] as Timed[],
        decided: [] as Timed[],
      }
    }),
  )
  for (let place = 0; place < people.length; place += PORTION) {
    const some = people.slice(place, place + PORTION)
    for (const each of asked) {
      each.retrieved.push(...(await timeEach(some, each.pid, each.retrieve)))
      each.decided.push(...(await timeEach(some, each.pid, each.decide)))
    }
  }
  for (const { database } of asked) await database.close()
  return asked.flatMap(({ name, retrieved, decided }) => [
    { what: `keys and retrieval, one connection${name}`, timed: retrieved },
    { what: `whole decision, one connection${name}`, timed: decided },
  ])
}
