import type { RouteConfigEntry } from '@remix-run/route-config'
import { shellRoutes } from './shell/shell.routes.ts'

/** The pages below /support. Each area lists its own, by their addresses below it; one line an area here. */
export const supportRoutes: RouteConfigEntry[] = [...shellRoutes]
