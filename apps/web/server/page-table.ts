import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']

/**
 * Which page an address means. Remix answers that by flattening, ranking and compiling all its routes, several times a request: with our 136 that was most of
 * what a page cost. Ours are compiled once, at the start.
 */
export function createPageTable({
  routes,
}: Pick<ServerBuild, 'routes'>): (path: string) => string | undefined {
  const addresses = pagesOf(routes).map((id) => ({ id, address: addressOf(routes, id) }))
  const fixed = new Map(addresses.map(({ id, address }) => [address, id]))
  const patterns = addresses
    .filter(({ address }) => address.includes('/:'))
    .sort((one, other) => parametersOf(one.address) - parametersOf(other.address)) // a word comes before what may be any
    .map(({ id, address }) => ({ id, pattern: patternOf(address) }))
  const elsewhere = fixed.get('/*')
  return (path) => fixed.get(path) ?? patterns.find(({ pattern }) => pattern.test(path))?.id ?? elsewhere
}

/** The build of one page: its route, and those that it lies in. */
export function onlyPage(build: ServerBuild, id: string): ServerBuild {
  const kept = new Set(wayTo(build.routes, id))
  const only = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([routeId]) => kept.has(routeId)))
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  }
}

/** The routes that no other lies in. */
function pagesOf(routes: Routes): string[] {
  const parents = new Set(Object.values(routes).map((route) => route?.parentId))
  return Object.keys(routes).filter((id) => !parents.has(id))
}

/** From the outside in. */
function wayTo(routes: Routes, id: string): string[] {
  const parentId = routes[id]?.parentId
  return parentId === undefined ? [id] : [...wayTo(routes, parentId), id]
}

function addressOf(routes: Routes, id: string): string {
  const parts = wayTo(routes, id).map((routeId) => routes[routeId]?.path)
  return `/${parts.filter(Boolean).join('/')}`
}

const PARAMETER = /:\w+/g

const parametersOf = (address: string) => address.match(PARAMETER)?.length ?? 0

const patternOf = (address: string) =>
  new RegExp(`^${address.replaceAll('.', '\\.').replace(PARAMETER, '[^/]+')}$`)
