import type { RouteConfigEntry } from '@remix-run/route-config'
import { invitationRoutes } from './invitation/invitation.routes.ts'
import { changePersonRoutes } from './people/change/change-person.routes.ts'
import { findPeopleRoutes } from './people/find/find-people.routes.ts'
import { personRoutes } from './people/person/person.routes.ts'
import { waitingRoutes } from './people/waiting/waiting.routes.ts'
import { secondFactorRoutes } from './second-factor/second-factor.routes.ts'
import { shellRoutes } from './shell/shell.routes.ts'
import { taskRoutes } from './task/task.routes.ts'
import { tasksRoutes } from './tasks/tasks.routes.ts'

/** The pages below /support. Each area lists its own, by their addresses below it. */
export const supportRoutes: RouteConfigEntry[] = [
  ...shellRoutes,
  ...changePersonRoutes,
  ...findPeopleRoutes,
  ...invitationRoutes,
  ...personRoutes,
  ...secondFactorRoutes,
  ...taskRoutes,
  ...tasksRoutes,
  ...waitingRoutes,
]
