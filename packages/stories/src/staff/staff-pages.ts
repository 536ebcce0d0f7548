import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ASSETS = fileURLToPath(new URL('../../../../apps/web/build/client/assets/', import.meta.url))

type Routes = Record<string, { id: string; path?: string }>

/** A page for staff: its address with the names of what stands in it, and what the pages' router calls it. */
export type StaffPage = { path: string; routeId: string }

/** Every page below /support that the built system has: none is forgotten because a story does not know it. */
export function staffPages(): StaffPage[] {
  const manifest = readdirSync(ASSETS).find((name) => /^manifest-.*\.js$/.test(name))
  if (!manifest) throw new Error('the pages are not built')
  const [, json = ''] = readFileSync(ASSETS + manifest, 'utf8').match(/^window\.__remixManifest=(.*);$/) ?? []
  const { routes } = JSON.parse(json) as { routes: Routes }
  return Object.values(routes)
    .filter(({ path = '' }) => /^support(\/|$)/.test(path))
    .map(({ id, path }) => ({ path: `/${path}`, routeId: id }))
}
