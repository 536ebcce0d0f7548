import { migrate } from '@identity/database'
import type { TestProject } from 'vitest/node'
import { createDatabase, dropDatabase, uniqueName } from './database-server.ts'
import { testServer } from './test-server.ts'

export type TestDatabaseSource = { serverUrl: string; template: string }

declare module 'vitest' {
  interface ProvidedContext {
    testDatabaseSource: TestDatabaseSource
  }
}

/** Vitest's `globalSetup`: one server and one migrated template for the run; every test file then copies the template. */
export default async function setUp(project: Pick<TestProject, 'provide'>): Promise<() => Promise<void>> {
  const server = await testServer()
  const template = uniqueName('template')
  try {
    await migrate(await createDatabase(server.url, template))
  } catch (error) {
    await dropDatabase(server.url, template).catch(() => undefined) // the first error is the one to read
    await server.stop()
    throw error
  }
  project.provide('testDatabaseSource', { serverUrl: server.url, template })
  return async () => {
    await dropDatabase(server.url, template)
    await server.stop()
  }
}
