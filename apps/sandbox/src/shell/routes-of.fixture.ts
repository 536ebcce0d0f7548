import type { Express, Router } from 'express'

export type KnownRoute = { method: string; path: string }

/** Every route of an app, in the order in which they are asked. Rooms are mounted at the root, so that a route's path is the whole address. */
export const routesOf = ({ router }: Express): KnownRoute[] => routesIn(router)

function routesIn({ stack }: Router): KnownRoute[] {
  return stack.flatMap(({ route, handle }) => {
    if (route) {
      const methods = [...new Set(route.stack.map(({ method }) => method.toUpperCase()))]
      return [route.path].flat().flatMap((path) => methods.map((method) => ({ method, path })))
    }
    return 'stack' in handle ? routesIn(handle as unknown as Router) : []
  })
}
