import type { Deps } from '../kernel/deps.ts'
import type { Repositories as SessionsRepositories } from '../sessions/repositories.ts'
import type { Repositories as TasksRepositories } from '../tasks/repositories.ts'

/** What the use cases of staff may use. */
export type StaffDeps = Deps<SessionsRepositories & TasksRepositories>
