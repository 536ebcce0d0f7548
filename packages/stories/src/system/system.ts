import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningSystem, startSystem } from '@identity/launcher'
import { freePorts, useTestDatabase } from '@identity/test-support'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { type CountedLinks, countedLinks } from '../counting/counted-links.ts'
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
  /** Has `links` tell of all that its processes send to each other and to the database. */
  isCounted?: boolean
}

/** GOV.UK Notify tells of a delivery when it likes: what the API asks then would be counted with whatever request is under way. */
function withoutCallbacks(groups: CountedLinks['processes']): CountedLinks['processes'] {
  return groups.map((group) =>
    group.map((definition) => ({
      ...definition,
      settings: definition.settings.filter((setting) => setting !== 'NOTIFY_CALLBACK_URL'),
    })),
  )
}

/** A built system on ports and a database of its own, for a story that kills or moves its parts; and a browser to use it with. */
export function useSystem({ env = {}, needsBrowser = true, isCounted = false }: Wishes = {}): {
  readonly system: RunningSystem
  readonly browser: Browser
  readonly links: CountedLinks
  readonly dataDir: string
} {
  const database = useTestDatabase()
  let links: CountedLinks | undefined
  let system: RunningSystem | undefined
  let browser: Browser | undefined
  let dataDir = ''
  tellTroubleOfFailures(() => dataDir)
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'stories-'))
    const ports = await freePorts()
    if (isCounted) links = await countedLinks(ports, database.url)
    system = await startSystem({
      ports,
      dataDir,
      databaseUrl: database.url,
      env: { ...STORY_SETTINGS, ...env, ...links?.env },
      ...(links && { processes: withoutCallbacks(links.processes) }),
      write: keepLog(dataDir),
    })
    if (needsBrowser) browser = await chromium.connect(inject('sharedSystem').browserUrl)
  })
  afterAll(async () => {
    await browser?.close()
    await system?.kill() // nothing of it is kept, and a connection left open would take ten seconds to end
    await links?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  return {
    get system() {
      return present(system)
    },
    get browser() {
      return present(browser)
    },
    get links() {
      return present(links)
    },
    get dataDir() {
      return dataDir
    },
  }
}

function present<Thing>(thing: Thing | undefined): Thing {
  if (!thing) throw new Error('the system and the browser run from beforeAll on')
  return thing
}
