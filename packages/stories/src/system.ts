import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ports, type RunningSystem, startSystem } from '@identity/launcher'
import { useTestDatabase } from '@identity/test-support'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from './browser.ts'

/** The built system on ports and a database of its own, and a browser to use it with. */
export function useSystem(): { readonly system: RunningSystem; readonly browser: Browser } {
  const database = useTestDatabase()
  let system: RunningSystem | undefined
  let browser: Browser | undefined
  let dataDir = ''
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'stories-'))
    system = await startSystem({ ports: await freePorts(), dataDir, databaseUrl: database.url })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await system?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  return {
    get system() {
      if (!system) throw new Error('the system runs from beforeAll on')
      return system
    },
    get browser() {
      if (!browser) throw new Error('the browser runs from beforeAll on')
      return browser
    },
  }
}

async function freePorts(): Promise<Ports> {
  const servers = await Promise.all(Array.from({ length: 5 }, listenAnywhere))
  const [web = 0, oidc = 0, api = 0, sandbox = 0, worker = 0] = servers.map(({ port }) => port)
  await Promise.all(servers.map(({ close }) => close()))
  return { web, oidc, api, sandbox, worker }
}

function listenAnywhere(): Promise<{ port: number; close(): Promise<unknown> }> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      resolve({ port, close: () => new Promise((closed) => server.close(closed)) })
    })
  })
}
