import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']

/**
 * Which page an address means. Remix and its router answer that by flattening, ranking and compiling all routes, several times a request: with our 136 that was most
 * of what a page cost. Ours are compiled once, at the start.
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

/** The routes that no other lies in. */
function pagesOf(routes: Routes): string[] {
  const parents = new Set(Object.values(routes).map((route) => route?.parentId))
  return Object.keys(routes).filter((id) => !parents.has(id))
}

/** The routes that a page lies in and its own, from the outside in. */
export function wayTo(routes: Routes, id: string): Routes[string][] {
  const route = routes[id]
  if (!route) return []
  return [...(route.parentId === undefined ? [] : wayTo(routes, route.parentId)), route]
}

function addressOf(routes: Routes, id: string): string {
  const parts = wayTo(routes, id).map(({ path }) => path)
  return `/${parts.filter(Boolean).join('/')}`
}

const PARAMETER = /:\w+/g

const parametersOf = (address: string) => address.match(PARAMETER)?.length ?? 0

const patternOf = (address: string) =>
  new RegExp(`^${address.replaceAll('.', '\\.').replace(PARAMETER, '[^/]+')}$`)
