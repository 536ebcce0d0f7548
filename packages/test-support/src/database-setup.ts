import type { TestProject } from 'vitest/node'
import { createTemplate } from './template.ts'
import { testServer } from './test-server.ts'

export type TestDatabaseSource = { serverUrl: string; template: string }

declare module 'vitest' {
  interface ProvidedContext {
    testDatabaseSource: TestDatabaseSource
  }
}

/** Vitest's `globalSetup`: one server and one migrated template for the run, or those of the whole test command; every test file then copies the template. */
export default async function setUp(
  project: Pick<TestProject, 'provide'>,
  { env = process.env } = {},
): Promise<() => Promise<void>> {
  const server = await testServer(env)
  const given = env.TEST_DATABASE_TEMPLATE
  try {
    const { template, drop } = given
      ? { template: given, drop: async () => undefined }
      : await createTemplate(server.url)
    project.provide('testDatabaseSource', { serverUrl: server.url, template })
    return async () => {
      await drop()
      await server.stop()
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}
