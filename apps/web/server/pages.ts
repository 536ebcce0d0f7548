import { fileURLToPath } from 'node:url'
import type { ServerBuild } from '@remix-run/node'

export type Build = ServerBuild | (() => Promise<ServerBuild>)
export type Pages = { build: Build; close: () => Promise<void> }

// This file is one level below the package, both as source (server/) and bundled (dist/).
const root = fileURLToPath(new URL('..', import.meta.url))
const isBundled = !import.meta.url.endsWith('.ts')

/** The pages: built for a bundled server; for a server run from its source, from theirs, so that a reload shows a change. */
export async function loadPages(): Promise<Pages> {
  if (isBundled) {
    const build: ServerBuild = await import(new URL('../build/server/index.js', import.meta.url).href)
    return { build, close: async () => {} }
  }
  const { createServer } = await import('vite')
  const vite = await createServer({
    root,
    appType: 'custom',
    logLevel: 'warn',
    server: { middlewareMode: true, hmr: false, ws: false },
  })
  const build = async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild
  return { build, close: () => vite.close() }
}
