import type { RouteObject } from 'react-router-dom'
import type { Route } from './page.tsx'

/** The routes of a build as the router knows them, each in the one before. */
export function routeObjects([route, ...inside]: readonly Route[]): RouteObject[] {
  if (!route) return []
  const { id, path, index, module } = route
  const common = {
    id,
    path,
    Component: module.default,
    ErrorBoundary: module.ErrorBoundary,
    loader: module.loader,
    action: module.action,
  }
  return [index ? { ...common, index } : { ...common, children: routeObjects(inside) }] as RouteObject[]
}
