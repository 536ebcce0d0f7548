import { afterAll, beforeAll, inject } from 'vitest'
import { createDatabase, dropDatabase, uniqueName } from './database-server.ts'
import type {} from './database-setup.ts' // for what it provides

const COPY_TIMEOUT_MS = 30_000 // some 50 ms in practice; a busy machine may take its time

/** A migrated, empty database of the caller's own. */
export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const source = inject('testDatabaseSource')
  if (!source)
    throw new Error(
      `Add globalSetup: ['@identity/test-support/database-setup'] to this workspace's vitest.config.ts`,
    )
  const name = uniqueName('test')
  const url = await createDatabase(source.serverUrl, name, source.template)
  return { url, drop: () => dropDatabase(source.serverUrl, name) }
}

/** One database for the tests of a file, or of the `describe` it is called in. `url` is there from `beforeAll` on. */
export function useTestDatabase(): { readonly url: string } {
  let database: Awaited<ReturnType<typeof createTestDatabase>> | undefined
  beforeAll(async () => {
    database = await createTestDatabase()
  }, COPY_TIMEOUT_MS)
  afterAll(() => database?.drop(), COPY_TIMEOUT_MS)
  return {
    get url() {
      if (!database)
        throw new Error('The test database exists from beforeAll on; read its url there or in a test')
      return database.url
    },
  }
}
