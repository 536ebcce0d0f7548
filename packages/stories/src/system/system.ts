import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningSystem, startSystem } from '@identity/launcher'
import { freePorts, useTestDatabase } from '@identity/test-support'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import type { SharedSystem } from './shared-system.setup.ts'
import { STORY_SETTINGS } from './story-settings.ts'
import { keepLog, tellTroubleOfFailures } from './system-log.ts'

/**
 * The system and the browser that all stories of a run share. Nothing of it may be killed or broken, and every person is of one story
 * alone (crowd.ts).
 */
export function useSharedSystem(): { readonly system: SharedSystem; readonly browser: Browser } {
  const system = inject('sharedSystem')
  let browser: Browser | undefined
  tellTroubleOfFailures(() => system.dataDir)
  beforeAll(async () => {
    browser = await chromium.connect(system.browserUrl)
  })
  afterAll(() => browser?.close())
  return {
    system,
    get browser() {
      return present(browser)
    },
  }
}

type Wishes = {
  /** Settings over those of development and of stories. */
  env?: Record<string, string>
  needsBrowser?: boolean
}

/** A built system on ports and a database of its own, for a story that kills or moves its parts; and a browser to use it with. */
export function useSystem({ env = {}, needsBrowser = true }: Wishes = {}): {
  readonly system: RunningSystem
  readonly browser: Browser
} {
  const database = useTestDatabase()
  let system: RunningSystem | undefined
  let browser: Browser | undefined
  let dataDir = ''
  tellTroubleOfFailures(() => dataDir)
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'stories-'))
    system = await startSystem({
      ports: await freePorts(),
      dataDir,
      databaseUrl: database.url,
      env: { ...STORY_SETTINGS, ...env },
      write: keepLog(dataDir),
    })
    if (needsBrowser) browser = await chromium.connect(inject('sharedSystem').browserUrl)
  })
  afterAll(async () => {
    await browser?.close()
    await system?.kill() // nothing of it is kept, and a connection left open would take ten seconds to end
    await rm(dataDir, { recursive: true, force: true })
  })
  return {
    get system() {
      return present(system)
    },
    get browser() {
      return present(browser)
    },
  }
}

function present<Thing>(thing: Thing | undefined): Thing {
  if (!thing) throw new Error('the system and the browser run from beforeAll on')
  return thing
}
