import { createHash } from 'node:crypto'
import { throwAwaySecrets } from '@identity/api/deps'
import { connect, createScratchDatabase } from '@identity/database'
import { parseDatabaseUrl } from '@identity/runtime'

export type Size = { records: number; people: number; seed: number }

/** A database to measure in, and the secrets behind what it holds. */
export type BenchDatabase = {
  url: string
  secrets: ReturnType<typeof throwAwaySecrets>
  end(): Promise<void>
}

/** A new one, dropped at the end; or one that stays, so that millions of records are loaded once and asked in many runs. */
export async function benchDatabase(
  serverUrl: string,
  { records, seed }: Size,
  isKept: boolean,
): Promise<BenchDatabase> {
  if (!isKept) {
    const scratch = await createScratchDatabase(serverUrl, 'bench')
    return { url: scratch.url, secrets: throwAwaySecrets(), end: () => scratch.drop() }
  }
  const name = `identity_bench_matching_${records}_${seed}`
  const server = connect(serverUrl, { max: 1 })
  try {
    const [known] = await server`select from pg_database where datname = ${name}`
    if (!known) await server`create database ${server(name)}`
  } finally {
    await server.end({ timeout: 5 })
  }
  const url = Object.assign(new URL(parseDatabaseUrl(serverUrl)), { pathname: `/${name}` }).href
  // Made-up people need no secret: the next run has to know it.
  const secrets = throwAwaySecrets(() => createHash('sha256').update(name).digest())
  return { url, secrets, end: async () => undefined }
}
