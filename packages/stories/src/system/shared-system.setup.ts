import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSystem } from '@identity/launcher'
import { freePort, freePorts, testServer } from '@identity/test-support'
import type { TestProject } from 'vitest/node'
import { launchBrowserServer } from '../browser/launch-browser.ts'
import { createStoryDatabase } from './story-database.ts'
import { STORY_SETTINGS } from './story-settings.ts'
import { keepLog } from './system-log.ts'

export type SharedSystem = {
  origin: string
  sandboxUrl: string
  databaseUrl: string
  /** Where webhooks may go besides the internet: a story listens there. */
  receiverPort: number
  browserUrl: string
  /** Where a story may run a service of its own that is told of sign-outs. */
  relyingPartyPort: number
  /** Where its log is. */
  dataDir: string
}

declare module 'vitest' {
  interface ProvidedContext {
    sharedSystem: SharedSystem
  }
}

/** Vitest's `globalSetup`: one built system for all the stories that leave it as it is, and one browser for every story. */
export default async function setUp(project: Pick<TestProject, 'provide'>): Promise<() => Promise<void>> {
  const ends: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const end of ends.toReversed()) await end()
  }
  try {
    const dataDir = await mkdtemp(join(tmpdir(), 'stories-'))
    ends.push(() => rm(dataDir, { recursive: true, force: true }))
    const server = await testServer()
    ends.push(() => server.stop())
    const database = await createStoryDatabase(server.url)
    ends.push(() => database.drop())
    const ports = await freePorts()
    const [relyingPartyPort, receiverPort] = [await freePort(), await freePort()]
    const system = await startSystem({
      ports,
      dataDir,
      databaseUrl: database.url,
      env: {
        ...STORY_SETTINGS,
        OIDC_OUTBOUND_HOSTS: `localhost:${ports.sandbox},localhost:${relyingPartyPort}`,
        WEBHOOK_HOSTS: `localhost:${ports.sandbox},127.0.0.1:${receiverPort}`,
      },
      write: keepLog(dataDir),
    })
    ends.push(() => system.kill())
    const browser = await launchBrowserServer()
    ends.push(() => browser.close())
    const { origin, sandboxUrl, databaseUrl } = system
    project.provide('sharedSystem', {
      ...{ origin, sandboxUrl, databaseUrl, dataDir, relyingPartyPort, receiverPort },
      browserUrl: browser.wsEndpoint(),
    })
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}
