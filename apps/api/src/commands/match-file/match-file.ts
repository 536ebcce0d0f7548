import { type FileHandle, open } from 'node:fs/promises'
import { createDatabase, createScratchDatabase, migrate } from '@identity/database'
import type { MatchLevel } from '@identity/matching'
import { systemClock } from '@identity/values'
import { createDeps } from '../../main/deps.ts'
import { loadRecords } from '../../records/replica/load-records.ts'
import { throwAwaySecrets } from '../../secrets/throw-away-secrets.ts'
import { decidePeople, IN_FLIGHT } from './decide-people.ts'
import { createOutFile, type OutFile, refuseInput } from './out-file.ts'
import { readPeople } from './read-people.ts'
import { readRecords } from './read-records.ts'

export type MatchFile = {
  serverUrl: string
  recordsPath: string
  peoplePath: string
  outPath: string
  policy: MatchLevel
  /** Takes a sentence for the person at the keyboard. */
  tell(line: string): void
  /** Once it is aborted the scratch database is dropped, whatever is going on in it. */
  signal?: AbortSignal
}

export type MatchFileSummary = {
  records: number
  decided: number
  outcomes: Record<string, number>
  skipped: number
}

/** Loads the records into a database of their own, decides every person, and drops the database: nothing else is read or changed. */
export async function matchFile(task: MatchFile): Promise<MatchFileSummary> {
  await refuseInput(task.outPath, [task.recordsPath, task.peoplePath])
  const opened: { close(): Promise<void> }[] = []
  async function opening<File extends { close(): Promise<void> }>(opens: Promise<File>): Promise<File> {
    const file = await opens
    opened.push(file)
    return file
  }
  try {
    // First of all the files: a name that is misspelt should not cost a database.
    const records = await opening(open(task.recordsPath))
    const people = await opening(open(task.peoplePath))
    const out = await opening(createOutFile(task.outPath))
    const summary = await matchInScratch(task, { records, people, out })
    await out.keep()
    return summary
  } finally {
    await Promise.all(opened.map((file) => file.close()))
  }
}

async function matchInScratch(task: MatchFile, files: Files): Promise<MatchFileSummary> {
  const scratch = await createScratchDatabase(task.serverUrl, 'match_file')
  task.signal?.addEventListener('abort', () => scratch.drop())
  try {
    await migrate(scratch.url)
    return await matchIn(scratch.url, { ...task, ...files })
  } finally {
    await scratch.drop()
  }
}

const nobody = { firstName: 'Nobody', lastName: 'Nobody', dateOfBirth: '1901-01-01' }
const nobodies = Array.from({ length: IN_FLIGHT }, (_, index) => ({ id: index, facts: nobody }))

type Files = { records: FileHandle; people: FileHandle; out: OutFile }

async function matchIn(url: string, { records, people, out, policy, tell }: MatchFile & Files) {
  const database = createDatabase(url, { poolSize: IN_FLIGHT })
  const secrets = throwAwaySecrets()
  const { repositories } = createDeps(database, secrets, systemClock)
  const summary: MatchFileSummary = { records: 0, decided: 0, outcomes: {}, skipped: 0 }
  const reportTo = (file: string) => (line: number, problem: string) => {
    summary.skipped += 1
    tell(`${file} line ${line}: skipped, ${problem}`)
  }
  try {
    const rows = readRecords(records.createReadStream(), reportTo('records'))
    summary.records = (await loadRecords({ database, secrets, isThrowAway: true }, rows)).records
    await decidePeople(repositories, nobodies, policy) // connects and reads the tables of names, which is no part of a decision
    for await (const some of readPeople(people.createReadStream(), reportTo('people'))) {
      const decisions = await decidePeople(repositories, some, policy)
      for (const { outcome } of decisions) summary.outcomes[outcome] = (summary.outcomes[outcome] ?? 0) + 1
      summary.decided += decisions.length
      await out.write(decisions.map((decision) => `${JSON.stringify(decision)}\n`).join(''))
    }
    return summary
  } finally {
    await database.close()
  }
}
