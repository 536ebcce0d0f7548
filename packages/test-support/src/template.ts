import { migrate } from '@identity/database'
import { createDatabase, dropDatabase, uniqueName } from './database-server.ts'

/** A migrated database for test files to copy: copying takes a hundredth of what migrating does. */
export async function createTemplate(
  serverUrl: string,
): Promise<{ template: string; drop(): Promise<void> }> {
  const template = uniqueName('template')
  const drop = () => dropDatabase(serverUrl, template)
  try {
    await migrate(await createDatabase(serverUrl, template))
  } catch (error) {
    await drop().catch(() => undefined) // the first error is the one to read
    throw error
  }
  return { template, drop }
}
