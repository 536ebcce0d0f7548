import type { RouteConfigEntry } from '@remix-run/route-config'
import { findPeopleRoutes } from './people/find/find-people.routes.ts'
import { personRoutes } from './people/person/person.routes.ts'
import { shellRoutes } from './shell/shell.routes.ts'
import { tasksRoutes } from './tasks/tasks.routes.ts'

/** The pages below /support. Each area lists its own, by their addresses below it; one line an area here. */
// biome-ignore format: a line an area
export const supportRoutes: RouteConfigEntry[] = [
  ...shellRoutes,
  ...findPeopleRoutes,
  ...personRoutes,
  ...tasksRoutes,
]
