import type { Deps } from '../kernel/deps.ts'
import type { Repositories } from './repositories.ts'

/** The tools of the use cases of staff. */
export type StaffDeps = Deps<Repositories>
